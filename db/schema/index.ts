export * from './board';
export * from './calls';
export * from './invitation';
export * from './preparation';
export * from './project';
export * from './staff';
export * from './vote';
