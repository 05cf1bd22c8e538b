import { byDue, daysBetween, daysLate } from './days';
import type { ActionState, RealityArea, RealityVerdict } from './lists';

/** The action plan as arithmetic (report ch. 5): who does what by when, what is late, and what is left open. */

/** What the plan must know of an action. Dates are ISO, empty when not set. */
export interface Planned {
  responsible: string;
  start: string;
  due: string;
  status: ActionState;
}

/** Days before its date from which something is said to be due soon. */
const SOON_DAYS = 14;

/** Where something stands against its date, in days: late by, or due in. `far`: not soon; `none`: without a date. */
export type Lateness =
  | { kind: 'done' | 'stopped' | 'none' | 'far' }
  | { kind: 'late'; days: number }
  | { kind: 'soon'; days: number };

export function latenessOf({ status, due }: Pick<Planned, 'status' | 'due'>, today: string): Lateness {
  if (status !== 'open') return { kind: status };
  if (due === '') return { kind: 'none' };
  const late = daysLate(due, today);
  if (late > 0) return { kind: 'late', days: late };
  const days = daysBetween(today, due);
  return days <= SOON_DAYS ? { kind: 'soon', days } : { kind: 'far' };
}

export const isLate = (action: Pick<Planned, 'status' | 'due'>, today: string): boolean =>
  latenessOf(action, today).kind === 'late';

/** What is to be done first comes first, by date; then what is done, then what was stopped. */
export function byDate(a: Pick<Planned, 'status' | 'due'>, b: Pick<Planned, 'status' | 'due'>): number {
  const order = { open: 0, done: 1, stopped: 2 };
  return order[a.status] - order[b.status] || byDue(a, b);
}

/** One name, however it is written. */
const nameKey = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
export const isSameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Everyone who is responsible for something, each once and as first written, by the alphabet. */
export function responsibleNames(all: readonly Pick<Planned, 'responsible'>[]): string[] {
  const names = new Map<string, string>();
  for (const { responsible } of all) {
    const key = nameKey(responsible);
    if (key !== '' && !names.has(key)) names.set(key, responsible.trim());
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, 'nb'));
}

/** Actions by who is responsible, by the alphabet; those that nobody took on come last, under an empty name. */
export function byResponsible<A extends Planned>(all: readonly A[]): { name: string; actions: A[] }[] {
  return [...responsibleNames(all), ''].flatMap((name) => {
    const actions = all.filter(({ responsible }) => isSameName(responsible, name)).sort(byDate);
    return actions.length > 0 ? [{ name, actions }] : [];
  });
}

/** By the month of its date (YYYY-MM), with those without a date last, under an empty month. */
export function byMonth<A extends Planned>(all: readonly A[]): { month: string; actions: A[] }[] {
  const months = [...new Set(all.map(({ due }) => due.slice(0, 7)))].sort();
  const dated = months.filter((month) => month !== '');
  return [...dated, ...(months.includes('') ? [''] : [])].map((month) => ({
    month,
    actions: all.filter(({ due }) => due.slice(0, 7) === month).sort(byDue),
  }));
}

export const SCALES = ['month', 'quarter'] as const;
export type Scale = (typeof SCALES)[number];

/** A month or a quarter of a year; `part` is 1 to 12, or 1 to 4. */
export interface Period {
  year: number;
  part: number;
}
/** More than these columns say less than a list: whoever types the year 2206 gets the first of them. */
const MOST_PERIODS = 60;
const PARTS = { month: 12, quarter: 4 } as const;

/** Periods counted from the year 0, so that they can be compared. */
function indexOf(date: string, scale: Scale): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * PARTS[scale] + Math.floor((month - 1) / (12 / PARTS[scale]));
}

/** Where a row lies: the columns that it fills, or null without any date. `cut` says that it goes on beyond the last. */
export interface Bar<A> {
  action: A;
  from: number;
  to: number;
  cut: boolean;
}
export interface Gantt<A> {
  periods: Period[];
  bars: Bar<A>[];
  /** Those without a due date, which have no place in time. */
  undated: A[];
}

/** From when to when: without a start from the day of its workshop, but never after it is due. */
function spanOf({ start, due }: Planned, agreed: string): { from: string; to: string } {
  const from = start || agreed || due;
  return { from: from < due ? from : due, to: due };
}

/**
 * The plan over time: columns from the first start to the last date, one for each month or quarter.
 * @param agreedOn the day of the workshop in which an action was agreed, ISO; empty when it has no date
 */
export function gantt<A extends Planned>(
  all: readonly A[],
  agreedOn: (action: A) => string,
  scale: Scale,
): Gantt<A> {
  const dated = all.filter(({ due }) => due !== '');
  const spans = dated.map((action) => {
    const { from, to } = spanOf(action, agreedOn(action));
    return { action, from: indexOf(from, scale), to: indexOf(to, scale) };
  });
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.min(Math.max(...spans.map(({ to }) => to)), first + MOST_PERIODS - 1);
  const periods = Array.from({ length: spans.length > 0 ? last - first + 1 : 0 }, (_, i) => ({
    year: Math.floor((first + i) / PARTS[scale]),
    part: ((first + i) % PARTS[scale]) + 1,
  }));
  const bars = spans.map(({ action, from, to }) => {
    return { action, from: from - first, to: to - first, cut: to > last };
  });
  return { periods, bars, undated: all.filter(({ due }) => due === '') };
}

/** By quarters where months would not fit on a page. */
export function fittingScale<A extends Planned>(all: readonly A[], agreedOn: (action: A) => string): Scale {
  return gantt(all, agreedOn, 'month').periods.length > 12 ? 'quarter' : 'month';
}

/** What still has to be decided before the plan is a plan. */
export interface Remaining<A, C, P> {
  /** Actions that nobody took on. */
  unowned: A[];
  /** Actions without a date. */
  undated: A[];
  /** Reality checks that need clarification. */
  unclear: C[];
  /** Points that nobody has settled. */
  points: P[];
}
interface Judged {
  area: RealityArea;
  verdict: RealityVerdict | '';
}

/** What remains open. What is done or stopped needs nobody and no date any more. */
export function remainingOf<A extends Planned, C extends Judged, P extends { settled: boolean }>(
  actions: readonly A[],
  checks: readonly C[],
  points: readonly P[],
): Remaining<A, C, P> {
  const open = actions.filter(({ status }) => status === 'open');
  return {
    unowned: open.filter(({ responsible }) => responsible === ''),
    undated: open.filter(({ due }) => due === ''),
    unclear: checks.filter(({ verdict }) => verdict === 'clarify'),
    points: points.filter(({ settled }) => !settled),
  };
}

/** How many things remain open; an action that lacks both is two. */
export const countRemaining = (remaining: Remaining<unknown, unknown, unknown>): number =>
  Object.values(remaining).reduce((sum, some: unknown[]) => sum + some.length, 0);
