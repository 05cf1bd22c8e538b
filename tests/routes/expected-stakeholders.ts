import { type Case } from './expectations';

export const stakeholdersRoutes: Record<string, Case[]> = {};
