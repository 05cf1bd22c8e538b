import { NOWHERE } from './layout';
import { type Fault, type Plan, type Room, type RoomTable } from './room';
import { pairsWithin } from './sizes';
import { type State } from './state';

/** Every hard rule that a plan breaks. @param state the plan's seats in the room */
export function faultsOf(room: Room, plan: Plan, state: State): Fault[] {
  const { people, tables, rounds, from } = state.layout;
  if (people.length > 0 && rounds > from && tables.length === 0) return [{ code: 'noTables' }];
  const faults: Fault[] = absentFacilitators(state);
  for (let round = from; round < rounds; round += 1)
    faults.push(
      ...faultsOfSeating(plan, state, round),
      ...notFixed(room, state, round),
      ...faultsOfSizes(state, round),
    );
  return [...faults, ...earlyVisits(state)];
}

function absentFacilitators({ layout: { people, tables } }: State): Fault[] {
  const free = new Set(people.map((person) => person.id));
  return tables.flatMap(({ id, facilitatorId }): Fault[] =>
    facilitatorId === null || free.delete(facilitatorId)
      ? []
      : [{ code: 'facilitatorAbsent', tableId: id, personId: facilitatorId }],
  );
}

function faultsOfSeating(plan: Plan, { layout, table }: State, round: number): Fault[] {
  const { people } = layout;
  const known = new Set(people.map((person) => person.id));
  const seen = new Set<string>();
  const odd = (plan[round] ?? []).flatMap(({ personId }): Fault[] => {
    if (!known.has(personId)) return [{ code: 'stranger', personId, round }];
    if (seen.has(personId)) return [{ code: 'seatedTwice', personId, round }];
    seen.add(personId);
    return [];
  });
  const unseated = people.flatMap(({ id }, person): Fault[] =>
    table[round * people.length + person] === NOWHERE ? [{ code: 'unseated', personId: id, round }] : [],
  );
  return [...odd, ...unseated];
}

/** The seats of facilitators who stay and of fixed wishes that somebody else's table has, each once. */
function notFixed(room: Room, { layout, table }: State, round: number): Fault[] {
  const { people, tables } = layout;
  const personAt = new Map(people.map((person, place) => [person.id, place]));
  const wanted = [
    ...tables
      .filter(firstOfHers)
      .map((each) => ({ personId: each.facilitatorId ?? '', tableId: each.id, round: null })),
    ...room.wishes.flatMap((wish) => (wish.kind === 'fixed' ? [wish] : [])),
  ].filter((seat) => seat.round === null || seat.round === round);
  const faults = wanted.flatMap(({ personId, tableId }): [string, Fault][] => {
    const person = personAt.get(personId);
    if (person === undefined) return [];
    if (tables[table[round * people.length + person]!]?.id === tableId) return [];
    return [[JSON.stringify([personId, tableId]), { code: 'fixed', personId, tableId, round }]];
  });
  return [...new Map(faults).values()];
}

const firstOfHers = ({ facilitatorId }: RoomTable, at: number, tables: readonly RoomTable[]) =>
  tables.findIndex((table) => table.facilitatorId === facilitatorId) === at;

function faultsOfSizes({ layout, seated, most }: State, round: number): Fault[] {
  const { tables, sizes } = layout;
  const counts = tables.map((_, table) => seated[round * tables.length + table]!);
  const full = tables.flatMap(({ id }, table): Fault[] => {
    const over = counts[table]! - most[table]!;
    return over > 0 ? [{ code: 'seats', tableId: id, round, over }] : [];
  });
  const uneven = pairsWithin(counts) > pairsWithin(sizes[round]!);
  return uneven ? [...full, { code: 'uneven', round }] : full;
}

/** Of visits that are too many in a lap the last, that are not fixed. */
function earlyVisits({ layout, table, visits, allowed }: State): Fault[] {
  const { people, tables, rounds, from, laps } = layout;
  const left = visits.map((count, at) => Math.max(0, count - allowed[at]!));
  const faults: Fault[] = [];
  for (let place = rounds * people.length - 1; place >= from * people.length; place -= 1) {
    const person = place % people.length;
    const at = (person * laps + layout.lap[place]!) * tables.length + table[place]!;
    if (table[place] === NOWHERE || layout.pinned[place] !== NOWHERE || !left[at]) continue;
    left[at]! -= 1;
    const round = Math.floor(place / people.length);
    faults.push({ code: 'visited', personId: people[person]!.id, tableId: tables[table[place]!]!.id, round });
  }
  return faults.reverse();
}
