import { TERMS } from './room';
import { canLeave, isFaulty, sameLap, shift, tableOf, type Search } from './search';
import { type State } from './state';

const MOVED = TERMS.indexOf('moved');
const ACQUAINTANCES = TERMS.indexOf('acquaintances');
/** Of the changes that take more than one round, as many are left: they cost more, and seldom pay. */
const LONG_CHAINS = 0.5;

/**
 * Two people change seats in a round, and in those other rounds where one of them would else come to a table for the
 * second time in a lap (a Kempe chain of the two). Keeps every table's size, and never makes a visit too many. False when
 * nothing is done: they sit together, a seat is fixed, or it would cost more than the slack.
 */
export function exchange(search: Search, round: number, one: number, other: number, slack: number): boolean {
  const { state, chain, random } = search;
  findChain(search, round, one, other);
  if (chain.length === 0 || (chain.length > 1 && random() > LONG_CHAINS)) return false;
  for (const each of chain) if (!canLeave(state, each, one) || !canLeave(state, each, other)) return false;
  if (slack < Infinity && !isFaulty(state) && priceOf(search, one, other) > slack) return false;
  for (const each of chain) {
    const mine = tableOf(state, each, one);
    const hers = tableOf(state, each, other);
    shift(search, each, one, hers);
    shift(search, each, other, mine);
  }
  return true;
}

/** The rounds that must change together, this one first; none when the two share its table. */
function findChain({ state, chain }: Search, round: number, one: number, other: number): void {
  const { rounds, from } = state.layout;
  chain.length = 0;
  if (tableOf(state, round, one) === tableOf(state, round, other)) return;
  chain.push(round);
  for (let i = 0; i < chain.length; i += 1) {
    const mine = tableOf(state, chain[i]!, one);
    const hers = tableOf(state, chain[i]!, other);
    for (let r = from; r < rounds; r += 1) {
      const my = tableOf(state, r, one);
      const her = tableOf(state, r, other);
      if (my === her || chain.includes(r)) continue;
      if (
        (my === hers && sameLap(state, one, r, chain[i]!)) ||
        (her === mine && sameLap(state, other, r, chain[i]!))
      )
        chain.push(r);
    }
  }
}

/** What the exchange costs before it is done, without the hard terms: never more than it does cost. */
function priceOf(search: Search, one: number, other: number): number {
  const { state, chain } = search;
  let price = 0;
  for (let i = 0; i < chain.length; i += 1) {
    const mine = tableOf(state, chain[i]!, one);
    const hers = tableOf(state, chain[i]!, other);
    price += changeOfSeat(state, chain[i]!, one, other, mine, hers);
    price += changeOfSeat(state, chain[i]!, other, one, hers, mine);
  }
  return price + state.prices[ACQUAINTANCES]! * (lost(search, one, other) + lost(search, other, one));
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

/** Acquaintances that the one loses, less those she makes, when she takes the other's seats in the chain. */
function lost({ state, chain, more }: Search, one: number, other: number): number {
  const met = state.met;
  const row = one * state.layout.people.length;
  for (let i = 0; i < chain.length; i += 1) {
    tell(more, membersAt(state, chain[i]!, one), -1);
    tell(more, membersAt(state, chain[i]!, other), 1);
  }
  more[one] = more[other] = 0;
  let pairs = 0;
  for (let i = 0; i < chain.length * 2; i += 1) {
    const list = membersAt(state, chain[i >> 1]!, i & 1 ? one : other);
    for (let j = 0; j < list.length; j += 1) {
      const change = more[list[j]!]!;
      if (change === 0) continue;
      more[list[j]!] = 0;
      const times = met[row + list[j]!]!;
      if (times === 0) pairs -= 1;
      else if (times + change === 0) pairs += 1;
    }
  }
  return pairs;
}

function tell(more: Int16Array, people: readonly number[], by: number): void {
  for (let i = 0; i < people.length; i += 1) more[people[i]!]! += by;
}

const membersAt = (state: State, round: number, person: number) =>
  state.members[round * state.layout.tables.length + tableOf(state, round, person)]!;
