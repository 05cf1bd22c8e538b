export type * from './desk';
export type * from './findings';
export type * from './room';
