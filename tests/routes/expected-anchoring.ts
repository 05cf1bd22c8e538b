import { type Case } from './expectations';

export const anchoringRoutes: Record<string, Case[]> = {};
