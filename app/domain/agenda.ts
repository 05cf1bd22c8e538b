import type { Step } from './lists';
import { osloReading } from './oslo';

/** A workshop's programme as arithmetic (report ch. 2.6): items follow each other, so minutes move all that come after. */
interface Timed {
  minutes: number;
}
const HOUR = 60;
const DAY = 24 * HOUR;
const MINUTE_MS = 60_000;

/** How long the items take together, in minutes. */
export const totalMinutes = (items: readonly Timed[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The clock (HH:MM) some minutes after a clock time, past midnight on the next day's clock. Without a start time what
 * has gone since the start: +1:05.
 */
export function clockAfter(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const at = start === '' ? minutes : (hours * HOUR + past + minutes) % DAY;
  const [h, m] = [Math.floor(at / HOUR), String(at % HOUR).padStart(2, '0')];
  return start === '' ? `+${h}:${m}` : `${String(h).padStart(2, '0')}:${m}`;
}

/** When each item begins and ends (see `clockAfter`), and how many minutes come before it. */
export interface Slot {
  from: string;
  to: string;
  before: number;
}
export function clockTimes(start: string, items: readonly Timed[]): Slot[] {
  let before = 0;
  return items.map(({ minutes }) => {
    const slot = { from: clockAfter(start, before), to: clockAfter(start, before + minutes), before };
    before += minutes;
    return slot;
  });
}

/** When the last item ends. */
export const endOf = (start: string, items: readonly Timed[]): string =>
  clockAfter(start, totalMinutes(items));

/** By how many minutes the items are longer than the workshop: 0 when they fit, negative when there is time left. */
export const overrun = (items: readonly Timed[], minutes: number): number => totalMinutes(items) - minutes;

/** The items with one of them in another place: 1 is first, and beyond the end is last. */
export function moved<T>(items: readonly T[], item: T, place: number): T[] {
  const others = items.filter((one) => one !== item);
  return [...others.slice(0, place - 1), item, ...others.slice(place - 1)];
}

interface Item {
  id: string;
  step: Step | null;
}

/**
 * What a session at this item goes on to, or null after the last. A session that is at no item goes to the first, or,
 * when it is under way already, to the first item of its step.
 */
export function following<T extends Item>(items: readonly T[], itemId: string | null, step: Step): T | null {
  const at = items.findIndex((item) => item.id === itemId);
  const underWay = step === 'welcome' ? undefined : items.find((item) => item.step === step);
  return (at >= 0 ? items[at + 1] : (underWay ?? items[0])) ?? null;
}

/** The item before this one, or null. */
export function preceding<T extends Item>(items: readonly T[], itemId: string | null): T | null {
  return items[items.findIndex((item) => item.id === itemId) - 1] ?? null;
}

/** An item as planned: the workshop's date (ISO) and start (HH:MM), the minutes before the item, and its own. */
interface Planned extends Timed {
  date: string;
  start: string;
  before: number;
}

/**
 * Whole minutes that a running item will end after its planned end (negative: before), or null on another day than the
 * workshop's. With a clock the end is when it runs out; without one only what lies outside the planned time is told.
 * @param now the instant, and `left` what is left on the clock, both in ms
 */
export function behindPlan(planned: Planned, now: number, left: number | null): number | null {
  const from = Date.parse(`${planned.date}T${planned.start}Z`) + planned.before * MINUTE_MS;
  if (Number.isNaN(from)) return null;
  const to = from + planned.minutes * MINUTE_MS;
  const reading = osloReading(now);
  const today = isoDay(reading);
  if (today !== planned.date && today !== isoDay(to)) return null;
  const late = left === null ? reading - clamp(reading, from, to) : reading + Math.max(0, left) - to;
  return Math.round(late / MINUTE_MS);
}

const isoDay = (reading: number) => new Date(reading).toISOString().slice(0, 10);
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/**
 * What is left, spread again so that it ends on time: minutes for each of these items, in proportion to what was
 * planned, adding up to `left` (whole minutes, 0 or more). An item that had time keeps at least one minute as long as
 * there are minutes enough; one that had none gets none. The largest remainders get the minutes that rounding leaves
 * (Hamilton's method); equals by their order.
 */
export function respread(items: readonly Timed[], left: number): number[] {
  const timed = items.filter(({ minutes }) => minutes > 0).length;
  const least = left >= timed ? 1 : 0;
  const planned = totalMinutes(items);
  const shares = items.map(({ minutes }) =>
    minutes === 0 ? 0 : least + (minutes / planned) * (left - least * timed),
  );
  const minutes = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const over = timed === 0 ? 0 : left - minutes.reduce((sum, one) => sum + one, 0);
  for (const { i } of byRemainder.slice(0, over)) minutes[i] = (minutes[i] ?? 0) + 1;
  return minutes;
}

/**
 * Whole minutes from `now` (ms), or from when the running item's clock is out, until the workshop should end; null on
 * another day than the workshop's. Negative when that is past.
 */
export function minutesToEnd(
  workshop: { date: string; start: string; minutes: number },
  now: number,
  left: number | null,
): number | null {
  const begins = Date.parse(`${workshop.date}T${workshop.start}Z`);
  if (Number.isNaN(begins)) return null;
  const ends = begins + workshop.minutes * MINUTE_MS;
  const reading = osloReading(now);
  if (![workshop.date, isoDay(ends)].includes(isoDay(reading))) return null;
  return Math.floor((ends - reading - Math.max(0, left ?? 0)) / MINUTE_MS);
}
