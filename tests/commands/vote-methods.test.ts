import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { protocolView } from '~/views/protocol.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeCrowd,
  makeProject,
  makeProposal,
  moveTo,
  outcomeOf,
  projectRow,
  vote,
  type Participant,
  type Project,
  type Sent,
} from '../support/make';
import { views } from '../views/all';
import { row, rows } from './rows';
import { dump } from './world';

let house: OpenHouse;
let project: Project;
let crowd: Participant[];
let paper: [string, string, string, string];
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  crowd = await makeCrowd(house, project, 5);
  paper = [
    await makeProposal(house, project, 'A café', 0),
    await makeProposal(house, project, 'A bus', 0),
    await makeProposal(house, project, 'A course', 1),
    await makeProposal(house, project, 'A garden', 1),
  ];
  await goTo(house, project, 'vote');
});
closeAfterAll();

const of = () => ({ projectId: project.id });
async function open(settings: Omit<Sent<'vote.open'>, 'projectId'> = {}): Promise<string> {
  const { answer } = await call(house, project.owner, 'vote.open', { ...of(), ...settings });
  return answer.voteRoundId ?? '';
}
const person = (i: number) => crowd[i] as Participant;
const withdraw = (who: Participant, voteRoundId: string, proposalId: string) =>
  call(house, who, 'ballot.withdraw', { ...of(), voteRoundId, proposalId });
const abstain = (who: Participant, voteRoundId: string, abstains = true) =>
  call(house, who, 'ballot.abstain', { ...of(), voteRoundId, abstains });
const countIn = (voteRoundId: string, proposalIds: string[]) =>
  call(house, project.owner, 'ballot.paper', { ...of(), voteRoundId, proposalIds });
const choose = (voteRoundId: string, proposalIds: string[], reason = '') =>
  call(house, project.owner, 'result.choose', { ...of(), voteRoundId, proposalIds, reason });
const show = () => views(house, project);
const ballotsIn = (voteRoundId: string) => rows(house, 'ballots', { voteRoundId });
const protocol = async () =>
  (await protocolView(house.store.read, await projectRow(house, project.id), 0)).rounds;

describe('dots', () => {
  it('may stack on one proposal, never more than the budget, and are taken back one by one', async () => {
    const round = await open({ method: 'dots', votesPerPerson: 3 });
    for (let i = 0; i < 3; i += 1) await vote(house, person(0), round, paper[0]);
    expect(await outcomeOf(vote(house, person(0), round, paper[1]))).toBe('votes-used-up');
    await withdraw(person(0), round, paper[0]);
    await vote(house, person(0), round, paper[1]);
    const cast = (await ballotsIn(round)).map((one) => [one.slot, one.proposalId]).sort();
    expect(cast).toEqual([
      [1, paper[0]],
      [2, paper[0]],
      [3, paper[1]],
    ]);
  });

  it('R6 fifty at the same moment are exactly the budget, round after round', async () => {
    for (const votesPerPerson of [1, 4, 10]) {
      const round = await open({ method: 'dots', votesPerPerson });
      const told = await Promise.all(
        Array.from({ length: 50 }, (_, i) => outcomeOf(vote(house, person(1), round, paper[i % 2] ?? ''))),
      );
      expect(told.filter((one) => one === 'accepted')).toHaveLength(votesPerPerson);
      const slots = (await ballotsIn(round)).map((one) => one.slot).sort((a, b) => a - b);
      expect(slots).toEqual(Array.from({ length: votesPerPerson }, (_, i) => i + 1));
      await closeVote(house, project, round);
    }
  });
});

describe('one’s own table', () => {
  it('is closed to those who have sat there today, and its people are told which', async () => {
    await moveTo(house, project, person(0), project.tables[0]);
    const round = await open({ ownTable: false });
    expect((await show().me(person(0))).barred).toEqual([paper[0], paper[1]]);
    expect(await outcomeOf(vote(house, person(0), round, paper[1]))).toBe('own-table');
    expect(await outcomeOf(vote(house, person(0), round, paper[2]))).toBe('accepted');
  });

  it('is open where nothing else is said', async () => {
    await moveTo(house, project, person(0), project.tables[0]);
    const round = await open();
    expect((await show().me(person(0))).barred).toEqual([]);
    expect(await outcomeOf(vote(house, person(0), round, paper[1]))).toBe('accepted');
  });
});

describe('abstaining', () => {
  it('takes one’s votes back, is counted once, and ends with a vote or a word', async () => {
    const round = await open();
    await vote(house, person(0), round, paper[0]);
    await abstain(person(0), round);
    await abstain(person(0), round);
    expect((await show().screen()).progress).toMatchObject({ voted: 0, abstained: 1, eligible: 5 });
    expect(await show().me(person(0))).toMatchObject({ abstains: true, votes: [] });
    await vote(house, person(0), round, paper[1]);
    expect((await show().screen()).progress).toMatchObject({ voted: 1, abstained: 0 });
    await abstain(person(1), round);
    await abstain(person(1), round, false);
    expect(await rows(house, 'abstentions', { voteRoundId: round })).toEqual([]);
    await closeVote(house, project, round);
    expect(await outcomeOf(abstain(person(0), round))).toBe('vote-not-open');
  });
});

describe('papers', () => {
  it('have the budget of everyone, are numbered, and count as voters; a blank one abstains', async () => {
    const round = await open();
    for (const wrong of [paper.slice(0, 3), [paper[0], paper[0]]])
      expect(await outcomeOf(countIn(round, wrong))).toBe('paper-overfull');
    expect(await outcomeOf(countIn(round, ['none']))).toBe('not-on-the-ballot');
    await countIn(round, [paper[0], paper[1]]);
    await countIn(round, []);
    await vote(house, person(0), round, paper[0]);
    expect((await show().screen()).progress).toMatchObject({
      ...{ voted: 2, votes: 3, abstained: 1, papers: 2, eligible: 5 },
    });
    const { papers } = await show().console();
    expect(papers.map((one) => one.number)).toEqual([1, 2]);
    await call(house, project.owner, 'ballot.discard', { ...of(), voteRoundId: round, paper: 2 });
    await closeVote(house, project, round);
    expect((await show().console()).result).toMatchObject({
      voters: 2,
      papers: 1,
      abstained: 0,
      eligible: 5,
    });
    expect(await outcomeOf(countIn(round, [paper[0]]))).toBe('vote-not-open');
  });
});

describe('a tie', () => {
  /** Two votes each for the first two, one for the third. */
  async function tied(settings = {}): Promise<string> {
    const round = await open(settings);
    for (const who of [person(0), person(1)])
      for (const id of paper.slice(0, 2)) await vote(house, who, round, id);
    await vote(house, person(2), round, paper[2]);
    await closeVote(house, project, round);
    return round;
  }

  it('is broken by a run-off between all the tied and nobody else: one vote each', async () => {
    const first = await tied();
    for (const wrong of [[paper[0]], [paper[0], paper[2]], paper.slice(0, 3)])
      expect(await outcomeOf(open({ runoffOf: first, proposalIds: wrong }))).toBe('not-tied');
    expect(await outcomeOf(choose(first, [paper[1]]))).toBe('reason-needed');
    const second = await open({ runoffOf: first, proposalIds: [paper[1], paper[0]] });
    const round = await row(house, 'voteRounds', { id: second });
    expect(round).toMatchObject({ number: 2, votesPerPerson: 1, runoffOf: first });
    for (const who of crowd.slice(0, 3)) await vote(house, who, second, paper[1]);
    expect(await outcomeOf(vote(house, person(3), second, paper[2]))).toBe('not-on-the-ballot');
    await closeVote(house, project, second);
    const result = (await show().console()).result;
    expect(result).toMatchObject({ voteRoundId: first, runOffs: [{ voteRoundId: second, votes: 3 }] });
    expect(result?.lines.map(({ proposalId, votes, rank }) => [proposalId, votes, rank])).toEqual([
      [paper[1], 2, 1],
      [paper[0], 2, 2],
      [paper[2], 1, 3],
      [paper[3], 0, 4],
    ]);
    expect(await outcomeOf(choose(first, [paper[1]]))).toBe('accepted');
    const [one, two] = await protocol();
    expect([one?.ties, two?.between]).toEqual([[], 1]);
  });

  it('can be left to a second run-off when the first ends as it began', async () => {
    const first = await tied();
    const second = await open({ runoffOf: first, proposalIds: paper.slice(0, 2) });
    await closeVote(house, project, second);
    const third = await open({ runoffOf: first, proposalIds: paper.slice(0, 2) });
    await vote(house, person(0), third, paper[1]);
    await closeVote(house, project, third);
    expect((await show().console()).result?.lines.map((line) => line.rank)).toEqual([1, 2, 3, 4]);
  });
});

describe('each theme', () => {
  it('has its winner, which the votes decide theme by theme', async () => {
    const round = await open({ method: 'themes' });
    await vote(house, person(0), round, paper[0]);
    await vote(house, person(0), round, paper[1]);
    await vote(house, person(1), round, paper[0]);
    await vote(house, person(1), round, paper[3]);
    await closeVote(house, project, round);
    const lines = (await show().console()).result?.lines.map((line) => [line.proposalId, line.rank]);
    expect(lines).toEqual([
      [paper[0], 1],
      [paper[1], 2],
      [paper[3], 1],
      [paper[2], 2],
    ]);
    for (const wrong of [[paper[0]], [paper[0], paper[1]], [paper[0], paper[2]]])
      expect(await outcomeOf(choose(round, wrong))).toBe('reason-needed');
    expect(await outcomeOf(choose(round, [paper[3], paper[0]]))).toBe('accepted');
  });
});

describe('a decision without a vote', () => {
  it('is a round with what was chosen and why, and leaves the rounds before it as they were', async () => {
    const first = await open();
    await vote(house, person(0), first, paper[0]);
    await closeVote(house, project, first);
    await choose(first, [paper[0]]);
    const decide = (proposalIds: string[]) =>
      call(house, project.owner, 'vote.decide', { ...of(), proposalIds, reason: 'It can start at once' });
    expect(await outcomeOf(decide([]))).toBe('nothing-chosen');
    expect(await outcomeOf(decide(['none']))).toBe('not-on-the-ballot');
    const { answer } = await decide([paper[3]]);
    const { rounds } = await show().console();
    expect(rounds.map(({ method, chosenCount, reason }) => [method, chosenCount, reason])).toEqual([
      ['votes', 1, ''],
      ['decision', 1, 'It can start at once'],
    ]);
    expect(await outcomeOf(choose(answer.voteRoundId ?? '', [paper[2]]))).toBe('reason-needed');
    await goTo(house, project, 'homework');
    expect((await show().room()).homework.map((line) => line.title)).toEqual(['A café', 'A garden']);
  });
});

describe('the standing', () => {
  it('is seen while the vote is open only where it was opened so', async () => {
    const hidden = await open();
    await vote(house, person(0), hidden, paper[0]);
    expect((await show().screen()).standing).toBeNull();
    await closeVote(house, project, hidden);
    const shown = await open({ standing: true });
    await vote(house, person(0), shown, paper[0]);
    expect((await show().screen()).standing?.map((line) => line.votes)).toEqual([1, 0, 0, 0]);
    await closeVote(house, project, shown);
    expect((await show().screen()).standing).toBeNull();
  });
});

describe('check codes', () => {
  it('are one for each person and paper, and lead from a phone to the protocol, whose recount is the tally', async () => {
    const round = await open({ method: 'dots', votesPerPerson: 3 });
    for (const [i, who] of crowd.slice(0, 4).entries())
      for (let j = 0; j < 3; j += 1) await vote(house, who, round, paper[(i * j) % 4] ?? '');
    await abstain(person(4), round);
    await countIn(round, [paper[3]]);
    const codes = await Promise.all(crowd.map(async (who) => (await show().me(who)).checkCode ?? ''));
    const onPaper = (await show().console()).papers.map((one) => one.code);
    expect(new Set([...codes, ...onPaper]).size).toBe(6);
    for (const code of [...codes, ...onPaper]) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    await closeVote(house, project, round);
    const counted = (await protocol())[0];
    expect(counted?.ballots.map((ballot) => ballot.code)).toEqual([...codes, ...onPaper].sort());
    const numbersOf = (code = '') => counted?.ballots.find((ballot) => ballot.code === code)?.numbers;
    expect(numbersOf(codes[1])).toEqual([1, 2, 3]);
    expect(numbersOf(codes[4])).toEqual([]);
    const all = counted?.ballots.flatMap((ballot) => ballot.numbers) ?? [];
    for (const line of counted?.proposals ?? [])
      expect(all.filter((number) => number === line.number)).toHaveLength(line.votes);
    expect((await show().me(person(0))).checkCode).toBeNull();
  });

  it('V33 are all that is left of abstentions and papers too: no pseudonym, and no one who called', async () => {
    const round = await open();
    await abstain(person(0), round);
    await countIn(round, []);
    await countIn(round, [paper[0]]);
    const code = (await show().me(person(0))).checkCode;
    const before = (await rows(house, 'abstentions', { voteRoundId: round })).map((one) => one.voter);
    await closeVote(house, project, round);
    const after = await rows(house, 'abstentions', { voteRoundId: round });
    expect(after.filter((one) => !one.paper).map((one) => one.voter)).toEqual([code]);
    const left = await dump(house);
    for (const voter of before) expect(left).not.toContain(voter);
    const calls = (await rows(house, 'calls', of())).filter((one) => one.name.startsWith('ballot.'));
    expect(calls.map((one) => [one.actor, one.fingerprint])).toEqual(calls.map(() => ['', '']));
    expect(calls).toHaveLength(3);
  });
});
