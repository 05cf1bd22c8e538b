/** The closed lists of the workshop, each written once. Source: the glossary in README.md beside this file. */

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Sectors of the balance (report ch. 2, recruitment). */
export const SECTORS = ['municipality', 'business', 'voluntary', 'target', 'politics', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

/** What a staff member may be in one municipality. */
export const STAFF_ROLES = ['owner', 'facilitator', 'reader'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The steps of workshop 1, in the order the room takes them (report ch. 3). */
export const STEPS = [
  'welcome',
  'groups',
  'needs',
  'solutions',
  'nomination',
  'vote',
  'result',
  'homework',
  'end',
] as const;
export type Step = (typeof STEPS)[number];

/** The interface language for a person's own language; one that the interface lacks falls back to the project's. */
export function interfaceLanguage(own: string | null | undefined, fallback: Language): Language {
  const base = (own ?? '').toLowerCase().split('-')[0] ?? '';
  if (base === 'no') return 'nb';
  return LANGUAGES.find((language) => language === base) ?? fallback;
}

/** Places a step relative to another: negative before, zero same, positive after. */
export function compareSteps(a: Step, b: Step): number {
  return STEPS.indexOf(a) - STEPS.indexOf(b);
}

export function nextStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

export function previousStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
