import { shuffled, type Random } from '../random';
import { NOWHERE, type Layout } from './layout';
import { membersOf, rise, scoreOf, sit, type State } from './state';

/**
 * Seats everybody in every round: fixed seats first, then those of a plan to keep (per seat a table or NOWHERE). Without
 * one the first round is filled greedily and turned: of each table's people the first go on by one stride, the second by
 * another, and so on. Each stride carries one person from every table, so sizes stay, and no table comes back too soon.
 * Nobody is put at a full table that way; whoever is left takes the cheapest, so that no chair stays empty for a lack.
 */
export function seatAll(state: State, random: Random, keep: Int16Array | null): void {
  const { layout } = state;
  if (layout.tables.length === 0) return;
  fill(state, layout.pinned);
  if (keep) fill(state, keep);
  for (let round = layout.from; round < layout.rounds; round += 1) {
    for (const person of shuffled([...layout.people.keys()], random))
      if (state.table[round * layout.people.length + person] === NOWHERE) seatCheaply(state, round, person);
    if (!keep && round === layout.from) fill(state, turned(state, random));
  }
}

function fill(state: State, tables: Int16Array): void {
  const { people, from } = state.layout;
  for (let place = from * people.length; place < tables.length; place += 1) {
    const round = Math.floor(place / people.length);
    if (tables[place] === NOWHERE || state.table[place] !== NOWHERE) continue;
    if (isFree(state, round, tables[place]!) || tables === state.layout.pinned)
      sit(state, round, place % people.length, tables[place]!);
  }
}

const isFree = ({ seated, most, layout }: State, round: number, table: number) =>
  seated[round * layout.tables.length + table]! < most[table]!;

function seatCheaply(state: State, round: number, person: number): void {
  let best = 0;
  let least = Infinity;
  for (let table = 0; table < state.layout.tables.length; table += 1) {
    sit(state, round, person, table);
    const score = scoreOf(state);
    rise(state, round, person);
    if (score < least) [best, least] = [table, score];
  }
  sit(state, round, person, best);
}

/** The rounds after the first as turns of it. */
function turned(state: State, random: Random): Int16Array {
  const { layout } = state;
  const { people, tables, rounds, from } = layout;
  const seats = new Int16Array(rounds * people.length).fill(NOWHERE);
  const strides = stridesOf(tables.length, rounds - from);
  for (let table = 0; table < tables.length; table += 1) {
    const at = membersOf(state, from * tables.length + table).filter((person) => !stays(layout, person));
    shuffled(at, random).forEach((person, i) => {
      const stride = strides[i % strides.length]!;
      for (let turn = 1; from + turn < rounds; turn += 1)
        seats[(from + turn) * people.length + person] = (table + stride * turn) % tables.length;
    });
  }
  return seats;
}

/** Steps round the tables that come to a new one each time, for as many rounds as there are tables. */
function stridesOf(tables: number, rounds: number): number[] {
  const strides = Array.from({ length: Math.max(1, tables - 1) }, (_, i) => i + 1);
  return strides.filter((stride) => tables / divisor(stride, tables) >= Math.min(rounds, tables));
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

const stays = ({ pinned, people, rounds, from }: Layout, person: number) => {
  for (let round = from; round < rounds; round += 1)
    if (pinned[round * people.length + person] === NOWHERE) return false;
  return true;
};
