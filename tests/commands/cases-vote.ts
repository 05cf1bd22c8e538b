import { expect } from 'vitest';
import { call, closeVote, makeProposal, openVote, vote } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });

/** A round with two proposals on the paper. */
async function opened(w: World) {
  const proposalId = await makeProposal(w.house, w.project, 'A café');
  await makeProposal(w.house, w.project, 'A bus', 1);
  return { voteRoundId: await openVote(w.house, w.project), proposalId };
}
/** A closed round in which the first has the only vote. */
async function counted(w: World) {
  const { voteRoundId, proposalId } = await opened(w);
  await vote(w.house, w.anna, voteRoundId, proposalId);
  await closeVote(w.house, w.project, voteRoundId);
  return { voteRoundId, proposalId };
}
const theirs = ({ elsewhere }: World) => ({
  voteRoundId: elsewhere.voteRoundId,
  proposalId: elsewhere.proposalId,
});

export const ballotCases: Cases<
  'ballot.place' | 'ballot.withdraw' | 'ballot.abstain' | 'ballot.paper' | 'ballot.discard'
> = {
  'ballot.place': {
    may: 'guests',
    as: 'participant',
    step: 'vote',
    input: async (w) => ({ ...ofProject(w), ...(await opened(w)) }),
    otherwise: { proposalId: 'another' },
    foreign: (w) => [theirs(w), { voteRoundId: w.elsewhere.voteRoundId }],
    async done(w, input) {
      const ballot = await row(w.house, 'ballots', { voteRoundId: input.voteRoundId });
      expect(ballot).toMatchObject({ proposalId: input.proposalId, slot: 1 });
      expect(ballot.voter).not.toContain(w.anna.participantId);
    },
  },
  'ballot.withdraw': {
    may: 'guests',
    as: 'participant',
    step: 'vote',
    async input(w) {
      const round = await opened(w);
      await vote(w.house, w.anna, round.voteRoundId, round.proposalId);
      return { ...ofProject(w), ...round };
    },
    otherwise: { proposalId: 'another' },
    foreign: (w) => [theirs(w)],
    async done(w, input) {
      expect(await rows(w.house, 'ballots', { voteRoundId: input.voteRoundId })).toEqual([]);
    },
  },
  'ballot.abstain': {
    may: 'guests',
    as: 'participant',
    step: 'vote',
    async input(w) {
      const { voteRoundId, proposalId } = await opened(w);
      await vote(w.house, w.anna, voteRoundId, proposalId);
      return { ...ofProject(w), voteRoundId, abstains: true };
    },
    otherwise: { abstains: false },
    foreign: (w) => [{ voteRoundId: w.elsewhere.voteRoundId }],
    async done(w, { voteRoundId }) {
      expect(await rows(w.house, 'ballots', { voteRoundId })).toEqual([]);
      const abstention = await row(w.house, 'abstentions', { voteRoundId });
      expect(abstention.paper).toBe(false);
      expect(abstention.voter).not.toContain(w.anna.participantId);
    },
  },
  'ballot.paper': {
    may: 'leaders',
    as: 'facilitator',
    step: 'vote',
    async input(w) {
      const { voteRoundId, proposalId } = await opened(w);
      return { ...ofProject(w), voteRoundId, proposalIds: [proposalId, ''] };
    },
    otherwise: { proposalIds: [] },
    foreign: (w) => [{ voteRoundId: w.elsewhere.voteRoundId }],
    async done(w, { voteRoundId, proposalIds }) {
      const ballot = await row(w.house, 'ballots', { voteRoundId });
      expect(ballot).toMatchObject({ proposalId: proposalIds?.[0], slot: 1, stack: 0, paper: true });
    },
  },
  'ballot.discard': {
    may: 'leaders',
    as: 'facilitator',
    step: 'vote',
    async input(w) {
      const { voteRoundId, proposalId } = await opened(w);
      const about = { ...ofProject(w), voteRoundId };
      await call(w.house, w.actors.owner, 'ballot.paper', { ...about, proposalIds: [proposalId] });
      return { ...about, paper: 1 };
    },
    otherwise: { paper: 2 },
    foreign: (w) => [{ voteRoundId: w.elsewhere.voteRoundId }, { paper: 2 }],
    async done(w, { voteRoundId }) {
      expect(await rows(w.house, 'ballots', { voteRoundId })).toEqual([]);
    },
  },
};

export const voteCases: Cases<
  'vote.open' | 'vote.decide' | 'vote.close' | 'result.choose' | 'homework.assign'
> = {
  'vote.open': {
    may: 'leaders',
    as: 'facilitator',
    step: 'vote',
    async input(w) {
      await makeProposal(w.house, w.project, 'A café');
      return { ...ofProject(w), votesPerPerson: 3 };
    },
    otherwise: { votesPerPerson: 2 },
    foreign: ({ elsewhere }) => [{ runoffOf: elsewhere.voteRoundId, proposalIds: [elsewhere.proposalId] }],
    async done(w, _, { voteRoundId = '' }) {
      const round = await row(w.house, 'voteRounds', { id: voteRoundId });
      expect(round).toMatchObject({ number: 1, votesPerPerson: 3, closedAt: null, eligible: null });
      expect(round.key).toMatch(/^[\w-]{43}$/);
      expect(await rows(w.house, 'candidates', { voteRoundId })).toHaveLength(1);
    },
  },
  'vote.decide': {
    may: 'leaders',
    as: 'facilitator',
    step: 'vote',
    async input(w) {
      await makeProposal(w.house, w.project, 'A bus', 1);
      const proposalId = await makeProposal(w.house, w.project, 'A café');
      return { ...ofProject(w), proposalIds: [proposalId], reason: 'It can start at once' };
    },
    otherwise: { reason: 'Another' },
    async done(w, input, { voteRoundId = '' }) {
      const round = await row(w.house, 'voteRounds', { id: voteRoundId });
      expect(round).toMatchObject({ method: 'decision', key: null, eligible: 3, votesPerPerson: 0 });
      expect(round.closedAt).toBeInstanceOf(Date);
      const paper = await rows(w.house, 'candidates', { voteRoundId });
      expect(paper).toHaveLength(2);
      expect(paper.filter((one) => one.chosenRank !== null)).toMatchObject([
        { proposalId: input.proposalIds?.[0], chosenRank: 1, chosenReason: input.reason },
      ]);
    },
  },
  'vote.close': {
    may: 'leaders',
    as: 'facilitator',
    step: 'vote',
    input: async (w) => ({ ...ofProject(w), voteRoundId: (await opened(w)).voteRoundId }),
    otherwise: { voteRoundId: 'another' },
    async done(w, input) {
      const round = await row(w.house, 'voteRounds', { id: input.voteRoundId });
      expect(round).toMatchObject({ key: null, eligible: 3 });
      expect(round.closedAt).toBeInstanceOf(Date);
    },
  },
  'result.choose': {
    may: 'leaders',
    as: 'facilitator',
    step: 'result',
    async input(w) {
      const { voteRoundId, proposalId } = await counted(w);
      return { ...ofProject(w), voteRoundId, proposalIds: [proposalId] };
    },
    otherwise: { reason: 'Another' },
    foreign: (w) => [{ voteRoundId: w.elsewhere.voteRoundId }],
    async done(w, input) {
      const chosen = await rows(w.house, 'candidates', { voteRoundId: input.voteRoundId });
      const marked = chosen.filter((one) => one.chosenRank !== null);
      expect(marked).toMatchObject([
        { proposalId: input.proposalIds?.[0], chosenRank: 1, chosenReason: null },
      ]);
    },
  },
  'homework.assign': {
    may: 'leaders',
    as: 'facilitator',
    step: 'homework',
    async input(w) {
      const { voteRoundId, proposalId } = await counted(w);
      await call(w.house, w.actors.owner, 'result.choose', {
        ...ofProject(w),
        voteRoundId,
        proposalIds: [proposalId],
      });
      const responsible = [w.cecilie.participantId, w.anna.participantId];
      return {
        ...ofProject(w),
        proposalId,
        responsible,
        due: '2026-02-20',
        questions: ['What does it cost?', 'Who?'],
      };
    },
    otherwise: { due: '2026-02-21' },
    foreign: ({ elsewhere }) => [
      { proposalId: elsewhere.proposalId },
      { responsible: [elsewhere.outsider.participantId] },
    ],
    async done(w, input, { homeworkId = '' }) {
      expect((await row(w.house, 'homework', { proposalId: input.proposalId })).due).toBe('2026-02-20');
      const people = await rows(w.house, 'homeworkResponsible', { homeworkId });
      expect(people.sort((a, b) => a.position - b.position).map((one) => one.participantId)).toEqual(
        input.responsible,
      );
      const questions = await rows(w.house, 'homeworkQuestions', { homeworkId });
      expect(questions.map((one) => one.text)).toEqual(input.questions);
    },
  },
};
