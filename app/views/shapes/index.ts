export type * from './agenda';
export type * from './desk';
export type * from './preparation';
export type * from './findings';
export type * from './room';
export type * from './themes';
export type * from './recruitment';
export type * from './stakeholders';
