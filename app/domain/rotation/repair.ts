import { seededRandom } from '../random';
import { anneal, heatFor } from './anneal';
import { layoutOf, type Layout } from './layout';
import { finish, planOf, stepsFor } from './planning';
import { TERMS, WEIGHTS, type Plan, type Room } from './room';
import { seatAll } from './start';
import { isFaulty } from './search';
import { emptyState, scoreOf, type State } from './state';

export interface RepairOptions {
  /** The first round that may change; those before stay as they are in the plan. */
  readonly fromRound: number;
  readonly seed: string;
  /** How many changes are tried; by default as many as for a plan. */
  readonly effort?: number;
}

/** Tries from the same seats; the best is taken. */
const TRIES = 3;

/**
 * A plan for the room as it is now: who has left is out, who is new has a seat, and as few others as possible sit
 * elsewhere than in the plan, in the rounds from `fromRound` on, for the hard rules to hold; of such plans the one with
 * the lowest score. It is a search: that no plan moves fewer is tried on small rooms, not proved for large ones.
 * `held` and `previous` of the room are not read: the plan says both. Throws nothing.
 */
export function repair(room: Room, plan: Plan, options: RepairOptions): Plan {
  const held = plan.slice(0, Math.max(0, options.fromRound));
  const now: Room = { ...room, held, previous: plan };
  const layout = layoutOf(now);
  const weights = movesFirst(layout, now);
  const random = seededRandom(options.seed);
  const steps = Math.ceil((options.effort ?? stepsFor(now)) / TRIES);
  const attempt = (from?: number): State => {
    const state = emptyState(layout, weights);
    seatAll(state, random, layout.previous);
    const heat = heatFor(state, steps);
    finish(anneal(state, random, { ...heat, from: from ?? heat.from }));
    return state;
  };
  const tries = Array.from({ length: TRIES }, () => attempt());
  // What is stuck short of the hard rules may need to be far worse for a while.
  if (tries.every(isFaulty)) tries.push(...Array.from({ length: TRIES }, () => attempt(weights.visits)));
  return planOf(
    tries.reduce((best, state) => (scoreOf(state) < scoreOf(best) ? state : best)),
    held,
  );
}

/** Prices at which one seat moved costs more than all that is not hard, and a hard rule more than all seats moved. */
function movesFirst(layout: Layout, room: Room) {
  const state = emptyState(layout, { ...room.weights, moved: 0 });
  seatAll(state, seededRandom('kept'), layout.previous);
  const soft = TERMS.indexOf('wishes');
  const all = state.amounts.reduce(
    (sum, amount, at) => (at < soft ? sum : sum + Math.max(0, amount) * state.prices[at]!),
    0,
  );
  const moved = 10 * (1 + all);
  const even = moved * (1 + state.table.length);
  const { seats, visits } = WEIGHTS;
  return {
    ...room.weights,
    moved,
    even,
    visits: (even * visits) / WEIGHTS.even,
    seats: (even * seats) / WEIGHTS.even,
  };
}

/** Somebody who sits elsewhere than before. Tables by id. */
export interface Move {
  readonly personId: string;
  readonly round: number;
  readonly from: string;
  readonly to: string;
}

/** Who sits elsewhere than before, round by round; who is in only one of the two is not among them. */
export function moves(before: Plan, after: Plan): Move[] {
  return after.flatMap((round, at) => {
    const was = new Map((before[at] ?? []).map((seat) => [seat.personId, seat.tableId]));
    return round.flatMap(({ personId, tableId }) => {
      const from = was.get(personId);
      return from === undefined || from === tableId ? [] : [{ personId, round: at, from, to: tableId }];
    });
  });
}
