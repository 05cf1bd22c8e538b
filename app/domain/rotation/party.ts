import { canExchange, carryOut, exchange, findChain, priceOf } from './exchange';
import { NOWHERE } from './layout';
import { isFaulty, tableOf, type Search } from './search';
import { type State } from './state';

/** Seats that are tried for each of a party before it is left. */
const TRIES = 3;
/** By how much the estimate of a party's price may be too high, in acquaintances: those who move do not lose each other. */
const MARGIN = 2;

/**
 * As `exchange`, with those at the one's table who should stay with her: each changes with somebody at the other's. What
 * it costs is estimated first, since most parties are too dear. False when nothing is done.
 */
export function exchangeParty(search: Search, round: number, one: number, other: number): boolean {
  const { state, party, hosts } = search;
  const left = tableOf(state, round, one);
  const to = tableOf(state, round, other);
  if (left === to) return false;
  const size = gather(search, round, one);
  if (size === 1) return exchange(search, round, one, other, search.slack);
  let estimate = isFaulty(state) ? -Infinity : -MARGIN;
  for (let i = 0; i < size; i += 1) {
    const host = hostFor(search, round, to, i);
    if (host === NOWHERE) return false;
    hosts[i] = host;
    estimate += priceOf(search, party[i]!, host) - spared(state, round, party[i]!, left, to, i === 0);
  }
  if (estimate > search.slack) return false;
  for (let i = 0; i < size; i += 1) {
    findChain(search, round, party[i]!, hosts[i]!);
    carryOut(search, party[i]!, hosts[i]!);
  }
  return true;
}

/** Fills the party: the one and her mates at her table. @returns how many they are */
function gather({ state, party }: Search, round: number, one: number): number {
  const mates = state.mates[one]!;
  const left = tableOf(state, round, one);
  party[0] = one;
  let size = 1;
  for (let i = 0; i < mates.length; i += 1)
    if (tableOf(state, round, mates[i]!) === left) party[size++] = mates[i]!;
  return size;
}

/** Somebody at the table with whom the party's person at this place can change; the chain to her is found. */
function hostFor(search: Search, round: number, table: number, place: number): number {
  const { state, random, party } = search;
  const cell = round * state.layout.tables.length + table;
  const there = state.seated[cell]!;
  const first = Math.floor(random() * there);
  const mates = state.mates[party[place]!]!;
  for (let i = 0; i < there && i < TRIES; i += 1) {
    const host = state.members[cell * state.layout.people.length + ((first + i) % there)]!;
    if (isTaken(search, host, place) || mates.includes(host)) continue;
    if (canExchange(search, round, party[place]!, host)) return host;
  }
  return NOWHERE;
}

function isTaken({ hosts }: Search, host: number, count: number): boolean {
  for (let i = 0; i < count; i += 1) if (hosts[i] === host) return true;
  return false;
}

/** What going with others spares against `priceOf`, which lets each leave the others behind. */
function spared(s: State, round: number, person: number, a: number, b: number, isFirst: boolean): number {
  const { present, free, term, prices, layout } = s;
  const count = layout.groups.length;
  const from = (round * layout.tables.length + a) * count;
  const to = (round * layout.tables.length + b) * count;
  const mine = s.groupsOf[person]!;
  let less = 0;
  for (let i = 0; i < mine.length; i += 1) {
    const group = mine[i]!;
    const goesAlong = free[group]! < 0 && present[from + group]! > 1;
    if (goesAlong && (isFirst || present[to + group] === 0)) less += prices[term[group]!]!;
  }
  return less;
}
