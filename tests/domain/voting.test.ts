import { describe, expect, it } from 'vitest';
import { cutAt, decidedByVotes, freeSlot, paperOrder, tally, type CountedVote } from '~/domain/voting';
import { forMany, type Chance } from '../support/seeded';

const CASES = 2000;
const proposals = (n: number) => Array.from({ length: n }, (_, i) => `p${i}`);

/** Some people, each with up to `budget` votes on different proposals of the paper. */
function someVotes(c: Chance, paper: string[]): CountedVote[] {
  const budget = c.whole(1, 4);
  return Array.from({ length: c.whole(0, 40) }, (_, voter) => {
    const wanted = new Set(Array.from({ length: c.whole(0, budget) }, () => c.pick(paper)));
    return [...wanted].map((proposalId) => ({ voter: `v${voter}`, proposalId }));
  }).flat();
}
const countOf = (votes: CountedVote[], id: string) => votes.filter((vote) => vote.proposalId === id).length;
const somePaper = (c: Chance) => proposals(c.whole(1, 12));

describe('the count (R27)', () => {
  it('V1 equals a naive count of the rows, with everyone on the paper, also those without votes', () => {
    forMany(CASES, 'count', (c) => {
      const paper = somePaper(c);
      const votes = someVotes(c, paper);
      const result = tally(paper, votes);
      expect(result.lines.map((line) => line.proposalId).sort()).toEqual([...paper].sort());
      for (const line of result.lines) expect(line.votes).toBe(countOf(votes, line.proposalId));
      expect(result.votes).toBe(votes.length);
      expect(result.voters).toBe(new Set(votes.map((vote) => vote.voter)).size);
    });
  });

  it('V2 puts more votes first, and equals in the order of the paper', () => {
    forMany(CASES, 'order', (c) => {
      const paper = somePaper(c);
      const { lines } = tally(paper, someVotes(c, paper));
      lines.slice(1).forEach((line, i) => {
        const before = lines[i] as typeof line;
        const inOrder =
          before.votes > line.votes ||
          (before.votes === line.votes && paper.indexOf(before.proposalId) < paper.indexOf(line.proposalId));
        expect(inOrder).toBe(true);
      });
    });
  });

  it('V3 gives equals the same rank, and counts them: 1, 2, 2, 4', () => {
    const votes = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'd'].map((proposalId, i) => ({
      voter: `v${i}`,
      proposalId,
    }));
    expect(tally(['a', 'b', 'c', 'd'], votes).lines.map((line) => line.rank)).toEqual([1, 2, 2, 4]);
  });

  it('V4 does not depend on the order of the rows', () => {
    forMany(300, 'shuffled rows', (c) => {
      const paper = somePaper(c);
      const votes = someVotes(c, paper);
      expect(
        tally(
          paper,
          [...votes].sort(() => c.random() - 0.5),
        ),
      ).toEqual(tally(paper, votes));
    });
  });

  it('V5 an empty ballot box gives everyone nought and rank one', () => {
    const { lines, votes, voters } = tally(['a', 'b'], []);
    expect({ votes, voters }).toEqual({ votes: 0, voters: 0 });
    expect(lines.map((line) => [line.votes, line.rank])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('the cut', () => {
  it('V6 takes those above it, and names those tied at it only when they do not all fit', () => {
    forMany(CASES, 'cut', (c) => {
      const paper = somePaper(c);
      const { lines } = tally(paper, someVotes(c, paper));
      const places = c.whole(0, paper.length + 2);
      const { clear, tied } = cutAt(lines, places);
      expect(clear.length).toBeLessThanOrEqual(places);
      if (tied.length === 0) expect(clear.length).toBe(Math.min(places, lines.length));
      else expect(clear.length + tied.length).toBeGreaterThan(places);
      const votesOf = (id: string) => lines.find((line) => line.proposalId === id)?.votes ?? -1;
      const out = paper.filter((id) => !clear.includes(id) && !tied.includes(id));
      for (const id of clear)
        for (const other of [...tied, ...out]) expect(votesOf(id)).toBeGreaterThan(votesOf(other));
      for (const id of tied) for (const other of out) expect(votesOf(id)).toBeGreaterThan(votesOf(other));
      expect(new Set(tied.map(votesOf)).size).toBeLessThanOrEqual(1);
    });
  });

  it('V7 shows a tie at the last place, and no tie above or below it', () => {
    const lines = [5, 3, 3, 1].map((votes, i) => ({
      proposalId: 'abcd'[i] ?? '',
      votes,
      rank: [1, 2, 2, 4][i] ?? 0,
    }));
    expect(cutAt(lines, 1)).toEqual({ clear: ['a'], tied: [] });
    expect(cutAt(lines, 2)).toEqual({ clear: ['a'], tied: ['b', 'c'] });
    expect(cutAt(lines, 3)).toEqual({ clear: ['a', 'b', 'c'], tied: [] });
    expect(cutAt(lines, 4)).toEqual({ clear: ['a', 'b', 'c', 'd'], tied: [] });
    expect(cutAt([], 2)).toEqual({ clear: [], tied: [] });
  });
});

describe('a choice by votes alone', () => {
  it('V8 is one where everyone chosen has more votes than everyone who is not', () => {
    forMany(CASES, 'decided', (c) => {
      const paper = proposals(c.whole(1, 6));
      const votes = someVotes(c, paper);
      const { lines } = tally(paper, votes);
      const chosen = paper.filter(() => c.random() < 0.4);
      const rest = paper.filter((id) => !chosen.includes(id));
      const least = Math.min(...chosen.map((id) => countOf(votes, id)));
      const most = Math.max(-1, ...rest.map((id) => countOf(votes, id)));
      expect(decidedByVotes(lines, chosen)).toBe(chosen.length > 0 && least > most);
    });
  });

  it('V9 is not made by naming one of two equals twice', () => {
    const votes = ['a', 'b'].map((proposalId) => ({ voter: proposalId, proposalId }));
    const { lines } = tally(['a', 'b', 'c'], votes);
    expect(decidedByVotes(lines, ['a'])).toBe(false);
    expect(decidedByVotes(lines, ['a', 'a'])).toBe(false);
    expect(decidedByVotes(lines, ['a', 'b', 'a'])).toBe(true);
  });

  it('V10 is not one that names something outside the paper', () => {
    const { lines } = tally(['a', 'b'], [{ voter: 'v', proposalId: 'a' }]);
    expect(decidedByVotes(lines, ['x'])).toBe(false);
  });
});

describe('the ballot paper of one person', () => {
  const paper = proposals(9).map((id) => ({ id }));

  it('V11 has every proposal once, whoever asks', () => {
    forMany(CASES, 'paper', (c, seed) => {
      const some = paper.slice(0, c.whole(1, 9));
      const mine = paperOrder(some, 'round', seed).map((row) => row.id);
      expect([...mine].sort()).toEqual(some.map((row) => row.id).sort());
    });
  });

  it('V12 is the same each time for the same person and round, in whatever order it is handed over', () => {
    forMany(300, 'same paper', (c, seed) => {
      const again = [...paper].sort(() => c.random() - 0.5);
      expect(paperOrder(again, 'round', seed)).toEqual(paperOrder(paper, 'round', seed));
    });
  });

  it('V13 differs between persons and between rounds, and nobody is always first', () => {
    const orders = Array.from({ length: 900 }, (_, i) =>
      paperOrder(paper, 'round', `person ${i}`).map((row) => row.id),
    );
    expect(new Set(orders.map(String)).size).toBeGreaterThan(890);
    for (const { id } of paper) {
      const first = orders.filter((order) => order[0] === id).length;
      expect(first).toBeGreaterThan(60);
      expect(first).toBeLessThan(140);
    }
    expect(paperOrder(paper, 'round 2', 'person 1')).not.toEqual(paperOrder(paper, 'round', 'person 1'));
  });
});

it('V14 the free slot is the lowest that is not used, and there is none beyond the budget', () => {
  forMany(CASES, 'slot', (c) => {
    const budget = c.whole(1, 10);
    const used = Array.from({ length: budget }, (_, i) => i + 1).filter(() => c.random() < 0.6);
    const slot = freeSlot(used, budget);
    if (used.length === budget) expect(slot).toBeNull();
    else {
      expect(used).not.toContain(slot);
      for (let lower = 1; lower < (slot ?? 0); lower += 1) expect(used).toContain(lower);
    }
  });
});
