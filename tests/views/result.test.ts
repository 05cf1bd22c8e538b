import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import type { ResultView } from '~/views/shapes';
import { ballots, candidates } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeCrowd,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  vote,
} from '../support/make';
import { chance } from '../support/seeded';
import { views } from './all';

let house: OpenHouse;
beforeAll(async () => {
  house = await freshHouse();
});
closeAfterAll();

/** The count by hand, from the raw rows. */
async function recount(voteRoundId: string) {
  const db = house.store.read;
  const cast = await db.select().from(ballots).where(eq(ballots.voteRoundId, voteRoundId));
  const paper = await db
    .select()
    .from(candidates)
    .where(eq(candidates.voteRoundId, voteRoundId))
    .orderBy(asc(candidates.position));
  const lines = paper.map(({ proposalId, chosenRank }) => ({
    proposalId,
    votes: cast.filter((one) => one.proposalId === proposalId).length,
    chosen: chosenRank !== null,
  }));
  lines.sort((a, b) => b.votes - a.votes);
  return { votes: cast.length, voters: new Set(cast.map((one) => one.voter)).size, lines };
}
const asCounted = ({ votes, voters, lines }: ResultView) => ({
  votes,
  voters,
  lines: lines.map(({ proposalId, votes: count, chosen }) => ({ proposalId, votes: count, chosen })),
});

describe('R27 the result', () => {
  it.each(Array.from({ length: 8 }, (_, i) => `workshop ${i}`))(
    'of %s, played at random, is the same on screen, console, summary and by hand',
    async (seed) => {
      const { pick, whole, random } = chance(seed);
      const project = await makeProject(house);
      const paper: string[] = [];
      for (let i = whole(1, 7); i > 0; i -= 1)
        paper.push(await makeProposal(house, project, `${seed} proposal ${i}`, pick([0, 1])));
      const crowd = await makeCrowd(house, project, whole(1, 14));
      const budget = whole(1, 3);
      const round = await openVote(house, project, budget);
      for (let i = 0; i < crowd.length * 4; i += 1) {
        const [who, proposalId] = [pick(crowd), pick(paper)];
        const name = random() < 0.75 ? 'ballot.place' : 'ballot.withdraw';
        await outcomeOf(call(house, who, name, { projectId: project.id, voteRoundId: round, proposalId }));
      }
      const progress = (await views(house, project).screen()).progress;
      await closeVote(house, project, round);
      const byHand = await recount(round);
      expect(progress).toMatchObject({ votes: byHand.votes, voted: byHand.voters, eligible: crowd.length });
      const proposalIds = paper.filter(() => random() < 0.4);
      await call(house, project.owner, 'result.choose', {
        projectId: project.id,
        voteRoundId: round,
        proposalIds,
        reason: 'Because',
      });
      await goTo(house, project, pick(['result', 'homework', 'end']));
      const show = views(house, project);
      const results = [
        (await show.room()).result,
        (await show.console()).result,
        (await show.summary()).rounds.at(-1) ?? null,
        (await show.console()).rounds.at(-1) ?? null,
      ];
      const expected = await recount(round);
      expect(expected.lines.filter((line) => line.chosen)).toHaveLength(proposalIds.length);
      for (const result of results) {
        expect(result && asCounted(result)).toEqual(expected);
        expect(result).toEqual(results[0]);
        expect(result).toMatchObject({
          eligible: crowd.length,
          votesPerPerson: budget,
          chosenCount: proposalIds.length,
        });
      }
    },
  );

  it('shows equals with the same rank, in the order of the tables, with table and theme', async () => {
    const project = await makeProject(house);
    const second = await makeProposal(house, project, 'At the second table', 1);
    const first = await makeProposal(house, project, 'At the first table', 0);
    const [anna, bo, cecilie] = await makeCrowd(house, project, 3);
    const round = await openVote(house, project);
    for (const [who, proposalId] of [
      [anna, first],
      [bo, second],
    ] as const)
      if (who) await vote(house, who, round, proposalId);
    expect(cecilie).toBeDefined();
    await closeVote(house, project, round);
    const result = (await views(house, project).console()).result;
    expect(result?.lines.map(({ title, rank, table, theme }) => [title, rank, table, theme])).toEqual([
      ['At the first table', 1, 1, 'Housing'],
      ['At the second table', 1, 2, 'Work'],
    ]);
    expect(result).toMatchObject({ votes: 2, voters: 2, eligible: 3, chosenCount: 0, reason: '' });
  });

  it('tells the reason when the votes alone did not decide', async () => {
    const project = await makeProject(house);
    const proposalIds = [await makeProposal(house, project, 'A')];
    await makeProposal(house, project, 'B');
    const voteRoundId = await openVote(house, project);
    await closeVote(house, project, voteRoundId);
    const reason = 'It can start at once';
    await call(house, project.owner, 'result.choose', {
      projectId: project.id,
      voteRoundId,
      proposalIds,
      reason,
    });
    expect((await views(house, project).console()).result).toMatchObject({
      reason,
      chosenCount: 1,
      votes: 0,
    });
  });
});
