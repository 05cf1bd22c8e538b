import { groupsOf, type Group } from './groups';
import { type Plan, type Room, type RoomPerson, type RoomTable } from './room';
import { evenSizes, type Bounds } from './sizes';

/** No table: not seated, or not known. */
export const NOWHERE = -1;

/**
 * A room as numbers. People are numbered in the order of their ids, so that the order they came in does not matter;
 * tables in their own order. What is kept per seat lies at `round * people + person`.
 */
export interface Layout {
  readonly people: readonly RoomPerson[];
  readonly tables: readonly RoomTable[];
  readonly rounds: number;
  /** The first round that is not held. */
  readonly from: number;
  /** Per seat: the table it cannot leave, or NOWHERE. */
  readonly pinned: Int16Array;
  /** Per seat: the table in the held round or, in the others, in `previous`; or NOWHERE. */
  readonly held: Int16Array;
  readonly previous: Int16Array;
  /** Per seat: how many times the person could have been at all tables before it. */
  readonly lap: Int16Array;
  readonly laps: number;
  readonly groups: readonly Group[];
  /** Per round that is not held: what limits each table, and the sizes that are as even as that allows. */
  readonly bounds: readonly (readonly Bounds[])[];
  readonly sizes: readonly (readonly number[])[];
}

/** @param held the rounds that stay as they are; by default those of the room */
export function layoutOf(room: Room, held: Plan = room.held ?? []): Layout {
  const people = firstOfEach(room.people).sort((a, b) => (a.id < b.id ? -1 : 1));
  const tables = firstOfEach(room.tables);
  const rounds = Math.max(0, Math.floor(room.rounds), held.length);
  const from = held.length;
  const seats = { people, tables, rounds };
  const pinned = pinnedSeats(room, seats, from);
  const past = seatsOf(held, seats, 0);
  const bounds = Array.from({ length: rounds }, (_, round) => boundsIn(round, pinned, seats));
  return {
    ...seats,
    from,
    pinned,
    held: past,
    previous: seatsOf(room.previous ?? [], seats, from),
    ...lapsOf(past, seats, from),
    groups: groupsOf(people, room.wishes, tables.length),
    bounds,
    sizes: bounds.map((each) => evenSizes(people.length, each)),
  };
}

type Seats = Pick<Layout, 'people' | 'tables' | 'rounds'>;

function firstOfEach<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(item.id)) seen.set(item.id, item);
  return [...seen.values()];
}

const places = (items: readonly { readonly id: string }[]) =>
  new Map(items.map((item, place) => [item.id, place]));
const nobody = ({ people, rounds }: Seats) => new Int16Array(people.length * rounds).fill(NOWHERE);

/** Per seat the table in a plan. Of two seats of a person in one round the first counts. */
export function seatsOf(plan: Plan, seats: Seats, from: number): Int16Array {
  const at = nobody(seats);
  const personAt = places(seats.people);
  const tableAt = places(seats.tables);
  plan.slice(0, seats.rounds).forEach((round, r) => {
    for (const seat of r < from ? [] : round) {
      const person = personAt.get(seat.personId);
      const table = tableAt.get(seat.tableId);
      if (person === undefined || table === undefined) continue;
      const place = r * seats.people.length + person;
      if (at[place] === NOWHERE) at[place] = table;
    }
  });
  return at;
}

/** The facilitators at their tables, then the fixed wishes; who has a place already keeps it. */
function pinnedSeats(room: Room, seats: Seats, from: number): Int16Array {
  const pinned = nobody(seats);
  const personAt = places(seats.people);
  const tableAt = places(seats.tables);
  const pin = (personId: string | null, tableId: string, only: number | null) => {
    const person = personId === null ? undefined : personAt.get(personId);
    const table = tableAt.get(tableId);
    if (person === undefined || table === undefined) return;
    for (let round = from; round < seats.rounds; round += 1) {
      const place = round * seats.people.length + person;
      if ((only === null || only === round) && pinned[place] === NOWHERE) pinned[place] = table;
    }
  };
  for (const table of seats.tables) pin(table.facilitatorId, table.id, null);
  for (const wish of room.wishes) if (wish.kind === 'fixed') pin(wish.personId, wish.tableId, wish.round);
  return pinned;
}

function boundsIn(round: number, pinned: Int16Array, { people, tables }: Seats): Bounds[] {
  const least = tables.map(() => 0);
  for (const table of pinned.subarray(round * people.length, (round + 1) * people.length))
    if (table !== NOWHERE) least[table]! += 1;
  return tables.map((table, at) => ({ least: least[at]!, most: table.size ?? Infinity }));
}

/** A person's seats, in order, fall in laps of as many as there are tables; in one lap she visits each once. */
function lapsOf(held: Int16Array, { people, tables, rounds }: Seats, from: number) {
  const lap = new Int16Array(held.length);
  const seated = people.map(() => 0);
  for (let place = 0; place < held.length; place += 1) {
    const person = place % people.length;
    lap[place] = Math.floor(seated[person]! / Math.max(1, tables.length));
    if (place >= from * people.length || held[place] !== NOWHERE) seated[person]! += 1;
  }
  return { lap, laps: Math.ceil(rounds / Math.max(1, tables.length)) };
}
