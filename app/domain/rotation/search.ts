import { type Random } from '../random';
import { NOWHERE } from './layout';
import { TERMS } from './room';
import { rise, sit, type State } from './state';

/** A state on its way to a better one. */
export interface Search {
  readonly state: State;
  readonly random: Random;
  /** Seats changed since the last step that was kept, as round, person, table left; and how many numbers that is. */
  readonly log: number[];
  logged: number;
  /** How much dearer a change may be to be kept. */
  slack: number;
  /** Room for the exchange that is being weighed: its rounds, and per person how often one meets her more. */
  readonly chain: number[];
  links: number;
  readonly more: Int16Array;
  /** Room for people who go to another table together, for those they change with, and for those of a turn. */
  readonly party: Int16Array;
  readonly hosts: Int16Array;
  readonly ring: Int16Array;
}

export const searchIn = (state: State, random: Random): Search => ({
  state,
  random,
  log: [],
  logged: 0,
  slack: 0,
  chain: [],
  links: 0,
  more: new Int16Array(state.layout.people.length),
  party: new Int16Array(state.layout.people.length),
  hosts: new Int16Array(state.layout.people.length),
  ring: new Int16Array(state.layout.people.length),
});

/** Moves a person to another table in one round. */
export function shift(search: Search, round: number, person: number, to: number): void {
  const { state, log } = search;
  log[search.logged] = round;
  log[search.logged + 1] = person;
  log[search.logged + 2] = tableOf(state, round, person);
  search.logged += 3;
  rise(state, round, person);
  sit(state, round, person, to);
}

/** Takes back what the log holds, the latest first, and empties it. */
export function undo(search: Search): void {
  const { state, log } = search;
  for (let at = search.logged - 3; at >= 0; at -= 3) {
    rise(state, log[at]!, log[at + 1]!);
    sit(state, log[at]!, log[at + 1]!, log[at + 2]!);
  }
  search.logged = 0;
}

export const tableOf = ({ layout, table }: State, round: number, person: number): number =>
  table[round * layout.people.length + person]!;

export const canLeave = ({ layout }: State, round: number, person: number): boolean =>
  layout.pinned[round * layout.people.length + person] === NOWHERE;

export const sameLap = ({ layout }: State, person: number, a: number, b: number): boolean =>
  layout.lap[a * layout.people.length + person] === layout.lap[b * layout.people.length + person];

const HARD = ['seats', 'visits', 'even'].map((term) => TERMS.indexOf(term as 'seats'));
/** Whether a hard rule is broken that a change of seats might mend. */
export function isFaulty({ amounts }: State): boolean {
  for (let i = 0; i < HARD.length; i += 1) if (amounts[HARD[i]!]! > 0) return true;
  return false;
}
