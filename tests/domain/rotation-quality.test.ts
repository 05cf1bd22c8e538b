import { describe, expect, it } from 'vitest';
import { seededRandom } from '~/domain/random';
import { plan, quality, TERMS, WEIGHTS, type Plan, type Room } from '~/domain/rotation';
import { exchange } from '~/domain/rotation/exchange';
import { layoutOf } from '~/domain/rotation/layout';
import { propose } from '~/domain/rotation/moves';
import { searchIn, undo } from '~/domain/rotation/search';
import { seatAll } from '~/domain/rotation/start';
import { emptyState, scoreOf } from '~/domain/rotation/state';
import { likelyRoom, oddRoom, plainly } from '../support/rooms';
import { forMany } from '../support/seeded';

const round = (...tables: readonly string[]) =>
  tables.flatMap((people, i) => [...people].map((personId) => ({ personId, tableId: `${i}` })));
const tables = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${i}`, facilitatorId: null, size: null }));
const room = (people: string, more: Partial<Room> = {}): Room => ({
  people: [...people].map(plainly),
  tables: tables(2),
  rounds: 1,
  wishes: [],
  ...more,
});
const codes = (of: Room, made: Plan) => quality(of, made).faults.map((fault) => fault.code);

describe('what is counted up seat by seat', () => {
  it('is what a count from the start says, after any changes and when they are taken back', () => {
    forMany(300, 'count', (c, seed) => {
      const all = { ...likelyRoom(seed), previous: plan(likelyRoom(seed), { seed, effort: 0 }) };
      const state = emptyState(layoutOf(all));
      const random = seededRandom(seed);
      seatAll(state, random, null);
      const search = searchIn(state, random);
      search.slack = Infinity;
      for (let i = 0; i < 40; i += 1) {
        const before = [...state.amounts];
        if (!propose(search)) expect([...state.amounts]).toEqual(before);
        else if (c.random() < 0.5) undo(search);
        else search.log.length = 0;
      }
      const again = emptyState(layoutOf(all));
      seatAll(again, random, state.table);
      expect([...again.amounts]).toEqual([...state.amounts]);
    });
  });

  it('and an exchange costs what it was weighed at', () => {
    forMany(200, 'price', (c, seed) => {
      const all = { ...likelyRoom(seed), previous: plan(likelyRoom(seed), { seed: 'other', effort: 0 }) };
      const state = emptyState(layoutOf(all));
      seatAll(state, seededRandom(seed), null);
      const search = searchIn(state, seededRandom(seed));
      const person = () => c.whole(0, all.people.length - 1);
      for (let i = 0; i < 40; i += 1) {
        const [r, one, other] = [c.whole(0, all.rounds - 1), person(), person()];
        const before = scoreOf(state);
        if (!exchange(search, r, one, other, Infinity)) continue;
        const price = scoreOf(state) - before;
        undo(search);
        expect(scoreOf(state)).toBe(before);
        if (state.amounts.subarray(1, 4).some((amount) => amount > 0)) continue;
        expect(exchange(search, r, one, other, price - 0.5)).toBe(false);
      }
    });
  });

  it('is nothing that quality does not say: the score is its parts, each once', () => {
    forMany(200, 'parts', (c, seed) => {
      const all = likelyRoom(seed);
      const made = plan(all, { seed, effort: c.pick([0, 3000]) });
      const only = (term: string) => Object.fromEntries(TERMS.map((each) => [each, each === term ? 1 : 0]));
      const parts = TERMS.map((term) => WEIGHTS[term] * quality({ ...all, weights: only(term) }, made).score);
      const said = quality(all, made);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(said.score);
      const amount = (term: (typeof TERMS)[number]) => parts[TERMS.indexOf(term)]! / WEIGHTS[term];
      expect(amount('organisations')).toBe(said.organisations);
      expect(amount('acquaintances')).toBe(said.acquaintances.possible - said.acquaintances.made);
      expect(amount('interpreters')).toBe(said.interpreters.of - said.interpreters.gathered);
      expect(amount('wishes') === 0).toBe(said.wishes.kept === said.wishes.of);
    });
  });
});

describe('quality', () => {
  it('counts pairs who have met, and nothing meets more than is possible', () => {
    expect(quality(room('abcd'), [round('ab', 'cd')]).acquaintances).toEqual({ made: 2, possible: 2 });
    const twice = room('abcd', { rounds: 2 });
    expect(quality(twice, [round('ab', 'cd'), round('ac', 'bd')]).acquaintances).toEqual({
      made: 4,
      possible: 4,
    });
    forMany(400, 'possible', (_, seed) => {
      const all = likelyRoom(seed);
      const { acquaintances, faults } = quality(all, plan(all, { seed, effort: 3000 }));
      if (faults.length === 0) expect(acquaintances.made).toBeLessThanOrEqual(acquaintances.possible);
    });
  });

  it('says of sectors, organisations, interpreters and wishes what a look at the tables says', () => {
    const people = [...'abcdef'].map((id) => ({
      ...plainly(id),
      sector: 'abc'.includes(id) ? ('target' as const) : ('other' as const),
      organisation: 'ad'.includes(id) ? 'Nav ' : 'be'.includes(id) ? 'nav' : '',
      interpreter: 'af'.includes(id) ? 'ar' : null,
    }));
    const wishes = [
      { kind: 'together' as const, personIds: ['a', 'b', 'gone'] },
      { kind: 'apart' as const, personIds: ['d', 'e'] },
      { kind: 'together' as const, personIds: ['gone', 'a'] },
    ];
    const said = quality({ ...room(''), people, wishes }, [round('abc', 'def')]);
    expect(said.sectors).toEqual({ worst: 1, tables: 2 });
    expect(said.organisations).toBe(2);
    expect(said.interpreters).toEqual({ gathered: 0, of: 1 });
    expect(said.wishes).toEqual({ kept: 1, of: 2 });
    expect(said.score).toBe(2 * 5 + 2 * 5 + 20 + 30);
  });

  it('names every hard rule that a plan breaks, in codes', () => {
    expect(codes(room('abcd'), [round('abc', 'd')])).toEqual(['uneven']);
    expect(codes(room('abcd'), [round('abx', 'cc')])).toEqual(['stranger', 'seatedTwice', 'unseated']);
    expect(codes(room('abcd', { rounds: 2 }), [round('ab', 'cd'), round('ac', 'bd')])).toEqual([
      'visited',
      'visited',
    ]);
    expect(codes(room('abcd', { tables: [] }), [[]])).toEqual(['noTables']);
    const small = tables(2).map((table) => ({ ...table, size: 1 }));
    expect(codes(room('abcd', { tables: small }), [round('ab', 'cd')])).toEqual(['seats', 'seats']);
    const led = tables(2).map((table, i) => ({ ...table, facilitatorId: i === 0 ? 'b' : 'gone' }));
    expect(codes(room('abcd', { tables: led }), [round('ac', 'bd')])).toEqual(['facilitatorAbsent', 'fixed']);
    const wishes = ['0', '1', 'none'].map((tableId) => ({
      kind: 'fixed' as const,
      personId: 'a',
      tableId,
      round: 0,
    }));
    expect(codes(room('abcd', { wishes }), [round('ab', 'cd')])).toEqual(['fixed', 'fixed']);
  });

  it('has something to say of every odd room and plan', () => {
    forMany(500, 'odd', (c, seed) => {
      const one = oddRoom(c);
      const made = plan(oddRoom(c), { seed, effort: 100 });
      expect(Number.isFinite(quality(one, made).score)).toBe(true);
      expect(
        quality(
          { ...one, held: made.slice(0, 1) },
          plan({ ...one, held: made.slice(0, 1) }, { seed, effort: 100 }),
        ).moved,
      ).toBe(0);
    });
  });

  it('counts a change from the previous plan, and weighs it', () => {
    const previous = [round('ab', 'cd')];
    expect(quality(room('abcd', { previous }), [round('ac', 'bd')])).toMatchObject({ moved: 2, score: 4 });
    expect(plan(room('abcd', { previous }), { seed: 'a', effort: 4000 })).toEqual(previous);
  });
});
