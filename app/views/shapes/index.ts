export type * from './desk';
export type * from './invitation';
export type * from './room';
