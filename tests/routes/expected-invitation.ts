import { type Case } from './expectations';

export const invitationRoutes: Record<string, Case[]> = {};
