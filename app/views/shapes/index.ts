export type * from './agenda';
export type * from './desk';
export type * from './room';
