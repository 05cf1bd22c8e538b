import { describe, expect, it } from 'vitest';
import {
  moves,
  plan,
  quality,
  repair,
  type Plan,
  type Room,
  type RoomTable,
  type Round,
} from '~/domain/rotation';
import { likelyRoom, plainly } from '../support/rooms';
import { chance, forMany, type Chance } from '../support/seeded';

const EFFORT = 30_000;
const names = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `person ${from + i}`);
const table = (i: number, facilitatorId: string | null): RoomTable => ({
  id: `table ${i}`,
  facilitatorId,
  size: null,
});
const roomOf = (ids: readonly string[], tables: readonly RoomTable[], rounds: number): Room => ({
  people: ids.map(plainly),
  tables,
  rounds,
  wishes: [],
});

/** Every seating of one round with even sizes and the facilitators at their tables. */
function seatings({ people, tables }: Room): Round[] {
  let all: string[][] = [[]];
  for (const { id } of people) {
    const own = tables.find((each) => each.facilitatorId === id);
    all = all.flatMap((seats) => (own ? [own] : tables).map((each) => [...seats, each.id]));
  }
  const even = (seats: readonly string[]) => {
    const sizes = tables.map((each) => seats.filter((id) => id === each.id).length);
    return Math.max(...sizes) - Math.min(...sizes) < 2;
  };
  return all.filter(even).map((seats) => seats.map((tableId, i) => ({ personId: people[i]!.id, tableId })));
}

/** The fewest seats moved, found by looking at every plan that keeps the hard rules; null when there is none. */
function fewestMoves(room: Room, before: Plan, from: number): number | null {
  const stays = new Set(room.tables.map((each) => each.facilitatorId));
  const options = seatings(room);
  const search = (made: Plan, least: number): number => {
    if (made.length === room.rounds) return 0;
    let best = least;
    for (const round of options) {
      const price = moves([before[made.length] ?? []], [round]).length;
      const again = ({ personId, tableId }: Round[number]) =>
        !stays.has(personId) &&
        made.some((each) => each.some((s) => s.personId === personId && s.tableId === tableId));
      if (price >= best || round.some(again)) continue;
      best = Math.min(best, price + search([...made, round], best - price));
    }
    return best;
  };
  const fewest = search(before.slice(0, from), 99);
  return fewest === 99 ? null : fewest;
}

/** What happens before `from`, and the room afterwards. */
function event(c: Chance, kind: 'leaves' | 'late' | 'ill'): { before: Room; after: Room } {
  const led = c.random() < 0.5 || kind === 'ill';
  const many = c.whole(2, 3);
  const tables = Array.from({ length: many }, (_, i) => table(i, led ? `person ${i}` : null));
  const ids = names(kind === 'late' ? (many === 2 ? c.whole(4, 6) : c.whole(3, 4)) : c.whole(5, 7));
  const before = roomOf(ids, tables, many);
  if (kind === 'late') return { before, after: roomOf([...ids, ...names(3, 20)], tables, many) };
  const gone = kind === 'ill' ? 'person 0' : `person ${led ? ids.length - 1 : 0}`;
  const heir = c.pick([null, ids.at(-1)!]);
  const now = kind === 'ill' ? tables.map((each, i) => (i === 0 ? table(0, heir) : each)) : tables;
  return {
    before,
    after: roomOf(
      ids.filter((id) => id !== gone),
      now,
      many,
    ),
  };
}

describe('a repair', () => {
  for (const kind of ['leaves', 'late', 'ill'] as const)
    it(`moves no more people than must when somebody ${kind === 'late' ? 'comes late' : kind === 'ill' ? 'who leads is ill' : kind}`, () => {
      let compared = 0;
      forMany(60, kind, (c, seed) => {
        const { before, after } = event(c, kind);
        const from = c.whole(kind === 'late' ? after.rounds - 2 : 0, after.rounds - 1);
        const old = plan(before, { seed, effort: 3000 });
        const fewest = fewestMoves(after, old, from);
        if (fewest === null) return;
        const made = repair(after, old, { fromRound: from, seed, effort: EFFORT });
        expect(quality({ ...after, held: old.slice(0, from) }, made).faults).toEqual([]);
        expect(moves(old, made).length).toBe(fewest);
        compared += 1;
      });
      expect(compared).toBeGreaterThan(10);
    });

  it('in a likely room moves few, keeps the rounds that are over, and seats who came late', () => {
    forMany(12, 'likely', (_, seed) => {
      const room = likelyRoom(seed);
      const old = plan(room, { seed, effort: 20_000 });
      const late = names(3, 100).map((id) => ({ ...plainly(id), sector: 'voluntary' as const }));
      const people = [...room.people.slice(0, -1), ...late];
      const made = repair({ ...room, people }, old, { fromRound: 1, seed, effort: 60_000 });
      expect(made[0]).toBe(old[0]);
      expect(moves(old, made).every((move) => move.round > 0)).toBe(true);
      expect(moves(old, made).length).toBeLessThan(2 * room.rounds * room.tables.length);
      for (const { id } of late)
        expect(made.slice(1).every((round) => round.some((s) => s.personId === id))).toBe(true);
    });
  });

  it('changes nothing where nothing happened', () => {
    forMany(6, 'nothing', (_, seed) => {
      const room = likelyRoom(seed);
      const old = plan(room, { seed, effort: 30_000 });
      if (quality(room, old).faults.length > 0) return;
      expect(repair(room, old, { fromRound: 0, seed, effort: 30_000 })).toEqual(old);
    });
  });

  it('of plans with as few moves takes the one with the lowest score', () => {
    const c = chance('lowest');
    const room = likelyRoom('lowest');
    const old = plan(room, { seed: 'a' });
    const late = { ...plainly('person 99'), organisation: room.people.at(-1)!.organisation };
    const after = { ...room, people: [...room.people, late], previous: old, weights: { moved: 1e5 } };
    const made = repair(after, old, { fromRound: 0, seed: 'a' });
    const longer = repair(after, old, { fromRound: 0, seed: `${c.random()}`, effort: 600_000 });
    expect(quality(after, made).score).toBeLessThanOrEqual(quality(after, longer).score * 1.03);
  });
});

describe('moves', () => {
  it('are the people who are in both plans and sit elsewhere, round by round', () => {
    const before = [
      [
        { personId: 'a', tableId: '1' },
        { personId: 'b', tableId: '2' },
      ],
    ];
    const after = [
      [
        { personId: 'a', tableId: '2' },
        { personId: 'c', tableId: '1' },
      ],
      [{ personId: 'a', tableId: '1' }],
    ];
    expect(moves(before, after)).toEqual([{ personId: 'a', round: 0, from: '1', to: '2' }]);
  });
});
