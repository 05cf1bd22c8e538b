import type { Cases } from './world';

/** Filled by the subject's own tests. */
export const themesCases: Cases<never> = {};
