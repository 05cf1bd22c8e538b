import { SECTORS } from '~/domain/lists';
import { type Room, type RoomPerson, type RoomTable, type Wish } from '~/domain/rotation';
import { chance, type Chance } from './seeded';

const LANGUAGES = ['ar', 'ti', 'uk', 'so'];

/** A room as a municipality has them: 12 to 60 people, 2 to 8 tables, 2 to 4 rounds, some of everything there is to wish. */
export function likelyRoom(seed: string): Room {
  const c = chance(seed);
  const tables = c.whole(2, 8);
  const count = c.whole(Math.max(12, 3 * tables), Math.min(60, 10 * tables));
  const organisations = c.whole(3, Math.max(4, Math.floor(count / 2)));
  const people = Array.from({ length: count }, (_, i) => somebody(c, `person ${i}`, organisations));
  const all: RoomTable[] = Array.from({ length: tables }, (_, i) => ({
    id: `table ${i}`,
    facilitatorId: `person ${i}`,
    size: null,
  }));
  const rounds = Math.min(tables, c.whole(2, 4));
  return { people, tables: all, rounds, wishes: someWishes(c, people.slice(tables), all, rounds) };
}

function somebody(c: Chance, id: string, organisations: number): RoomPerson {
  return {
    id,
    sector: c.pick([...SECTORS, 'municipality', 'municipality', 'voluntary'] as const),
    organisation: c.random() < 0.7 ? `organisation ${c.whole(1, organisations)}` : '',
    interpreter: c.random() < 0.15 ? c.pick(LANGUAGES) : null,
  };
}

function someWishes(
  c: Chance,
  visitors: readonly RoomPerson[],
  tables: readonly RoomTable[],
  rounds: number,
) {
  const someone = () => c.pick(visitors).id;
  const wishes: Wish[] = [];
  for (let i = c.whole(0, 4); i > 0; i -= 1)
    wishes.push({
      kind: c.pick(['together', 'apart'] as const),
      personIds: [someone(), someone(), ...(c.random() < 0.3 ? [someone()] : [])],
    });
  for (let i = c.whole(0, 3); i > 0; i -= 1)
    wishes.push({
      kind: 'fixed',
      personId: someone(),
      tableId: c.pick(tables).id,
      round: c.random() < 0.2 ? null : c.whole(0, rounds - 1),
    });
  return wishes;
}

/** A room of any sort, sensible or not: no people, one table, more rounds than tables, too few seats, wishes that conflict. */
export function oddRoom(c: Chance): Room {
  const people = Array.from({ length: c.pick([0, 1, 2, c.whole(3, 10), c.whole(3, 24)]) }, (_, i) =>
    somebody(c, `person ${i}`, c.whole(1, 6)),
  );
  const someone = () => (people.length > 0 && c.random() < 0.9 ? c.pick(people).id : 'nobody');
  const withSizes = c.random() < 0.3;
  const tables = Array.from(
    { length: c.pick([0, 1, c.whole(2, 7), c.whole(2, 7), c.whole(2, 7)]) },
    (_, i) => ({
      id: `table ${i}`,
      facilitatorId: c.random() < 0.6 ? someone() : null,
      size: withSizes && c.random() < 0.5 ? c.whole(0, 8) : null,
    }),
  );
  const wishes = Array.from({ length: c.pick([0, 1, 5]) }, (): Wish => {
    const tableId = tables.length > 0 && c.random() < 0.95 ? c.pick(tables).id : 'no table';
    const kind = c.pick(['together', 'apart', 'fixed'] as const);
    return kind === 'fixed'
      ? { kind, personId: someone(), tableId, round: c.pick([null, 0, 1, 2]) }
      : { kind, personIds: [someone(), someone(), someone()] };
  });
  const oneSector = c.random() < 0.1;
  const all = oneSector ? people.map((person) => ({ ...person, sector: 'target' as const })) : people;
  return { people: all, tables, rounds: c.whole(0, 5), wishes };
}

/** Somebody without an organisation or an interpreter. */
export const plainly = (id: string): RoomPerson => ({
  id,
  sector: 'other',
  organisation: '',
  interpreter: null,
});
