import { faultsOf } from './faults';
import { companies } from './groups';
import { layoutOf, NOWHERE, seatsOf, type Layout } from './layout';
import { TERMS, type Fault, type Plan, type Quality, type Room, type Term } from './room';
import { fewestTables } from './sizes';
import { emptyState, scoreOf, sit, type State } from './state';

/** Faults of a plan's seats, and so part of its score; what the room itself lacks is not. */
const BROKEN: readonly Fault['code'][] = ['unseated', 'seatedTwice', 'stranger', 'fixed'];

/** How good any plan is for a room, by the same count that the optimiser lowers. Throws nothing. */
export function quality(room: Room, plan: Plan): Quality {
  const state = emptyState(layoutOf(room), room.weights);
  seat(state, plan);
  const faults = faultsOf(room, plan, state);
  state.amounts[TERMS.indexOf('broken')] = faults.filter((fault) => BROKEN.includes(fault.code)).length;
  const amount = (term: Term) => state.amounts[TERMS.indexOf(term)]!;
  const made = state.met.reduce((sum, times) => sum + Math.min(1, times), 0) / 2;
  return {
    faults,
    sectors: sectorsOf(state),
    acquaintances: { made, possible: made + amount('acquaintances') },
    wishes: keptWishes(room, state),
    organisations: amount('organisations'),
    interpreters: sparedTables(state, amount('interpreters')),
    moved: amount('moved'),
    score: scoreOf(state),
  };
}

function seat(state: State, plan: Plan): void {
  const { layout } = state;
  const { people, from } = layout;
  seatsOf(plan, layout, from).forEach((table, place) => {
    if (table !== NOWHERE) sit(state, Math.floor(place / people.length), place % people.length, table);
  });
}

const roundsToCome = ({ from, rounds }: Layout) => Array.from({ length: rounds - from }, (_, i) => from + i);

function sectorsOf({ layout, present, free }: State): Quality['sectors'] {
  const { tables, groups } = layout;
  const sectors = groups.flatMap((group, at) => (group.term === 'sectors' ? [at] : []));
  const above = roundsToCome(layout).flatMap((round) =>
    tables.map((_, table) => {
      const cell = (round * tables.length + table) * groups.length;
      return Math.max(0, ...sectors.map((group) => present[cell + group]! - free[group]!));
    }),
  );
  return {
    worst: above.reduce((a, b) => Math.max(a, b), 0),
    tables: above.filter((people) => people > 0).length,
  };
}

function keptWishes(room: Room, { layout, table }: State): Quality['wishes'] {
  const { people } = layout;
  const all = companies(people, room.wishes).filter(({ members }) => members.length > 1);
  const kept = all.filter(({ wish, members }) =>
    roundsToCome(layout).every((round) => {
      const at = members.map((person) => table[round * people.length + person]!);
      const wanted = wish.kind === 'together' ? 1 : members.length;
      return !at.includes(NOWHERE) && new Set(at).size === wanted;
    }),
  );
  return { kept: kept.length, of: all.length };
}

/** @param needless the tables beyond the fewest that one of a language sits at */
function sparedTables({ layout }: State, needless: number): Quality['interpreters'] {
  const { groups, sizes, tables } = layout;
  const languages = groups
    .filter((group) => group.term === 'interpreters')
    .map(({ members }) => members.length);
  const spare = (people: number, round: number) =>
    Math.max(0, Math.min(people, tables.length) - fewestTables(people, sizes[round]!));
  const of = roundsToCome(layout).flatMap((round) => languages.map((people) => spare(people, round)));
  const most = of.reduce((sum, each) => sum + each, 0);
  return { gathered: most - needless, of: most };
}
