export type * from './desk';
export type * from './preparation';
export type * from './room';
