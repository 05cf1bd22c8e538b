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
  /** Per cell: how many sit there, and who, in no order, at `cell * people` and on; and per seat its place among them. */
  readonly seated: Uint16Array;
  readonly members: Int16Array;
  readonly slot: Int16Array;
  /** Per person, lap and table: the visits, and how many of them are free of charge; and per seat where her lap begins. */
  readonly stretch: Int32Array;
  readonly visits: Uint16Array;
  readonly allowed: Uint16Array;
  /** Per pair, at `one * people + other` both ways: the rounds in which they share a table. */
  readonly met: Uint8Array;
  /** Per cell and group (`cell * groups + group`): how many of it sit there. */
  readonly present: Uint16Array;
  /** Per person her groups; per group its term and what it allows at a table, or -1 for one that gathers. */
  readonly groupsOf: readonly (readonly number[])[];
  /** Per person who should stay with her. */
  readonly mates: readonly (readonly number[])[];
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
    seated: new Uint16Array(rounds * tables.length),
    members: new Int16Array(rounds * tables.length * people.length),
    slot: new Int16Array(rounds * people.length),
    stretch: stretchesOf(layout),
    visits: new Uint16Array(people.length * layout.laps * tables.length),
    allowed: new Uint16Array(people.length * layout.laps * tables.length),
    met: new Uint8Array(people.length * people.length),
    present: new Uint16Array(rounds * tables.length * groups.length),
    groupsOf: people.map(() => []),
    mates: matesIn(layout),
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

const stretchesOf = ({ lap, laps, people, tables }: Layout) =>
  Int32Array.from(lap, (each, place) => ((place % people.length) * laps + each) * tables.length);

function matesIn({ people, groups }: Layout): number[][] {
  const mates = people.map(() => new Set<number>());
  for (const { kind, members } of groups)
    if (kind === 'gather')
      for (const one of members) for (const other of members) if (one !== other) mates[one]!.add(other);
  return mates.map((each) => [...each]);
}

/** A first visit in each lap is free, and so are all that nobody can change. */
function allow(state: State): void {
  const { layout, allowed } = state;
  for (let place = 0; place < state.table.length; place += 1) {
    const table = Math.max(layout.held[place]!, layout.pinned[place]!);
    if (table !== NOWHERE) allowed[state.stretch[place]! + table]! += 1;
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

/** Who sits in a cell. */
export const membersOf = ({ layout, members, seated }: State, cell: number): number[] =>
  Array.from(members.subarray(cell * layout.people.length, cell * layout.people.length + seated[cell]!));

/** Seats a person who has no seat in the round. */
export function sit(state: State, round: number, person: number, table: number): void {
  const { layout, amounts, met, members, seated } = state;
  const count = layout.people.length;
  const place = round * count + person;
  const cell = round * layout.tables.length + table;
  const row = person * count;
  const first = cell * count;
  const end = first + seated[cell]!;
  let fresh = 0;
  for (let i = first; i < end; i += 1) {
    const other = members[i]!;
    const times = met[row + other]!;
    if (times === 0) fresh += 1;
    met[row + other] = times + 1;
    met[other * count + person] = times + 1;
  }
  amounts[ACQUAINTANCES]! -= fresh;
  const visit = state.stretch[place]! + table;
  if (state.visits[visit]! >= state.allowed[visit]!) amounts[VISITS]! += 1;
  state.visits[visit]! += 1;
  if (round >= layout.from) recount(state, place, person, table, cell, 1);
  state.table[place] = table;
  state.slot[place] = end - first;
  members[end] = person;
  seated[cell]! += 1;
}

/** Takes a person who has a seat in the round from it; the opposite of `sit`. */
export function rise(state: State, round: number, person: number): void {
  const { layout, amounts, met, members, seated, slot } = state;
  const count = layout.people.length;
  const place = round * count + person;
  const table = state.table[place]!;
  const cell = round * layout.tables.length + table;
  const row = person * count;
  const first = cell * count;
  const end = first + seated[cell]! - 1;
  const last = members[end]!;
  members[first + slot[place]!] = last;
  slot[round * count + last] = slot[place]!;
  seated[cell]! -= 1;
  let lost = 0;
  for (let i = first; i < end; i += 1) {
    const other = members[i]!;
    const times = met[row + other]! - 1;
    if (times === 0) lost += 1;
    met[row + other] = times;
    met[other * count + person] = times;
  }
  amounts[ACQUAINTANCES]! += lost;
  const visit = state.stretch[place]! + table;
  state.visits[visit]! -= 1;
  if (state.visits[visit]! >= state.allowed[visit]!) amounts[VISITS]! -= 1;
  if (round >= layout.from) recount(state, place, person, table, cell, -1);
  state.table[place] = NOWHERE;
}

/** What one person more (1) or fewer (-1) at a table changes besides visits and acquaintances. She is not in its list. */
function recount(
  state: State,
  place: number,
  person: number,
  table: number,
  cell: number,
  sign: 1 | -1,
): void {
  const { layout, amounts, present, free, term } = state;
  const others = state.seated[cell]!;
  amounts[EVEN]! += sign * others;
  if (others >= state.most[table]!) amounts[SEATS]! += sign;
  const before = layout.previous[place]!;
  if (before !== NOWHERE && before !== table) amounts[MOVED]! += sign;
  const mine = state.groupsOf[person]!;
  const row = cell * layout.groups.length;
  for (let i = 0; i < mine.length; i += 1) {
    const group = mine[i]!;
    const rest = present[row + group]! - (sign < 0 ? 1 : 0);
    const allowed = free[group]!;
    if (allowed < 0) {
      if (rest === 0) amounts[term[group]!]! += sign;
    } else if (rest >= allowed) amounts[term[group]!]! += sign * (rest - allowed + 1);
    present[row + group] = sign < 0 ? rest : rest + 1;
  }
}

/** The weighted sum that the optimiser minimises. */
export function scoreOf({ amounts, prices }: State): number {
  let sum = 0;
  for (let term = 0; term < amounts.length; term += 1) sum += amounts[term]! * prices[term]!;
  return sum;
}
