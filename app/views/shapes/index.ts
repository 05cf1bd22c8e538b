export type * from './desk';
export type * from './room';
