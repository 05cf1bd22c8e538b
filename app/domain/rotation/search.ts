import { type Random } from '../random';
import { NOWHERE } from './layout';
import { TERMS } from './room';
import { rise, sit, type State } from './state';

/** A state on its way to a better one. */
export interface Search {
  readonly state: State;
  readonly random: Random;
  /** Seats changed since the last step that was kept, as round, person, table left. */
  readonly log: number[];
  /** How much dearer a change may be to be kept. */
  slack: number;
  /** Room for the exchange that is being weighed: its rounds, and per person how often one meets her more. */
  readonly chain: number[];
  readonly more: Int16Array;
}

export const searchIn = (state: State, random: Random): Search => ({
  state,
  random,
  log: [],
  slack: 0,
  chain: [],
  more: new Int16Array(state.layout.people.length),
});

/** Moves a person to another table in one round. */
export function shift({ state, log }: Search, round: number, person: number, to: number): void {
  log.push(round, person, tableOf(state, round, person));
  rise(state, round, person);
  sit(state, round, person, to);
}

/** Takes back what the log holds, the latest first, and empties it. */
export function undo({ state, log }: Search): void {
  for (let at = log.length - 3; at >= 0; at -= 3) {
    rise(state, log[at]!, log[at + 1]!);
    sit(state, log[at]!, log[at + 1]!, log[at + 2]!);
  }
  log.length = 0;
}

export const tableOf = ({ layout, table }: State, round: number, person: number): number =>
  table[round * layout.people.length + person]!;

export const canLeave = ({ layout }: State, round: number, person: number): boolean =>
  layout.pinned[round * layout.people.length + person] === NOWHERE;

export const sameLap = ({ layout }: State, person: number, a: number, b: number): boolean =>
  layout.lap[a * layout.people.length + person] === layout.lap[b * layout.people.length + person];

const HARD = ['seats', 'visits', 'even'].map((term) => TERMS.indexOf(term as 'seats'));
/** Whether a hard rule is broken that a change of seats might mend. */
export const isFaulty = ({ amounts }: State): boolean => HARD.some((term) => amounts[term]! > 0);
