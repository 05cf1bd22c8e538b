import type { Maker } from './document.server';

export const invitationDocuments: Record<string, Maker> = {};
