export * from './board';
export * from './calls';
export * from './project';
export * from './staff';
export * from './vote';
