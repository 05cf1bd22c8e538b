import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  lead,
  makeCrowd,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  roundRow,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let paper: [string, string, string];
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  paper = [
    await makeProposal(house, project, 'A café', 1),
    await makeProposal(house, project, 'A bus', 0),
    await makeProposal(house, project, 'A course', 0),
  ];
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const withdraw = (who: Participant, voteRoundId: string, proposalId: string) =>
  call(house, who, 'ballot.withdraw', { ...ofProject(), voteRoundId, proposalId });
const slots = async (voteRoundId: string) =>
  (await rows(house, 'ballots', { voteRoundId })).map((one) => [one.slot, one.proposalId]).sort();
const choose = (voteRoundId: string, proposalIds: string[], reason = '') =>
  call(house, project.owner, 'result.choose', { ...ofProject(), voteRoundId, proposalIds, reason });
const chosenIn = async (voteRoundId: string) =>
  (await rows(house, 'candidates', { voteRoundId }))
    .filter((one) => one.chosenRank !== null)
    .sort((a, b) => Number(a.chosenRank) - Number(b.chosenRank))
    .map((one) => [one.proposalId, one.chosenReason]);
/** A closed round with these numbers of votes for the three proposals. */
async function counted(...votes: [number, number, number]): Promise<string> {
  const round = await openVote(house, project, 3);
  const crowd = await makeCrowd(house, project, Math.max(...votes));
  for (const [i, many] of votes.entries())
    await Promise.all(crowd.slice(0, many).map((who) => vote(house, who, round, paper[i] ?? '')));
  await closeVote(house, project, round);
  return round;
}

describe('opening a vote', () => {
  it('V17 puts what is nominated and stands on the paper, table by table', async () => {
    await makeProposal(house, project, 'Taken back').then((proposalId) =>
      call(house, project.owner, 'proposal.withdraw', { ...ofProject(), proposalId }),
    );
    await call(house, project.owner, 'proposal.add', {
      ...ofProject(),
      groupId: project.tables[0],
      title: 'Not nominated',
    });
    const round = await openVote(house, project);
    const candidates = (await rows(house, 'candidates', { voteRoundId: round })).sort(
      (a, b) => a.position - b.position,
    );
    expect(candidates.map((one) => one.proposalId)).toEqual([paper[1], paper[2], paper[0]]);
  });

  it('V18 is for the step where the room votes, one round at a time, and needs a candidate', async () => {
    const open = (of = project) => outcomeOf(call(house, of.owner, 'vote.open', { projectId: of.id }));
    expect(await open()).toBe('wrong-step');
    await goTo(house, project, 'vote');
    expect((await Promise.all([open(), open()])).sort()).toEqual(['accepted', 'vote-open']);
    const empty = await makeProject(house, project.municipality);
    await goTo(house, empty, 'vote');
    expect(await open(empty)).toBe('nothing-nominated');
  });

  it('V19 gives two votes to each person when nothing is said, and one to ten when it is', async () => {
    await goTo(house, project, 'vote');
    const open = (votesPerPerson: number) =>
      outcomeOf(call(house, project.owner, 'vote.open', { ...ofProject(), votesPerPerson }));
    for (const wrong of [0, 11, 1.5, -1]) expect(await open(wrong)).toBe('invalid-input');
    const { voteRoundId = '' } = (await call(house, project.owner, 'vote.open', ofProject())).answer;
    expect((await roundRow(house, voteRoundId)).votesPerPerson).toBe(2);
  });
});

describe('a person’s votes', () => {
  it('V20 a third vote is refused when there are two', async () => {
    const round = await openVote(house, project, 2);
    await vote(house, anna, round, paper[0]);
    await vote(house, anna, round, paper[1]);
    expect(await outcomeOf(vote(house, anna, round, paper[2]))).toBe('votes-used-up');
    expect(await slots(round)).toEqual([
      [1, paper[0]],
      [2, paper[1]],
    ]);
  });

  it('V21 two votes on the same proposal are refused', async () => {
    const round = await openVote(house, project, 2);
    await vote(house, anna, round, paper[0]);
    expect(await outcomeOf(vote(house, anna, round, paper[0]))).toBe('already-voted-for');
  });

  it('V22 a vote may be taken back and given anew until the round closes; taking back what is not there changes nothing', async () => {
    const round = await openVote(house, project, 2);
    await vote(house, anna, round, paper[0]);
    await vote(house, anna, round, paper[1]);
    await withdraw(anna, round, paper[0]);
    await withdraw(anna, round, paper[0]);
    await vote(house, anna, round, paper[2]);
    const mine = await slots(round);
    expect(mine.map(([slot]) => slot)).toEqual([1, 2]);
    expect(mine.map(([, proposalId]) => proposalId).sort()).toEqual([paper[1], paper[2]].sort());
  });

  it('V23 nobody can take back another person’s vote', async () => {
    const bo = await makeParticipant(house, project, 'Bo');
    const round = await openVote(house, project, 2);
    await vote(house, anna, round, paper[0]);
    await withdraw(bo, round, paper[0]);
    expect(await slots(round)).toEqual([[1, paper[0]]]);
  });

  it('V24 what is not on the paper cannot be voted for, though it is the project’s own', async () => {
    const round = await openVote(house, project, 2);
    const late = await makeProposal(house, project, 'Too late');
    for (const proposalId of [late, 'none'])
      expect(await outcomeOf(vote(house, anna, round, proposalId))).toBe('not-on-the-ballot');
  });

  it('V25 a table facilitator votes like everyone', async () => {
    await lead(house, project, anna, 0);
    const round = await openVote(house, project, 1);
    expect(await outcomeOf(vote(house, anna, round, paper[0]))).toBe('accepted');
    expect(await outcomeOf(vote(house, anna, round, paper[1]))).toBe('votes-used-up');
  });

  it('V26 nothing is placed or taken back after the close, and a round closes once', async () => {
    const round = await openVote(house, project, 2);
    await vote(house, anna, round, paper[0]);
    await closeVote(house, project, round);
    expect(await outcomeOf(vote(house, anna, round, paper[1]))).toBe('vote-not-open');
    expect(await outcomeOf(withdraw(anna, round, paper[0]))).toBe('vote-not-open');
    expect(await outcomeOf(closeVote(house, project, round))).toBe('vote-not-open');
    expect(await slots(round)).toEqual([[1, paper[0]]]);
  });

  it('R5 a vote whose answer was lost is answered the same when it is sent again, also after the close', async () => {
    const round = await openVote(house, project, 2);
    const first = await vote(house, anna, round, paper[0], 'my-lost-vote-1');
    expect(await vote(house, anna, round, paper[0], 'my-lost-vote-1')).toEqual(first);
    await closeVote(house, project, round);
    expect(await vote(house, anna, round, paper[0], 'my-lost-vote-1')).toEqual(first);
    expect(await slots(round)).toHaveLength(1);
  });
});

describe('rounds', () => {
  it('V27 follow each other: the next has a paper and votes of its own, and the first stays as it was', async () => {
    const first = await openVote(house, project, 1);
    await vote(house, anna, first, paper[0]);
    await closeVote(house, project, first);
    const second = await openVote(house, project, 2);
    await vote(house, anna, second, paper[0]);
    await vote(house, anna, second, paper[1]);
    expect((await roundRow(house, second)).number).toBe(2);
    expect([await slots(first), await slots(second)].map((one) => one.length)).toEqual([1, 2]);
    expect(await outcomeOf(vote(house, anna, first, paper[1]))).toBe('vote-not-open');
  });

  it('V28 note how many were in the room when they closed: those who came and are still in the register', async () => {
    const crowd = await makeCrowd(house, project, 4);
    const participantId = crowd[0]?.participantId ?? '';
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId });
    const round = await openVote(house, project);
    await closeVote(house, project, round);
    await makeCrowd(house, project, 2, 'Late');
    expect((await roundRow(house, round)).eligible).toBe(4);
  });
});

describe('choosing from the result', () => {
  it('V29 is by votes alone when they decide, in the order of the count, and may be undone', async () => {
    const round = await counted(1, 3, 2);
    await choose(round, [paper[2], paper[1]]);
    expect(await chosenIn(round)).toEqual([
      [paper[1], null],
      [paper[2], null],
    ]);
    await choose(round, []);
    expect(await chosenIn(round)).toEqual([]);
  });

  it('V30 against the votes, or between equals, needs a reason, which is kept', async () => {
    const round = await counted(2, 2, 1);
    for (const wrong of [[paper[0]], [paper[2]], [paper[0], paper[2]], [paper[0], paper[0]]])
      expect(await outcomeOf(choose(round, wrong))).toBe('reason-needed');
    await choose(round, [paper[0]], 'It can start at once');
    expect(await chosenIn(round)).toEqual([[paper[0], 'It can start at once']]);
    await choose(round, [paper[0], paper[1]], 'A reason that nobody needs');
    expect((await chosenIn(round)).map(([, reason]) => reason)).toEqual([null, null]);
  });

  it('V31 is from a closed paper, and from that paper only', async () => {
    const round = await openVote(house, project);
    const late = await makeProposal(house, project, 'Too late');
    expect(await outcomeOf(choose(round, [paper[0]], 'Now'))).toBe('vote-open');
    await closeVote(house, project, round);
    expect(await outcomeOf(choose(round, [late], 'Now'))).toBe('not-on-the-ballot');
  });
});

it('V31 nothing is chosen from one round while another is open', async () => {
  const first = await counted(1, 3, 2);
  const second = await openVote(house, project);
  expect(await outcomeOf(choose(first, [paper[1]]))).toBe('vote-open');
  await closeVote(house, project, second);
  expect(await outcomeOf(choose(first, [paper[1]]))).toBe('accepted');
});

describe('homework', () => {
  const assign = (proposalId: string, more: object = {}) =>
    call(house, project.owner, 'homework.assign', { ...ofProject(), proposalId, ...more });

  it('is for what was chosen, and its people and questions are those last named', async () => {
    const round = await counted(2, 1, 0);
    await choose(round, [paper[0]]);
    expect(await outcomeOf(assign(paper[1]))).toBe('not-chosen');
    const bo = await makeParticipant(house, project, 'Bo');
    await assign(paper[0], {
      responsible: [anna.participantId, bo.participantId, anna.participantId],
      questions: 'One?\nTwo?',
    });
    await assign(paper[0], { responsible: bo.participantId, questions: ['Three?'], due: '2026-02-20' });
    const homework = await row(house, 'homework', { proposalId: paper[0] });
    const of = { homeworkId: homework.id };
    expect((await rows(house, 'homeworkResponsible', of)).map((one) => one.participantId)).toEqual([
      bo.participantId,
    ]);
    expect((await rows(house, 'homeworkQuestions', of)).map((one) => one.text)).toEqual(['Three?']);
  });

  it('is given to nobody who was removed', async () => {
    const round = await counted(1, 0, 0);
    await choose(round, [paper[0]]);
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: anna.participantId });
    const responsible = [anna.participantId];
    expect(await outcomeOf(assign(paper[0], { responsible }))).toBe('responsible-left');
    expect(await outcomeOf(assign(paper[0], { responsible: ['nobody'] }))).toBe('not-found');
  });
});
