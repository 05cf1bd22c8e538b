import type { Step } from './lists';

/** The way of a project: the preparation, workshops with homework after the first, and the pilots. */
export type Phase =
  | { phase: 'preparation' }
  | { phase: 'workshop'; number: number }
  | { phase: 'homework' }
  | { phase: 'pilots' };

/** The phases of a project with these workshops, in their order: five where two workshops are held, as the model has it. */
export function phasesOf(workshops: readonly { number: number }[]): Phase[] {
  const meetings = workshops.map(({ number }): Phase => ({ phase: 'workshop', number }));
  return [
    { phase: 'preparation' },
    ...meetings.slice(0, 1),
    { phase: 'homework' },
    ...meetings.slice(1),
    { phase: 'pilots' },
  ];
}

/**
 * The phase that the project is in, known from where the session stands: before the first workshop begins it is the
 * preparation, between workshops the homework, after the last the pilots.
 */
export function currentPhase(running: { number: number; step: Step }, last: number): Phase {
  const { number, step } = running;
  if (step === 'welcome') return { phase: number === 1 ? 'preparation' : 'homework' };
  if (step !== 'end') return { phase: 'workshop', number };
  return { phase: number < last ? 'homework' : 'pilots' };
}
