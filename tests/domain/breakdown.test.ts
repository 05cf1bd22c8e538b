import { describe, expect, it } from 'vitest';
import { bySector, SMALLEST_CELL, type SectorVote } from '~/domain/breakdown';
import { SECTORS } from '~/domain/lists';
import { seededRandom } from '~/domain/random';

/** So many voters of a sector, each with a vote for each of these. */
const voters = (sector: SectorVote['sector'], count: number, ...proposals: string[]): SectorVote[] =>
  Array.from({ length: count }, (_, i) =>
    proposals.map((proposalId) => ({ sector, voter: `${sector} ${i}`, proposalId })),
  ).flat();

describe('a breakdown by sector', () => {
  it('has the voters and the votes of each, the largest first', () => {
    const votes = [...voters('business', 5, 'a', 'b'), ...voters('municipality', 7, 'a', 'b')];
    expect(bySector(votes, ['a', 'b'])).toEqual([
      { sector: 'municipality', voters: 7, votes: [7, 7] },
      { sector: 'business', voters: 5, votes: [5, 5] },
    ]);
  });

  it('counts sectors with fewer than five among the others', () => {
    const votes = [
      ...voters('municipality', 9, 'a'),
      ...voters('business', 4, 'a'),
      ...voters('voluntary', 3, 'a'),
    ];
    expect(bySector(votes, ['a'])).toEqual([
      { sector: 'municipality', voters: 9, votes: [9] },
      { sector: 'other', voters: 7, votes: [7] },
    ]);
  });

  it('draws a larger sector in with the others where these are too few alone', () => {
    const votes = [
      ...voters('municipality', 9, 'a'),
      ...voters('business', 6, 'a'),
      ...voters('target', 1, 'a'),
    ];
    expect(bySector(votes, ['a'])?.map(({ sector, voters: n }) => [sector, n])).toEqual([
      ['municipality', 9],
      ['other', 7],
    ]);
  });

  it.each([
    [
      'one proposal has too few votes of a sector',
      [...voters('municipality', 9, 'a', 'b'), ...voters('business', 9, 'a')],
    ],
    [
      'only one sector would be left',
      [...voters('municipality', 9, 'a', 'b'), ...voters('business', 2, 'a', 'b')],
    ],
    [
      'the papers could be worked out from the rest',
      [
        ...voters('municipality', 9, 'a', 'b'),
        ...voters('business', 9, 'a', 'b'),
        ...voters('', 1, 'a', 'b'),
      ],
    ],
    ['nobody has voted', []],
  ])('is not made where %s', (_, votes) => expect(bySector(votes, ['a', 'b'])).toBeNull());

  it('never has a number below five, nor one that can be worked out from the whole', () => {
    const random = seededRandom('breakdown');
    let made = 0;
    for (let round = 0; round < 3000; round += 1) {
      const people = 5 + Math.floor(random() * 120);
      const paper = ['a', 'b', 'c'].slice(0, 1 + Math.floor(random() * 3));
      const votes = Array.from({ length: people }, (_, i): SectorVote[] => {
        const sector =
          random() < 0.05 ? '' : (SECTORS[Math.floor(random() ** 2 * SECTORS.length)] ?? 'other');
        return paper
          .filter(() => random() < 0.7)
          .map((proposalId) => ({ sector, voter: `${i}`, proposalId }));
      }).flat();
      const counts = bySector(votes, paper);
      if (!counts) continue;
      made += 1;
      expect(Math.min(...counts.flatMap((one) => [one.voters, ...one.votes]))).toBeGreaterThanOrEqual(
        SMALLEST_CELL,
      );
      const total = counts.flatMap((one) => one.votes).reduce((sum, n) => sum + n, 0);
      expect(total).toBe(votes.length);
    }
    expect(made).toBeGreaterThan(100);
  });
});
