import { describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import { flipsOf, rankingOf, spreadOf, type Candidate, type Criterion } from '~/domain/scoring';
import { forMany, type Chance } from '../support/seeded';

const MODEL: Criterion[] = ['effect', 'cost', 'capacity', 'fit'].map((id) => ({ id, weight: 5 }));
/** The two candidates of Hamar. */
const HAMAR: Candidate[] = [
  { id: 's6', scores: { effect: 5, cost: 2, capacity: 3, fit: 4 } },
  { id: 's1', scores: { effect: 5, cost: 3, capacity: 4, fit: 5 } },
];

const someCriteria = (c: Chance): Criterion[] =>
  Array.from({ length: c.whole(1, 6) }, (_, i) => ({ id: `c${i}`, weight: c.whole(0, LIMITS.weight) }));
const someCandidates = (c: Chance, criteria: Criterion[], gaps: number): Candidate[] =>
  Array.from({ length: c.whole(0, 8) }, (_, i) => ({
    id: `p${i}`,
    scores: Object.fromEntries(
      criteria.flatMap(({ id }) => (c.random() < gaps ? [] : [[id, c.whole(1, 5)] as const])),
    ),
  }));

describe('the ranking of candidates', () => {
  it('puts the highest weighted mean first', () => {
    expect(rankingOf(MODEL, HAMAR)).toEqual([
      { id: 's1', rank: 1, mean: 4.25, missing: [] },
      { id: 's6', rank: 2, mean: 3.5, missing: [] },
    ]);
  });

  it('leaves out no score in silence: who lacks one that counts is last, without a rank, and it is said which', () => {
    const [s1, s6] = [HAMAR[1]!, HAMAR[0]!];
    const { cost: _, ...rest } = s1.scores;
    const lines = rankingOf(MODEL, [{ id: 's1', scores: rest }, s6]);
    expect(lines.map(({ id, rank }) => [id, rank])).toEqual([
      ['s6', 1],
      ['s1', null],
    ]);
    expect(lines[1]!.missing).toEqual(['cost']);
    const free = MODEL.map((each) => (each.id === 'cost' ? { ...each, weight: 0 } : each));
    expect(rankingOf(free, [{ id: 's1', scores: rest }, s6])[0]).toMatchObject({ id: 's1', rank: 1 });
  });

  it('has no rank where nothing counts', () => {
    const nothing = MODEL.map((each) => ({ ...each, weight: 0 }));
    expect(rankingOf(nothing, HAMAR).map(({ rank }) => rank)).toEqual([null, null]);
  });

  it('is the order of the weighted sums, equals sharing a rank, with everyone in it once', () => {
    forMany(2000, 'ranking', (c) => {
      const criteria = someCriteria(c);
      const candidates = someCandidates(c, criteria, 0.1);
      const lines = rankingOf(criteria, candidates);
      expect(lines.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
      const ranked = lines.filter(({ rank }) => rank !== null);
      for (const [i, line] of ranked.entries()) {
        const better = ranked.filter(({ mean }) => mean! > line.mean! + 1e-12).length;
        expect(line.rank).toBe(better + 1);
        if (i > 0) expect(line.rank!).toBeGreaterThanOrEqual(ranked[i - 1]!.rank!);
        expect(line.mean).toBeGreaterThanOrEqual(1);
        expect(line.mean).toBeLessThanOrEqual(5);
      }
    });
  });
});

describe('what changes the order', () => {
  it('is told by the weights at which it does', () => {
    const cheap: Candidate = { id: 'cheap', scores: { effect: 2, cost: 5 } };
    const good: Candidate = { id: 'good', scores: { effect: 4, cost: 2 } };
    const two: Criterion[] = [
      { id: 'effect', weight: 6 },
      { id: 'cost', weight: 1 },
    ];
    // 2·6 more for the one by effect, 3 more for the other by each weight of cost: equal at 4.
    expect(
      flipsOf(two, [cheap, good], 'cost').map(({ from, to, ranking }) => [
        from,
        to,
        ranking.map(({ id, rank }) => `${rank} ${id}`).join(),
      ]),
    ).toEqual([
      [0, 3, '1 good,2 cheap'],
      [4, 4, '1 cheap,1 good'],
      [5, 10, '1 cheap,2 good'],
    ]);
  });

  it('covers every weight once, each with the ranking that this weight gives', () => {
    forMany(300, 'flips', (c) => {
      const criteria = someCriteria(c);
      const candidates = someCandidates(c, criteria, 0.05);
      const moved = c.pick(criteria).id;
      const stretches = flipsOf(criteria, candidates, moved);
      const weights = stretches.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(weights).toEqual(Array.from({ length: LIMITS.weight + 1 }, (_, i) => i));
      for (const { from, ranking } of stretches) {
        const at = criteria.map((each) => (each.id === moved ? { ...each, weight: from } : each));
        expect(ranking).toEqual(rankingOf(at, candidates));
      }
    });
  });
});

it('the spread of a score tells how many gave which, and never a mean', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([2, 5, 5, 3])).toEqual({ counts: [0, 1, 1, 0, 2], people: 4, lowest: 2, highest: 5 });
});
