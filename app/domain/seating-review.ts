import { moves, quality, repair, type Plan, type Quality } from './rotation';
import { firstOpenRound, peopleNow, planIn, roomOf, type SeatingState } from './seating-state';

/** One seat that is another than before; rounds from 1, null where there is none. */
export interface SeatMove {
  readonly personId: string;
  readonly round: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** A plan for the room as it is now, with as few moves as possible, and why the one in force does not fit. */
export interface Proposal {
  /** Have a seat and are not here; are here and have none; sit elsewhere than they lead or are fixed. */
  readonly left: readonly string[];
  readonly came: readonly string[];
  readonly misplaced: readonly string[];
  /** People whom others know by sight move; who left or came is not among these. */
  readonly moves: readonly SeatMove[];
  /** Every seat that changes, for the one who takes the plan. */
  readonly changes: readonly SeatMove[];
}

/** How good the plan in force is, and what would make it fit; null where there is no plan, or nothing to mend. */
export interface Review {
  readonly quality: Quality | null;
  readonly proposal: Proposal | null;
}

/** In a hall of more people than this a proposal is searched for more briefly, so that nobody waits for it. */
const HALL = 100;
const HALL_EFFORT = 30_000;

/** Looks at the plan in force. The same state gives the same review. */
export function reviewOf(state: SeatingState): Review {
  const { workshop, tables } = state;
  const plan = planIn(state);
  if (tables.length === 0 || workshop.seating === 'chosen' || plan.every((round) => round.length === 0))
    return { quality: null, proposal: null };
  const room = roomOf(state, peopleNow(state));
  return { quality: quality(room, plan), proposal: proposalFor(state, plan) };
}

function proposalFor(state: SeatingState, plan: Plan): Proposal | null {
  const { workshop } = state;
  const open = firstOpenRound(state);
  if (open > workshop.rounds) return null;
  const room = roomOf(state, peopleNow(state));
  const { faults } = quality(room, plan);
  const who = (...codes: string[]) => [
    ...new Set(faults.flatMap((one) => (codes.includes(one.code) && 'personId' in one ? one.personId : []))),
  ];
  const why = { left: who('stranger'), came: who('unseated'), misplaced: who('fixed') };
  const uneven = faults.some((fault) => fault.code === 'uneven');
  if (!uneven && why.left.length + why.came.length + why.misplaced.length === 0) return null;
  const effort = room.people.length > HALL ? HALL_EFFORT : undefined;
  const mended = repair(room, plan, { fromRound: open - 1, seed: 'repair', ...(effort ? { effort } : {}) });
  const changes = changesBetween(plan, mended, open);
  if (changes.length === 0) return null;
  const elsewhere = moves(plan, mended).map((move) => ({ ...move, round: move.round + 1 }));
  return { ...why, moves: elsewhere, changes };
}

/** Every seat that differs between two plans, from one round on. */
export function changesBetween(before: Plan, after: Plan, fromRound: number): SeatMove[] {
  const rounds = Math.max(before.length, after.length);
  return Array.from({ length: rounds }, (_, i) => i)
    .slice(fromRound - 1)
    .flatMap((at) => {
      const was = new Map((before[at] ?? []).map((seat) => [seat.personId, seat.tableId]));
      const is = new Map((after[at] ?? []).map((seat) => [seat.personId, seat.tableId]));
      return [...new Set([...was.keys(), ...is.keys()])].flatMap((personId) => {
        const [from, to] = [was.get(personId) ?? null, is.get(personId) ?? null];
        return from === to ? [] : [{ personId, round: at + 1, from, to }];
      });
    });
}
