import { describe, expect, it } from 'vitest';
import { byVotes, placed, prioritised, ranks } from '~/domain/board';
import { forMany } from '../support/seeded';

const heading = (id: string, position: number, priority: number | null = null) => ({
  id,
  position,
  priority,
});
const need = (id: string, clusterId: string | null, position = 1) => ({
  id,
  clusterId,
  position,
  withdrawn: false,
});

describe('putting a need at a place', () => {
  it('deals the same positions out anew, and ends at its place, whatever the list', () => {
    forMany(200, 'placed', ({ whole, pick }) => {
      const count = whole(1, 12);
      let at = 0;
      const rows = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, position: (at += whole(1, 5)) }));
      const isNew = whole(0, 1) === 1;
      const moved = isNew ? { id: 'new', position: at + 1 } : pick(rows);
      const place = whole(1, count + 2);
      const changes = new Map(placed(rows, moved, place).map(({ id, position }) => [id, position]));
      const list = isNew ? [...rows, moved] : rows;
      const after = list.map(({ id, position }) => ({ id, position: changes.get(id) ?? position }));
      const positions = (all: { position: number }[]) => all.map((row) => row.position).sort((a, b) => a - b);
      expect(positions(after)).toEqual(positions(list));
      const order = after.sort((a, b) => a.position - b.position).map(({ id }) => id);
      expect(order.indexOf(moved.id) + 1).toBe(Math.min(place, list.length));
      const others = rows.map(({ id }) => id).filter((id) => id !== moved.id);
      expect(order.filter((id) => id !== moved.id)).toEqual(others);
    });
  });

  it('is last without a place, also where two had the same position', () => {
    const rows = [need('a', null, 1), need('b', null, 1)];
    expect(placed(rows, need('c', null, 1), null)).toEqual([
      { id: 'b', position: 2 },
      { id: 'c', position: 3 },
    ]);
  });
});

describe('the order of headings', () => {
  const three = [heading('a', 1, 1), heading('b', 2), heading('c', 3)];

  it('gives a priority to what is moved and to all above it', () => {
    expect(prioritised(three, 'c', 2)).toEqual([
      { id: 'a', priority: 1 },
      { id: 'c', priority: 2 },
      { id: 'b', priority: null },
    ]);
    expect(prioritised(three, 'c', 99).map((one) => one.priority)).toEqual([1, 2, 3]);
  });

  it('closes up when one is taken out', () => {
    const all = [heading('a', 1, 1), heading('b', 2, 2), heading('c', 3, 3)];
    expect(prioritised(all, 'a', null)).toEqual([
      { id: 'b', priority: 1 },
      { id: 'c', priority: 2 },
      { id: 'a', priority: null },
    ]);
  });

  it('is numbered 1, 2, 3 without holes after any move', () => {
    forMany(200, 'prioritised', ({ whole, pick }) => {
      const held = whole(0, 6);
      const all = Array.from({ length: 6 }, (_, i) => heading(`h${i}`, i, i < held ? i + 1 : null));
      const after = prioritised(all, pick(all).id, whole(0, 7) || null);
      const numbers = after.flatMap(({ priority }) => priority ?? []);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(after.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id));
    });
  });

  it('by the table’s vote: most first, equals as they stand, none without a vote', () => {
    const votes = new Map([
      ['b', 2],
      ['c', 2],
    ]);
    expect(byVotes(three, votes)).toEqual([
      { id: 'b', priority: 1 },
      { id: 'c', priority: 2 },
      { id: 'a', priority: null },
    ]);
  });

  it('leaves no hole where a heading was emptied', () => {
    const headings = [heading('a', 1, 1), heading('b', 2, 2), heading('c', 3)];
    const shown = ranks([need('1', 'b'), need('2', 'c')], headings);
    expect([...shown]).toEqual([
      ['b', 1],
      ['c', null],
    ]);
  });
});
