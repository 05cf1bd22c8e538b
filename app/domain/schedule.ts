/** What there is to say about the workshops' dates (report ch. 2.6). None of it is refused: the owner knows best. */
const SCHEDULE_WARNINGS = ['past', 'weekend', 'no-start', 'order', 'too-close', 'too-far'] as const;
export type ScheduleWarning = (typeof SCHEDULE_WARNINGS)[number];

/** One to two weeks is the model: the homework must be done, and not be forgotten. */
const CLOSEST_DAYS = 7;
const FARTHEST_DAYS = 21;
const DAY_MS = 24 * 60 * 60_000;

interface Dated {
  /** ISO dates and HH:MM; empty while undecided. */
  date: string;
  start: string;
}

/** Days from one ISO date to another; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * What to warn of at one workshop.
 * @param earlier the date of the workshop before it, or empty
 * @param today ISO, or empty when the workshop has been held: then a date in the past is as it should be
 */
export function scheduleWarnings({ date, start }: Dated, earlier: string, today: string): ScheduleWarning[] {
  if (date === '') return [];
  const weekday = new Date(date).getUTCDay();
  const days = earlier === '' ? null : daysBetween(earlier, date);
  const said: Record<ScheduleWarning, boolean> = {
    past: today !== '' && date < today,
    weekend: weekday === 0 || weekday === 6,
    'no-start': start === '',
    order: days !== null && days <= 0,
    'too-close': days !== null && days > 0 && days < CLOSEST_DAYS,
    'too-far': days !== null && days > FARTHEST_DAYS,
  };
  return SCHEDULE_WARNINGS.filter((warning) => said[warning]);
}
