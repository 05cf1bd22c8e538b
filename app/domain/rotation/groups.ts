import { type CompanyWish, type RoomPerson, type Term, type Wish } from './room';

/**
 * People for whom it matters how many of them sit at one table. `spread`: up to `allowed` at a table are free, the next
 * costs 1, the one after 2, and so on. `gather`: every table that one of them sits at costs 1.
 */
export interface Group {
  readonly term: Term;
  readonly kind: 'spread' | 'gather';
  readonly allowed: number;
  /** Places in the list of people; two or more. */
  readonly members: readonly number[];
}

/** All groups of a room: sectors, organisations, interpreter languages and wishes of company. */
export function groupsOf(people: readonly RoomPerson[], wishes: readonly Wish[], tables: number): Group[] {
  const share = (members: readonly number[]) => Math.ceil(members.length / Math.max(1, tables));
  const groups: Group[] = [
    ...alike(people, (person) => person.sector).map((members) => spread('sectors', members, share(members))),
    ...alike(people, (person) => plain(person.organisation)).map((members) =>
      spread('organisations', members, 1),
    ),
    ...alike(people, (person) => plain(person.interpreter ?? '')).map((members) =>
      gather('interpreters', members),
    ),
    ...companies(people, wishes).map(({ wish, members }) =>
      wish.kind === 'together' ? gather('wishes', members) : spread('wishes', members, 1),
    ),
  ];
  return groups.filter((group) => group.members.length > 1);
}

/** The wishes of company with the places of their people in the list, each once; those not in it are left out. */
export function companies(people: readonly RoomPerson[], wishes: readonly Wish[]) {
  const placeOf = new Map(people.map((person, place) => [person.id, place]));
  return wishes
    .filter((wish): wish is CompanyWish => wish.kind !== 'fixed')
    .map((wish) => ({
      wish,
      members: [...new Set(wish.personIds)].flatMap((id) => placeOf.get(id) ?? []),
    }));
}

const spread = (term: Term, members: readonly number[], allowed: number): Group => ({
  term,
  kind: 'spread',
  allowed,
  members,
});
const gather = (term: Term, members: readonly number[]): Group => ({
  term,
  kind: 'gather',
  allowed: 0,
  members,
});
const plain = (text: string) => text.trim().toLowerCase();

/** The places of those who have the same key, by key; an empty key is none. */
function alike(people: readonly RoomPerson[], keyOf: (person: RoomPerson) => string): number[][] {
  const places = new Map<string, number[]>();
  people.forEach((person, place) => {
    const key = keyOf(person);
    const same = places.get(key);
    if (same) same.push(place);
    else if (key !== '') places.set(key, [place]);
  });
  return [...places.values()];
}
