import type { Maker } from './document.server';

export const stakeholderDocuments: Record<string, Maker> = {};
