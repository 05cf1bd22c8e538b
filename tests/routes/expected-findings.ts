import { type Case } from './expectations';

export const findingsRoutes: Record<string, Case[]> = {};
