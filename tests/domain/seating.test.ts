import { describe, expect, it } from 'vitest';
import { SECTORS } from '~/domain/lists';
import { spreadEvenly, type Seat, type SeatingPerson, type SeatingTable } from '~/domain/seating';
import { forMany, type Chance } from '../support/seeded';

const CASES = 3000;

const somePeople = (c: Chance, most = 60): SeatingPerson[] =>
  Array.from({ length: c.whole(0, most) }, (_, i) => ({ id: `person ${i}`, sector: c.pick(SECTORS) }));

function someTables(c: Chance, people: readonly SeatingPerson[], share: number): SeatingTable[] {
  const leads = people.map((person) => person.id).sort(() => c.random() - 0.5);
  return Array.from({ length: c.whole(1, 9) }, (_, i) => ({
    id: `table ${i}`,
    facilitatorId: c.random() < share ? (leads.pop() ?? null) : null,
  }));
}

const sizes = (seats: readonly Seat[], tables: readonly SeatingTable[]) =>
  tables.map((table) => seats.filter((seat) => seat.tableId === table.id).length);
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

function ofSector(
  seats: readonly Seat[],
  tables: readonly SeatingTable[],
  people: readonly SeatingPerson[],
  sector: string,
) {
  const ids = new Set(people.filter((person) => person.sector === sector).map((person) => person.id));
  return sizes(
    seats.filter((seat) => ids.has(seat.personId)),
    tables,
  );
}

describe('an even spread', () => {
  it('seats everyone exactly once, at a table that exists', () => {
    forMany(CASES, 'once', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0.6);
      const seats = spreadEvenly(people, tables);
      expect(seats.map((seat) => seat.personId).sort()).toEqual(people.map((person) => person.id).sort());
      expect(seats.every((seat) => tables.some((table) => table.id === seat.tableId))).toBe(true);
    });
  });

  it('gives sizes that differ by at most one, with or without table facilitators', () => {
    forMany(CASES, 'even', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, c.pick([0, 0.5, 1]));
      expect(spread(sizes(spreadEvenly(people, tables), tables))).toBeLessThanOrEqual(1);
    });
  });

  it('without table facilitators gives each table its even share of every sector', () => {
    forMany(CASES, 'sectors', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0);
      const seats = spreadEvenly(people, tables);
      for (const sector of SECTORS)
        expect(spread(ofSector(seats, tables, people, sector))).toBeLessThanOrEqual(1);
    });
  });

  it('with table facilitators gives no table more than one above an even share of a sector', () => {
    forMany(CASES, 'sectors with leads', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0.7);
      const seats = spreadEvenly(people, tables);
      for (const sector of SECTORS) {
        const counts = ofSector(seats, tables, people, sector);
        const share = Math.ceil(counts.reduce((sum, count) => sum + count, 0) / tables.length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(share + 1);
      }
    });
  });

  it('keeps every table facilitator at her own table', () => {
    forMany(CASES, 'leads', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0.8);
      const seats = spreadEvenly(people, tables);
      for (const { id, facilitatorId } of tables)
        if (facilitatorId) expect(seats.find((seat) => seat.personId === facilitatorId)?.tableId).toBe(id);
    });
  });

  it('is the same each time: nothing is left to chance', () => {
    forMany(300, 'again', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0.5);
      expect(spreadEvenly(people, tables)).toEqual(spreadEvenly(people, tables));
    });
  });

  it('has no seats where there are no tables, and no facilitator who is not among the people', () => {
    expect(spreadEvenly([{ id: 'a', sector: 'other' }], [])).toEqual([]);
    expect(spreadEvenly([], [{ id: 't', facilitatorId: 'gone' }])).toEqual([]);
  });
});

describe('seats that are kept', () => {
  it('are not moved when latecomers are seated around them', () => {
    forMany(CASES, 'kept', (c) => {
      const people = somePeople(c);
      const tables = someTables(c, people, 0.5);
      const leads = new Set(tables.map((table) => table.facilitatorId));
      const early = people.filter((person) => !leads.has(person.id) && c.random() < 0.7);
      const kept = early.map((person) => ({ personId: person.id, tableId: c.pick(tables).id }));
      const seats = spreadEvenly(people, tables, kept);
      const tableOf = new Map(seats.map((seat) => [seat.personId, seat.tableId]));
      expect(kept.filter((seat) => tableOf.get(seat.personId) !== seat.tableId)).toEqual([]);
      expect(new Set(seats.map((seat) => seat.personId)).size).toBe(people.length);
      expect(seats.length).toBe(people.length);
    });
  });

  it('let each latecomer go where there are fewest people', () => {
    forMany(CASES, 'latecomer', (c) => {
      const people = somePeople(c).concat({ id: 'late', sector: c.pick(SECTORS) });
      const tables = someTables(c, [], 0);
      const kept = people.slice(0, -1).map((person) => ({ personId: person.id, tableId: c.pick(tables).id }));
      const before = sizes(kept, tables);
      const late = spreadEvenly(people, tables, kept).find((seat) => seat.personId === 'late');
      const at = tables.findIndex((table) => table.id === late?.tableId);
      expect(before[at]).toBe(Math.min(...before));
    });
  });

  it('are forgotten when the person is gone or the table is', () => {
    const tables = [{ id: 't', facilitatorId: null }];
    const people: SeatingPerson[] = [{ id: 'a', sector: 'other' }];
    const kept = [
      { personId: 'a', tableId: 'another room' },
      { personId: 'gone', tableId: 't' },
    ];
    expect(spreadEvenly(people, tables, kept)).toEqual([{ personId: 'a', tableId: 't' }]);
  });
});
