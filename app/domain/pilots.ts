import type { PilotState, RoundDecision } from './lists-after';

/** What can be told of a pilot from its rounds (report ch. 6). */

/** After these there is no next round: it is dropped, goes back to the idea phase, or is scaled up. */
export const isOver = (decision: RoundDecision | ''): boolean =>
  decision === 'drop' || decision === 'back' || decision === 'scale';

/** Where a pilot stands: its choice, then the last decision on it, or that a round is under way. */
export type PilotStanding = PilotState | 'running' | RoundDecision;

/** @param rounds in their order */
export function standingOf(
  state: PilotState,
  rounds: readonly { decision: RoundDecision | '' }[],
): PilotStanding {
  const last = rounds.at(-1);
  if (state !== 'chosen' || !last) return state;
  return last.decision || 'running';
}

/**
 * When a pilot was or will be tested, as ISO dates or empty: from the first to the last that its plan or its rounds name.
 * @param rounds in their order
 */
export function periodTested(
  pilot: { start: string; due: string },
  rounds: readonly { start: string; end: string }[],
): { start: string; end: string } {
  const starts = [pilot.start, ...rounds.map(({ start }) => start)].filter(Boolean).sort();
  const ends = rounds
    .map(({ end }) => end)
    .filter(Boolean)
    .sort();
  return { start: starts[0] ?? '', end: ends.at(-1) ?? pilot.due };
}

export interface ChartPoint {
  /** 0 is the first value's place, 1 the last's. */
  x: number;
  /** 0 is the lowest of all that is drawn, 1 the highest. */
  y: number;
}

/**
 * An indicator as points of a line chart, with where its target lies; values that are not known are left out.
 * The scale begins at 0 where all are above, so that a small change does not look large.
 * @param values start value first, then a value a round
 */
export function pointsOf(
  values: readonly (number | null)[],
  target: number | null,
): { points: ChartPoint[]; target: number | null } {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const all = [0, ...known.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const share = (value: number) => (high === low ? 0 : (value - low) / (high - low));
  const last = Math.max(1, values.length - 1);
  return {
    points: known.map(({ value, i }) => ({ x: i / last, y: share(value) })),
    target: target === null ? null : share(target),
  };
}
