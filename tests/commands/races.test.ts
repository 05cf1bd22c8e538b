import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  makeCrowd,
  makeParticipant,
  makeProject,
  makeProposal,
  newCallId,
  openVote,
  outcomeOf,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { chance } from '../support/seeded';
import { rows } from './rows';

let house: OpenHouse;
let project: Project;
let paper: string[];
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  paper = [];
  for (let i = 0; i < 6; i += 1)
    paper.push(await makeProposal(house, project, `Proposal ${i}`, i % 2 ? 1 : 0));
});
closeAfterAll();

const votesIn = (voteRoundId: string) => rows(house, 'ballots', { voteRoundId });
const countOf = (outcomes: readonly string[], one: string) =>
  outcomes.filter((outcome) => outcome === one).length;

describe('R6 fifty votes of one person at the same moment', () => {
  it('end with exactly the budget, round after round, on different proposals', async () => {
    const { pick, whole } = chance('fifty at once');
    const anna = await makeParticipant(house, project, 'Anna');
    for (let i = 0; i < 8; i += 1) {
      const budget = whole(1, 4);
      const round = await openVote(house, project, budget);
      // Each proposal at least once, so that the whole budget can be used.
      const wanted = Array.from({ length: 50 }, (_, at) => paper[at] ?? pick(paper));
      const told = await Promise.all(
        wanted.map((proposalId) => outcomeOf(vote(house, anna, round, proposalId))),
      );
      const cast = await votesIn(round);
      expect(countOf(told, 'accepted')).toBe(budget);
      expect(cast.map((one) => one.slot).sort()).toEqual(Array.from({ length: budget }, (_, at) => at + 1));
      expect(new Set(cast.map((one) => one.proposalId)).size).toBe(budget);
      expect(new Set(told)).toEqual(
        new Set(
          ['accepted', 'already-voted-for', 'votes-used-up'].filter((one) => told.includes(one as never)),
        ),
      );
      await closeVote(house, project, round);
    }
  });

  it('R6 mixed with taking back, never more than the budget, and what is left is what was acknowledged', async () => {
    const { pick, random } = chance('place and withdraw');
    const anna = await makeParticipant(house, project, 'Anna');
    const round = await openVote(house, project, 2);
    const acts = Array.from({ length: 50 }, () => ({ proposalId: pick(paper), place: random() < 0.6 }));
    // Calls of one person are carried out in the order in which they came.
    const mine = new Set<string>();
    const right = acts.map(({ proposalId, place }) => {
      if (!place) return (mine.delete(proposalId), 'accepted');
      if (mine.has(proposalId)) return 'already-voted-for';
      if (mine.size === 2) return 'votes-used-up';
      return (mine.add(proposalId), 'accepted');
    });
    const told = await Promise.all(
      acts.map(({ proposalId, place }) =>
        outcomeOf(
          call(house, anna, place ? 'ballot.place' : 'ballot.withdraw', {
            projectId: project.id,
            voteRoundId: round,
            proposalId,
          }),
        ),
      ),
    );
    expect(told).toEqual(right);
    expect((await votesIn(round)).map((one) => one.proposalId).sort()).toEqual([...mine].sort());
    await closeVote(house, project, round);
  });

  it('R5 every call sent three times counts once, and all three are answered alike', async () => {
    const crowd = await makeCrowd(house, project, 20);
    const round = await openVote(house, project, 1);
    const sent = crowd.map((who, i) => ({ who, proposalId: paper[i % paper.length] ?? '', id: newCallId() }));
    const answers = await Promise.all(
      [1, 2, 3].flatMap(() => sent.map(({ who, proposalId, id }) => vote(house, who, round, proposalId, id))),
    );
    expect(await votesIn(round)).toHaveLength(20);
    for (let i = 0; i < 20; i += 1) {
      expect(answers[i + 20]).toEqual(answers[i]);
      expect(answers[i + 40]).toEqual(answers[i]);
    }
    await closeVote(house, project, round);
  });
});

describe('R9 five hundred votes racing the close', () => {
  let crowd: Participant[];
  beforeAll(async () => {
    crowd = await makeCrowd(house, project, 250);
  });

  it.each(['early', 'middle', 'late'])(
    'close comes %s: none count after it, and the count is what was acknowledged',
    async (when) => {
      const { pick, whole } = chance(`close ${when}`);
      const round = await openVote(house, project, 2);
      const wanted = crowd.flatMap((who) => {
        const first = pick(paper);
        return [first, pick(paper.filter((one) => one !== first))].map((proposalId) => ({ who, proposalId }));
      });
      const at = { early: whole(5, 60), middle: whole(200, 300), late: whole(440, 495) }[when] ?? 0;
      const jobs: Promise<string>[] = [];
      let closed: Promise<string> = Promise.resolve('');
      for (const [i, { who, proposalId }] of wanted.entries()) {
        if (i === at) closed = outcomeOf(closeVote(house, project, round));
        jobs.push(outcomeOf(vote(house, who, round, proposalId)));
      }
      const told = await Promise.all(jobs);
      expect(await closed).toBe('accepted');
      expect(countOf(told, 'accepted') + countOf(told, 'vote-not-open')).toBe(500);
      expect(countOf(told, 'vote-not-open')).toBeGreaterThan(0);
      const acknowledged = wanted.filter((_, i) => told[i] === 'accepted');
      const cast = await votesIn(round);
      for (const proposalId of paper)
        expect(cast.filter((one) => one.proposalId === proposalId)).toHaveLength(
          acknowledged.filter((one) => one.proposalId === proposalId).length,
        );
      expect(cast).toHaveLength(acknowledged.length);
      // One who is told "too late" may try again as often as she likes.
      expect(
        new Set(
          await Promise.all(
            crowd.slice(0, 20).map((who) => outcomeOf(vote(house, who, round, paper[0] ?? ''))),
          ),
        ),
      ).toEqual(new Set(['vote-not-open']));
      expect(await votesIn(round)).toHaveLength(acknowledged.length);
    },
  );
});
