export type * from './desk';
export type * from './room';
export type * from './stakeholders';
