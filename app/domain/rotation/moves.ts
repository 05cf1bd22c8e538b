import { exchange } from './exchange';
import { NOWHERE } from './layout';
import { exchangeParty } from './party';
import { canLeave, isFaulty, sameLap, shift, tableOf, type Search } from './search';
import { type State } from './state';

/** How often one person goes to another table, two rounds are turned, and company is taken along. */
const TRANSFERS = 0.05;
const TURNS = TRANSFERS + 0.1;
const PARTIES = TURNS + 0.5;
/** How many people a turn may take. */
const LONGEST_TURN = 4;

/**
 * One random change of who sits where. False when it came to nothing: the two sit together, a seat is fixed, or it is
 * seen beforehand that it costs more than the slack.
 */
export function propose(search: Search): boolean {
  const { random, state } = search;
  const { people, tables, rounds, from } = state.layout;
  const round = from + Math.floor(random() * (rounds - from));
  const person = Math.floor(random() * people.length);
  const kind = random();
  if (kind < TRANSFERS) return transfer(search, round, person, Math.floor(random() * tables.length));
  if (kind < TURNS) return turn(search, round, from + Math.floor(random() * (rounds - from)), person);
  const other = Math.floor(random() * people.length);
  if (kind < PARTIES) return exchangeParty(search, round, person, other);
  return exchange(search, round, person, other, search.slack);
}

/**
 * A person goes to another table, and in the round of the lap in which she had been there to the one she leaves; while a
 * hard rule is broken also without the latter.
 */
function transfer(search: Search, round: number, person: number, to: number): boolean {
  const { state, random } = search;
  const { rounds, from } = state.layout;
  const left = tableOf(state, round, person);
  if (left === to || !worthIt(state, round, left, to) || !canLeave(state, round, person)) return false;
  const once = isFaulty(state) && random() < 0.5;
  for (let r = once ? rounds : from; r < rounds; r += 1) {
    if (r === round || tableOf(state, r, person) !== to || !sameLap(state, person, r, round)) continue;
    if (!worthIt(state, r, to, left) || !canLeave(state, r, person)) continue;
    shift(search, r, person, left);
  }
  shift(search, round, person, to);
  return true;
}

/** Sizes stay as even as they are; while a hard rule is broken, anything may help. */
function worthIt(state: State, round: number, from: number, to: number): boolean {
  const row = round * state.layout.tables.length;
  return state.seated[row + from]! > state.seated[row + to]! || isFaulty(state);
}

/**
 * A person changes the tables of two rounds with each other; so does one who sits in the first of them where she now
 * comes, and so on until the tables are as full as before. Where there are as many rounds as tables, people who change
 * seats only pass on the same ways round the room; this makes new ones.
 */
function turn(search: Search, one: number, other: number, first: number): boolean {
  const { state } = search;
  const start = tableOf(state, one, first);
  const { ring } = search;
  let person = first;
  for (let size = 0; size < LONGEST_TURN; size += 1) {
    for (let i = 0; i < size; i += 1) if (ring[i] === person) return false;
    if (!canTurn(state, one, other, person)) return false;
    ring[size] = person;
    const next = tableOf(state, other, person);
    if (next === start) return turnAll(search, one, other, size + 1);
    person = follower(search, one, other, next, size > 0 ? start : NOWHERE);
  }
  return false;
}

/** Somebody at a table in the one round: who comes to `start` in the other when there is such a one, else anyone. */
function follower(
  { state, random }: Search,
  one: number,
  other: number,
  table: number,
  start: number,
): number {
  const cell = one * state.layout.tables.length + table;
  const there = state.seated[cell]!;
  const row = cell * state.layout.people.length;
  const first = Math.floor(random() * there);
  for (let i = 0; i < there; i += 1) {
    const person = state.members[row + ((first + i) % there)]!;
    if (tableOf(state, other, person) === start && canTurn(state, one, other, person)) return person;
  }
  return there > 0 ? state.members[row + first]! : NOWHERE;
}

function canTurn(state: State, one: number, other: number, person: number): boolean {
  if (person === NOWHERE || tableOf(state, one, person) === tableOf(state, other, person)) return false;
  return canLeave(state, one, person) && canLeave(state, other, person);
}

function turnAll(search: Search, one: number, other: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) {
    const person = search.ring[i]!;
    const mine = tableOf(search.state, one, person);
    shift(search, one, person, tableOf(search.state, other, person));
    shift(search, other, person, mine);
  }
  return true;
}
