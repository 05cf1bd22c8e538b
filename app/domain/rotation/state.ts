import { possiblePairs } from './acquaintances';
import { NOWHERE, type Layout } from './layout';
import { TERMS, WEIGHTS, type Weights } from './room';
import { fewestTables, pairsWithin } from './sizes';

const SEATS = TERMS.indexOf('seats');
const VISITS = TERMS.indexOf('visits');
const EVEN = TERMS.indexOf('even');
const ACQUAINTANCES = TERMS.indexOf('acquaintances');
const MOVED = TERMS.indexOf('moved');

/**
 * Who sits where, and what is counted against it, kept up seat by seat: only `sit` and `rise` change it. A cell is a
 * table in a round and lies at `round * tables + table`.
 */
export interface State {
  readonly layout: Layout;
  /** Per seat: its table, or NOWHERE. */
  readonly table: Int16Array;
  /** Per cell: who sits there, in no order; and per seat its place in that list. */
  readonly members: readonly number[][];
  readonly slot: Int16Array;
  /** Per person, lap and table: the visits, and how many of them are free of charge. */
  readonly visits: Uint16Array;
  readonly allowed: Uint16Array;
  /** Per pair, at `one * people + other` both ways: the rounds in which they share a table. */
  readonly met: Uint8Array;
  /** Per cell and group (`cell * groups + group`): how many of it sit there. */
  readonly present: Uint16Array;
  /** Per person her groups; per group its term and what it allows at a table, or -1 for one that gathers. */
  readonly groupsOf: readonly (readonly number[])[];
  readonly term: Uint8Array;
  readonly free: Int16Array;
  /** Per table the most it holds. */
  readonly most: Float64Array;
  /** Per term, in the order of TERMS: how much is counted, and the price of one. */
  readonly amounts: Float64Array;
  readonly prices: Float64Array;
}

/** The room with the held rounds behind it and nobody seated in those to come. */
export function emptyState(layout: Layout, weights: Partial<Weights> = {}): State {
  const { people, tables, rounds, groups } = layout;
  const state: State = {
    layout,
    table: new Int16Array(rounds * people.length).fill(NOWHERE),
    members: Array.from({ length: rounds * tables.length }, () => []),
    slot: new Int16Array(rounds * people.length),
    visits: new Uint16Array(people.length * layout.laps * tables.length),
    allowed: new Uint16Array(people.length * layout.laps * tables.length),
    met: new Uint8Array(people.length * people.length),
    present: new Uint16Array(rounds * tables.length * groups.length),
    groupsOf: people.map(() => []),
    term: Uint8Array.from(groups, (group) => TERMS.indexOf(group.term)),
    free: Int16Array.from(groups, (group) => (group.kind === 'gather' ? -1 : group.allowed)),
    most: Float64Array.from(tables, (table) => table.size ?? Infinity),
    amounts: new Float64Array(TERMS.length),
    prices: Float64Array.from(TERMS, (term) => weights[term] ?? WEIGHTS[term]),
  };
  groups.forEach((group, at) =>
    group.members.forEach((person) => (state.groupsOf[person] as number[]).push(at)),
  );
  allow(state);
  recall(state);
  forgive(state);
  return state;
}

/** A first visit in each lap is free, and so are all that nobody can change. */
function allow(state: State): void {
  const { layout, allowed } = state;
  for (let place = 0; place < state.table.length; place += 1) {
    const table = Math.max(layout.held[place]!, layout.pinned[place]!);
    if (table !== NOWHERE) allowed[visitAt(state, place, table)]! += 1;
  }
  allowed.forEach((count, at) => (allowed[at] = Math.max(1, count)));
}

/** Seats everybody in the held rounds. */
function recall(state: State): void {
  const { held, people, from } = state.layout;
  for (let place = 0; place < from * people.length; place += 1)
    if (held[place] !== NOWHERE)
      sit(state, Math.floor(place / people.length), place % people.length, held[place]!);
}

/** What even the best plan has of each term is not counted against any: an amount is 0 where nothing better can be. */
function forgive({ layout, met, amounts }: State): void {
  const { groups, from, rounds, people } = layout;
  const pairsMet = -amounts[ACQUAINTANCES]!;
  amounts[ACQUAINTANCES]! += possiblePairs(layout, pairsMet, (a, b) => met[a * people.length + b]! > 0);
  for (let round = from; round < rounds; round += 1) {
    const sizes = layout.sizes[round]!;
    amounts[EVEN]! -= pairsWithin(sizes);
    for (const { kind, term, members } of groups)
      if (kind === 'gather')
        amounts[TERMS.indexOf(term)]! -= term === 'wishes' ? 1 : fewestTables(members.length, sizes);
  }
}

const visitAt = ({ layout }: State, place: number, table: number) =>
  ((place % layout.people.length) * layout.laps + layout.lap[place]!) * layout.tables.length + table;

/** Seats a person who has no seat in the round. */
export function sit(state: State, round: number, person: number, table: number): void {
  const { layout, amounts, met } = state;
  const count = layout.people.length;
  const place = round * count + person;
  const cell = round * layout.tables.length + table;
  const at = state.members[cell]!;
  let fresh = 0;
  for (let i = 0; i < at.length; i += 1) {
    const other = at[i]!;
    const times = met[person * count + other]!;
    if (times === 0) fresh += 1;
    met[person * count + other] = met[other * count + person] = times + 1;
  }
  amounts[ACQUAINTANCES]! -= fresh;
  const visit = visitAt(state, place, table);
  if (state.visits[visit]! >= state.allowed[visit]!) amounts[VISITS]! += 1;
  state.visits[visit]! += 1;
  if (round >= layout.from) recount(state, place, table, cell, 1);
  state.table[place] = table;
  state.slot[place] = at.length;
  at.push(person);
}

/** Takes a person who has a seat in the round from it; the opposite of `sit`. */
export function rise(state: State, round: number, person: number): void {
  const { layout, amounts, met } = state;
  const count = layout.people.length;
  const place = round * count + person;
  const table = state.table[place]!;
  const cell = round * layout.tables.length + table;
  const at = state.members[cell]!;
  const last = at.pop()!;
  if (last !== person) {
    at[state.slot[place]!] = last;
    state.slot[round * count + last] = state.slot[place]!;
  }
  let lost = 0;
  for (let i = 0; i < at.length; i += 1) {
    const other = at[i]!;
    const times = met[person * count + other]! - 1;
    if (times === 0) lost += 1;
    met[person * count + other] = met[other * count + person] = times;
  }
  amounts[ACQUAINTANCES]! += lost;
  const visit = visitAt(state, place, table);
  state.visits[visit]! -= 1;
  if (state.visits[visit]! >= state.allowed[visit]!) amounts[VISITS]! -= 1;
  if (round >= layout.from) recount(state, place, table, cell, -1);
  state.table[place] = NOWHERE;
}

/** What one person more (1) or fewer (-1) at a table changes besides visits and acquaintances. She is not in its list. */
function recount(state: State, place: number, table: number, cell: number, sign: 1 | -1): void {
  const { layout, amounts, present, free } = state;
  const others = state.members[cell]!.length;
  amounts[EVEN]! += sign * others;
  if (others >= state.most[table]!) amounts[SEATS]! += sign;
  const before = layout.previous[place]!;
  if (before !== NOWHERE && before !== table) amounts[MOVED]! += sign;
  const mine = state.groupsOf[place % layout.people.length]!;
  for (let i = 0; i < mine.length; i += 1) {
    const group = mine[i]!;
    const at = cell * layout.groups.length + group;
    if (sign < 0) present[at]! -= 1;
    const rest = present[at]!;
    const allowed = free[group]!;
    if (allowed < 0) amounts[state.term[group]!]! += rest === 0 ? sign : 0;
    else if (rest >= allowed) amounts[state.term[group]!]! += sign * (rest - allowed + 1);
    if (sign > 0) present[at]! += 1;
  }
}

/** The weighted sum that the optimiser minimises. */
export function scoreOf({ amounts, prices }: State): number {
  let sum = 0;
  for (let term = 0; term < amounts.length; term += 1) sum += amounts[term]! * prices[term]!;
  return sum;
}
