import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  vote,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let cafe: string;
let tea: string;
const ofProject = () => ({ projectId: project.id });

beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  cafe = await makeProposal(house, project, 'A café');
  tea = await makeProposal(house, project, 'Tea', 1);
});
closeAfterAll();

const merge = (into: string, ...from: string[]) =>
  call(house, project.owner, 'proposal.merge', { ...ofProject(), into, from });
const part = (proposalId: string) =>
  call(house, project.owner, 'proposal.part', { ...ofProject(), proposalId });
const split = (proposalId: string, ...titles: string[]) =>
  call(house, project.owner, 'proposal.split', {
    ...ofProject(),
    proposalId,
    parts: titles.map((title) => ({ title })),
  });
const reword = (proposalId: string, title: string) =>
  call(house, project.owner, 'proposal.reword', { ...ofProject(), proposalId, title });
const handOver = (proposalId: string, actor = 'The parish') =>
  call(house, project.owner, 'proposal.handover', { ...ofProject(), proposalId, actor });
const takeBack = (proposalId: string) =>
  call(house, project.owner, 'proposal.takeback', { ...ofProject(), proposalId });
const undo = (changeId = '') => call(house, project.owner, 'change.undo', { ...ofProject(), changeId });
const into = async (id: string) => (await row(house, 'proposals', { id })).mergedInto;

describe('merging', () => {
  it('keeps the votes and the words of those that are merged', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    const round = await openVote(house, project);
    await vote(house, anna, round, tea);
    await closeVote(house, project, round);
    const before = await row(house, 'proposals', { id: tea });
    await merge(cafe, tea);
    expect(await rows(house, 'ballots', { voteRoundId: round })).toMatchObject([{ proposalId: tea }]);
    expect(await row(house, 'proposals', { id: tea })).toEqual({ ...before, mergedInto: cafe });
  });

  it('is undone as one, and each can be taken out by itself', async () => {
    const milk = await makeProposal(house, project, 'Milk');
    const { changeId } = (await merge(cafe, tea, milk)).answer;
    await undo(changeId);
    expect([await into(tea), await into(milk)]).toEqual(['', '']);
    await merge(cafe, tea, milk);
    await part(tea);
    expect([await into(tea), await into(milk)]).toEqual(['', cafe]);
  });

  it('takes along what had been merged into it before', async () => {
    const milk = await makeProposal(house, project, 'Milk');
    await merge(tea, milk);
    const { changeId } = (await merge(cafe, tea)).answer;
    expect([await into(tea), await into(milk)]).toEqual([cafe, cafe]);
    await undo(changeId);
    expect([await into(tea), await into(milk)]).toEqual(['', tea]);
  });

  it('is refused into itself, into one that is merged, of one that is, and of nothing', async () => {
    const milk = await makeProposal(house, project, 'Milk');
    expect(await outcomeOf(merge(cafe, cafe, tea))).toBe('invalid-input');
    expect(await outcomeOf(merge(cafe))).toBe('nothing-ticked');
    await merge(cafe, tea);
    expect(await outcomeOf(merge(tea, milk))).toBe('merged-away');
    expect(await outcomeOf(merge(milk, tea))).toBe('merged-away');
    expect([await into(cafe), await into(milk), await into(tea)]).toEqual(['', '', cafe]);
  });

  it('takes homework and cards along to the other, and gives the homework back when it is taken out', async () => {
    const choice = { ...ofProject(), proposalIds: [tea], reason: 'It is the one.' };
    await goTo(house, project, 'vote');
    await call(house, project.owner, 'vote.decide', choice);
    const assign = (proposalId: string) =>
      call(house, project.owner, 'homework.assign', { ...ofProject(), proposalId, responsible: [] });
    const { homeworkId: id = '' } = (await assign(tea)).answer;
    const card = { ...ofProject(), groupId: project.tables[1], proposalId: tea };
    await call(house, project.owner, 'card.add', card);
    const where = async () => [
      (await row(house, 'homework', { id })).proposalId,
      (await row(house, 'solutions', ofProject())).proposalId,
    ];
    const { changeId } = (await merge(cafe, tea)).answer;
    expect(await where()).toEqual([cafe, cafe]);
    expect(await outcomeOf(assign(tea))).toBe('merged-away');
    expect(await outcomeOf(assign(cafe))).toBe('accepted');
    await undo(changeId);
    expect(await where()).toEqual([tea, tea]);
    expect(await outcomeOf(assign(cafe))).toBe('not-chosen');
    await merge(cafe, tea);
    await part(tea);
    expect((await where())[0]).toBe(tea);
  });

  it('is refused for one that was taken back', async () => {
    await call(house, project.owner, 'proposal.withdraw', { ...ofProject(), proposalId: tea });
    expect(await outcomeOf(merge(cafe, tea))).toBe('withdrawn');
    expect(await outcomeOf(merge(tea, cafe))).toBe('withdrawn');
  });
});

describe('splitting', () => {
  it('makes up to five proposals of the same table, and leaves the first as it was', async () => {
    const before = await row(house, 'proposals', { id: tea });
    await split(tea, 'By day', 'By night');
    const parts = await rows(house, 'proposals', { splitFrom: tea });
    expect(parts.map(({ title, groupId }) => [title, groupId]).sort()).toEqual([
      ['By day', project.tables[1]],
      ['By night', project.tables[1]],
    ]);
    expect(await row(house, 'proposals', { id: tea })).toEqual(before);
    expect(await outcomeOf(split(tea))).toBe('invalid-input');
    expect(await outcomeOf(split(tea, '1', '2', '3', '4', '5', '6'))).toBe('invalid-input');
  });

  it('is not undone once somebody has said something of a part', async () => {
    const { changeId, proposalIds: proposalId = '' } = (await split(tea, 'By day')).answer;
    const note = { ...ofProject(), proposalId, who: 'Odd', text: 'Good' };
    const { changeId: noted } = (await call(house, project.owner, 'comment.note', note)).answer;
    expect(await outcomeOf(undo(changeId))).toBe('changed-since');
    await undo(noted);
    await undo(changeId);
    expect(await rows(house, 'proposals', { splitFrom: tea })).toEqual([]);
  });
});

describe('wording anew', () => {
  it('keeps every wording that there was, and none when nothing is changed', async () => {
    await reword(cafe, 'A kiosk');
    await reword(cafe, 'A kiosk');
    await reword(cafe, 'A small kiosk');
    const wordings = await rows(house, 'proposalWordings', { proposalId: cafe });
    expect(wordings.map(({ title }) => title).sort()).toEqual(['A café', 'A kiosk']);
  });

  it('is undone with the wording that it kept', async () => {
    const { changeId } = (await reword(cafe, 'A kiosk')).answer;
    await undo(changeId);
    expect((await row(house, 'proposals', { id: cafe })).title).toBe('A café');
    expect(await rows(house, 'proposalWordings', { proposalId: cafe })).toEqual([]);
  });
});

describe('handing over', () => {
  it('names one actor, who can be another, and is taken back', async () => {
    await handOver(cafe);
    await handOver(cafe, 'The library');
    expect(await rows(house, 'handovers', { proposalId: cafe })).toMatchObject([{ actor: 'The library' }]);
    const { changeId } = (await takeBack(cafe)).answer;
    expect(await rows(house, 'handovers', { proposalId: cafe })).toEqual([]);
    await undo(changeId);
    expect(await rows(house, 'handovers', { proposalId: cafe })).toMatchObject([{ actor: 'The library' }]);
  });
});

it('what people are voting on stays as it is until the vote is closed', async () => {
  const { changeId } = (await merge(cafe, tea)).answer;
  await undo(changeId);
  const round = await openVote(house, project);
  const tries = [merge(cafe, tea), split(cafe, 'By day'), reword(cafe, 'A kiosk'), handOver(cafe)];
  for (const one of [...tries, part(cafe), takeBack(cafe)]) expect(await outcomeOf(one)).toBe('vote-open');
  await closeVote(house, project, round);
  expect(await outcomeOf(merge(cafe, tea))).toBe('accepted');
});
