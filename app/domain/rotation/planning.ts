import { seededRandom } from '../random';
import { anneal, heatFor, type Progress } from './anneal';
import { layoutOf } from './layout';
import { type Plan, type Room, type Round } from './room';
import { seatAll } from './start';
import { emptyState, scoreOf, type State } from './state';

export interface PlanOptions {
  /** The same seed and room give the same plan, in whatever order the people come. */
  readonly seed: string;
  /** How many changes are tried; by default `stepsFor(room)`. */
  readonly effort?: number;
}

const STEPS = 300_000;
/** A step costs less where fewer seats are to be filled: so many more are tried in the same time. */
const FEW_SEATS = 100;
const STEPS_FOR_FEW = 400_000;
const STEPS_PER_SEAT = 300;
/** A small room is soon settled, often not in the best way: several short searches find more than a long one. */
const STARTS_FOR_FEW = 4;

/** What is tried by default: a little more for small rooms, and more for a hall, than for the rest. */
export function stepsFor(room: Room): number {
  const seats = seatsToFill(room);
  return seats <= FEW_SEATS ? STEPS_FOR_FEW : Math.max(STEPS, STEPS_PER_SEAT * seats);
}

const seatsToFill = ({ people, rounds, held = [] }: Room) =>
  people.length * Math.max(0, Math.floor(rounds) - held.length);

/**
 * Who sits where in every round: the hard rules as far as they can hold (see sizes.ts and `quality`), and the lowest score
 * that is found. The held rounds come first, untouched. An order of the room's people or of the fields does not matter;
 * the order of its tables and of wishes that conflict does. Throws nothing: an empty room has empty rounds.
 * Source: report chapter 3, groups and rotation.
 */
export function plan(room: Room, options: PlanOptions): Plan {
  return finish(planning(room, options));
}

/** As `plan`, a few milliseconds at a time, so that a server can do other work between. */
export function* planning(
  room: Room,
  { seed, effort = stepsFor(room) }: PlanOptions,
): Generator<Progress, Plan> {
  const random = seededRandom(seed);
  const layout = layoutOf(room);
  const starts = seatsToFill(room) <= FEW_SEATS ? STARTS_FOR_FEW : 1;
  let best: State | null = null;
  for (let start = 0; start < starts; start += 1) {
    const state = emptyState(layout, room.weights);
    seatAll(state, random, null);
    for (const { done } of anneal(state, random, heatFor(state, Math.ceil(effort / starts))))
      yield { done: (start + done) / starts };
    if (!best || scoreOf(state) < scoreOf(best)) best = state;
  }
  return planOf(best!, room.held ?? []);
}

/** What a work returns, done at once. */
export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The seats as a plan, after the rounds that are held. */
export function planOf({ layout, table }: State, held: Plan): Plan {
  const { people, tables, rounds, from } = layout;
  const seated = (round: number): Round =>
    people.flatMap(({ id }, person) => {
      const at = tables[table[round * people.length + person]!];
      return at ? [{ personId: id, tableId: at.id }] : [];
    });
  return [...held, ...Array.from({ length: rounds - from }, (_, i) => seated(from + i))];
}
