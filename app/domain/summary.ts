import { daysBetween } from './days';
import type { Step } from './lists';

/** Within how many days of the workshop its summary goes out, while everyone remembers it (report ch. 3.9). */
const DUE_DAYS = 1;

interface Workshop {
  number: number;
  step: Step;
}

/**
 * The workshops that there is something to tell of: all up to the one that runs, and what ended after it. The last is
 * the one that is meant when nobody says which.
 * @param running the number of the one that runs
 */
export const summarised = <W extends Workshop>(all: readonly W[], running: number): W[] =>
  all.filter(({ number, step }) => number <= running || step === 'end');

interface Held {
  /** When the workshop was to be held, or empty. */
  date: string;
  step: Step;
  /** The last day that anybody was there, or empty. */
  attended: string;
}

/**
 * How many days are left until the summary is due, by days in Norway: 0 is today, less is late. Null while the workshop
 * has not been held, that is neither gone through to its end nor, by its date, over after somebody had come.
 */
export function daysLeft({ date, step, attended }: Held, today: string): number | null {
  const passed = date !== '' && date < today;
  if (step !== 'end' && !(passed && attended !== '')) return null;
  // One that ended before its day was held on the day that people came.
  const heldOn = date !== '' && date <= today ? date : attended || today;
  return DUE_DAYS - daysBetween(heldOn, today);
}
