import { describe, expect, it } from 'vitest';
import {
  areAllEqual,
  barredFor,
  decidedBy,
  eligibleOf,
  equalsNearTop,
  standings,
  tiesAtCut,
} from '~/domain/contests';
import { forMany, type Chance } from '../support/seeded';

const votesFor = (...ids: string[]) => ids.map((proposalId, i) => ({ voter: `v${i}`, proposalId }));
const paper = (...ids: string[]) => ids.map((id) => ({ id, contest: '' }));
const someone = (c: Chance, ids: readonly string[]) =>
  votesFor(...Array.from({ length: c.whole(0, 30) }, () => c.pick(ids)));
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('run-offs', () => {
  it('order only those who were equal, and never change a count', () => {
    forMany(1000, 'run-offs', (c) => {
      const cast = someone(c, IDS);
      const before = standings(paper(...IDS), cast);
      const [tie] = equalsNearTop('votes', before, 6);
      if (!tie) return;
      const after = standings(paper(...IDS), cast, [
        { paper: tie.proposalIds, votes: someone(c, tie.proposalIds) },
      ]);
      const votes = (lines: typeof before) => new Map(lines.map((line) => [line.proposalId, line.votes]));
      expect(votes(after)).toEqual(votes(before));
      const counts = after.map((line) => line.votes);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      for (const line of after) {
        const was = before.find((one) => one.proposalId === line.proposalId);
        if (!tie.proposalIds.includes(line.proposalId)) expect(line.rank).toBe(was?.rank);
        else expect(line.rank).toBeGreaterThanOrEqual(was?.rank ?? 0);
      }
    });
  });

  it('are for all the equals, two or more, with votes', () => {
    const lines = standings(paper('a', 'b', 'c', 'd', 'e'), votesFor('a', 'b', 'c', 'c'));
    expect(areAllEqual(lines, ['a', 'b'])).toBe(true);
    for (const wrong of [[], ['a'], ['c'], ['a', 'b', 'c'], ['d', 'e'], ['none', 'a']])
      expect(areAllEqual(lines, wrong)).toBe(false);
  });
});

describe('ties', () => {
  it('are at the cut only where not all of them fit, and never at nought', () => {
    const three = standings(paper('a', 'b', 'c', 'd'), votesFor('a', 'a', 'b', 'c', 'd'));
    expect(tiesAtCut('votes', three)).toEqual([{ proposalIds: ['b', 'c', 'd'], votes: 1 }]);
    expect(tiesAtCut('votes', standings(paper('a', 'b', 'c', 'd'), votesFor('a')))).toEqual([]);
    expect(tiesAtCut('decision', three)).toEqual([]);
  });

  it('are looked for in each theme where each has its winner', () => {
    const themed = [...IDS].map((id, i) => ({ id, contest: i < 3 ? 'x' : 'y' }));
    const lines = standings(themed, votesFor('a', 'b', 'd'));
    expect(tiesAtCut('themes', lines)).toEqual([{ proposalIds: ['a', 'b'], votes: 1 }]);
    expect(decidedBy('themes', lines, ['d', 'a'])).toBe(false);
    const broken = standings(themed, votesFor('a', 'b', 'd'), [{ paper: ['a', 'b'], votes: votesFor('b') }]);
    expect(decidedBy('themes', broken, ['d', 'b'])).toBe(true);
    expect(decidedBy('themes', broken, ['d'])).toBe(false);
  });
});

describe('one’s own tables', () => {
  const from = (...tables: string[]) => tables.map((groupId, i) => ({ id: `p${i}`, groupId }));
  it('are all where one has sat; who has sat at every one is kept from the last only; nobody has nothing left', () => {
    expect(barredFor(from('1', '2', '3'), ['1', '2'], '2')).toEqual(['p0', 'p1']);
    expect(barredFor(from('1', '2'), ['1', '2'], '2')).toEqual(['p1']);
    expect(barredFor(from('2', '2'), ['1', '2'], '2')).toEqual([]);
    expect(barredFor(from('1', '2'), [], null)).toEqual([]);
  });
});

it('there are never more voters than could vote', () => {
  expect(eligibleOf({ here: 24, voted: 21, abstained: 1 })).toBe(24);
  expect(eligibleOf({ here: 3, voted: 4, abstained: 1 })).toBe(5);
});
