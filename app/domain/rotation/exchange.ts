import { TERMS } from './room';
import { canLeave, isFaulty, sameLap, shift, tableOf, type Search } from './search';
import { type State } from './state';

const MOVED = TERMS.indexOf('moved');
const ACQUAINTANCES = TERMS.indexOf('acquaintances');
/** Of the changes that take more than one round, as many are left: they cost more, and seldom pay. */
const LONG_CHAINS = 0.25;

/**
 * Two people change seats in a round, and in those other rounds where one of them would else come to a table for the
 * second time in a lap (a Kempe chain of the two). Keeps every table's size, and never makes a visit too many. False when
 * nothing is done: they sit together, a seat is fixed, or it would cost more than the slack.
 */
export function exchange(search: Search, round: number, one: number, other: number, slack: number): boolean {
  if (!canExchange(search, round, one, other)) return false;
  if (slack < Infinity && !isFaulty(search.state) && priceOf(search, one, other) > slack) return false;
  carryOut(search, one, other);
  return true;
}

/** Whether the exchange can be done, and is not one of the long chains that are left; finds the chain. */
export function canExchange(search: Search, round: number, one: number, other: number): boolean {
  const { state, chain } = search;
  if (tableOf(state, round, one) === tableOf(state, round, other)) return false;
  findChain(search, round, one, other);
  const { links } = search;
  if (links > 1 && search.random() > LONG_CHAINS) return false;
  for (let i = 0; i < links; i += 1)
    if (!canLeave(state, chain[i]!, one) || !canLeave(state, chain[i]!, other)) return false;
  return true;
}

/** As the chain has it that was found last. */
export function carryOut(search: Search, one: number, other: number): void {
  const { state, chain, links } = search;
  for (let i = 0; i < links; i += 1) {
    const mine = tableOf(state, chain[i]!, one);
    const hers = tableOf(state, chain[i]!, other);
    shift(search, chain[i]!, one, hers);
    shift(search, chain[i]!, other, mine);
  }
}

/** The rounds that must change together, this one first. */
export function findChain(search: Search, round: number, one: number, other: number): void {
  const { state, chain } = search;
  const { rounds, from } = state.layout;
  chain[0] = round;
  search.links = 1;
  for (let i = 0; i < search.links; i += 1) {
    const mine = tableOf(state, chain[i]!, one);
    const hers = tableOf(state, chain[i]!, other);
    for (let r = from; r < rounds; r += 1) {
      const my = tableOf(state, r, one);
      const her = tableOf(state, r, other);
      if (my === her || (my !== hers && her !== mine) || isIn(search, r)) continue;
      if (
        (my === hers && sameLap(state, one, r, chain[i]!)) ||
        (her === mine && sameLap(state, other, r, chain[i]!))
      )
        chain[search.links++] = r;
    }
  }
}

function isIn({ chain, links }: Search, round: number): boolean {
  for (let i = 0; i < links; i += 1) if (chain[i] === round) return true;
  return false;
}

/** What the exchange costs before it is done, without the hard terms: never more than it does cost. */
export function priceOf(search: Search, one: number, other: number): number {
  const { state, chain, links } = search;
  let price = 0;
  for (let i = 0; i < links; i += 1) {
    const mine = tableOf(state, chain[i]!, one);
    const hers = tableOf(state, chain[i]!, other);
    price += changeOfSeat(state, chain[i]!, one, other, mine, hers);
    price += changeOfSeat(state, chain[i]!, other, one, hers, mine);
  }
  const pairs =
    links === 1
      ? lostOnce(state, chain[0]!, one, other) + lostOnce(state, chain[0]!, other, one)
      : lost(search, one, other) + lost(search, other, one);
  return price + state.prices[ACQUAINTANCES]! * pairs;
}

/** What it costs that a person goes from one table to another, but for groups that she shares with whom she changes. */
function changeOfSeat(s: State, round: number, person: number, other: number, a: number, b: number): number {
  const { present, free, term, prices, layout } = s;
  const count = layout.groups.length;
  const from = (round * layout.tables.length + a) * count;
  const to = (round * layout.tables.length + b) * count;
  const before = layout.previous[round * layout.people.length + person]!;
  let price = before === a ? prices[MOVED]! : before === b ? -prices[MOVED]! : 0;
  const mine = s.groupsOf[person]!;
  const hers = s.groupsOf[other]!;
  for (let i = 0; i < mine.length; i += 1) {
    const group = mine[i]!;
    if (hers.includes(group)) continue;
    const left = present[from + group]!;
    const found = present[to + group]!;
    const allowed = free[group]!;
    const change =
      allowed < 0
        ? (found === 0 ? 1 : 0) - (left === 1 ? 1 : 0)
        : Math.max(0, found - allowed + 1) - Math.max(0, left - allowed);
    price += change * prices[term[group]!]!;
  }
  return price;
}

/** Acquaintances that the one loses, less those she makes, when she takes the other's seat in a round. */
function lostOnce(state: State, round: number, one: number, other: number): number {
  const { met, members } = state;
  const row = one * state.layout.people.length;
  let pairs = met[row + other] === 0 ? 1 : 0;
  for (let i = firstAt(state, round, one), end = i + sizeAt(state, round, one); i < end; i += 1)
    if (met[row + members[i]!] === 1) pairs += 1;
  for (let i = firstAt(state, round, other), end = i + sizeAt(state, round, other); i < end; i += 1)
    if (met[row + members[i]!] === 0) pairs -= 1;
  return pairs;
}

/** The same for all rounds of the chain. */
function lost({ state, chain, links, more }: Search, one: number, other: number): number {
  const { met, members } = state;
  const row = one * state.layout.people.length;
  for (let i = 0; i < links; i += 1) {
    tell(more, state, chain[i]!, one, -1);
    tell(more, state, chain[i]!, other, 1);
  }
  more[one] = more[other] = 0;
  let pairs = 0;
  for (let i = 0; i < links * 2; i += 1) {
    const round = chain[i >> 1]!;
    const at = i & 1 ? one : other;
    for (let j = firstAt(state, round, at), end = j + sizeAt(state, round, at); j < end; j += 1) {
      const change = more[members[j]!]!;
      if (change === 0) continue;
      more[members[j]!] = 0;
      const times = met[row + members[j]!]!;
      if (times === 0) pairs -= 1;
      else if (times + change === 0) pairs += 1;
    }
  }
  return pairs;
}

function tell(more: Int16Array, state: State, round: number, person: number, by: number): void {
  for (let i = firstAt(state, round, person), end = i + sizeAt(state, round, person); i < end; i += 1)
    more[state.members[i]!]! += by;
}

const cellOf = (state: State, round: number, person: number) =>
  round * state.layout.tables.length + tableOf(state, round, person);
const firstAt = (state: State, round: number, person: number) =>
  cellOf(state, round, person) * state.layout.people.length;
const sizeAt = (state: State, round: number, person: number) => state.seated[cellOf(state, round, person)]!;
