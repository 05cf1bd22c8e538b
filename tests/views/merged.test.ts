import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { homeworkDesk, myHomeworkView } from '~/views/homework.server';
import { roomView } from '~/views/room.server';
import { laterSummaryView } from '~/views/summary-later.server';
import { summaryView } from '~/views/summary.server';
import { tableView } from '~/views/table.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  projectRow,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { secondWorkshop } from '../support/solutions';

let house: OpenHouse;
let project: Project;
let anna: Participant;
/** Two that were voted on: tea was chosen, and then became part of the café, which was not. */
let cafe: string;
let tea: string;
let homeworkId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  cafe = await makeProposal(house, project, 'A café');
  tea = await makeProposal(house, project, 'Tea', 1);
  const round = await openVote(house, project);
  await vote(house, anna, round, tea);
  await closeVote(house, project, round);
  const choice = { ...of(), voteRoundId: round, proposalIds: [tea], reason: 'Votes' };
  await goTo(house, project, 'result');
  await call(house, project.owner, 'result.choose', choice);
  const work = { ...of(), proposalId: tea, responsible: [anna.participantId], due: '2026-02-20' };
  homeworkId = (await call(house, project.owner, 'homework.assign', work)).answer.homeworkId ?? '';
  await call(house, project.owner, 'proposal.merge', { ...of(), into: cafe, from: [tea] });
  await goTo(house, project, 'end');
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const db = () => house.store.read;
const projectNow = () => projectRow(house, project.id);

describe('a proposal that was merged into another after the vote', () => {
  it('stays on its board and in the result with its votes, and says what it became part of', async () => {
    const board = await tableView(db(), project.id, project.tables[1]);
    expect(board.proposals).toMatchObject([{ title: 'Tea', nominated: true, mergedInto: 'A café' }]);
    const { result } = await roomView(db(), await projectNow());
    const lines = result?.lines.map(({ title, votes, chosen, mergedInto }) => [
      title,
      votes,
      chosen,
      mergedInto,
    ]);
    expect(lines).toEqual([
      ['Tea', 1, true, 'A café'],
      ['A café', 0, false, ''],
    ]);
  });

  it('gives its homework to the other, in the room, on the desk and for who is responsible', async () => {
    const { homework } = await roomView(db(), await projectNow());
    expect(homework).toMatchObject([{ proposalId: cafe, homeworkId, title: 'A café', mergedInto: '' }]);
    const desk = await homeworkDesk(db(), await projectNow(), 'owner', house.now());
    expect([desk.homework.map(({ title }) => title), desk.unassigned]).toEqual([['A café'], []]);
    const { assignments } = await myHomeworkView(db(), await projectNow(), anna.participantId, house.now());
    expect(assignments).toMatchObject([{ title: 'A café', merged: [{ title: 'Tea', votes: 1 }] }]);
  });

  it('is told of in summary 1 and in the recap, with its own votes', async () => {
    const first = await summaryView(db(), await projectNow(), 0);
    expect(first.tables[1]?.proposals).toMatchObject([{ title: 'Tea', mergedInto: 'A café' }]);
    expect(first.homework).toMatchObject([{ title: 'A café', responsible: [{ name: 'Anna' }] }]);
    await secondWorkshop(house, project, 'recap');
    const merged = { title: 'A café', votes: 0, merged: [{ title: 'Tea', votes: 1 }] };
    expect((await roomView(db(), await projectNow())).recap?.chosen).toMatchObject([merged]);
    const second = await laterSummaryView(db(), await projectNow(), 0, 2);
    expect(second.recap.chosen).toMatchObject([merged]);
    expect(second.found).toMatchObject([{ title: 'A café', responsible: ['Anna'] }]);
  });

  it('keeps homework of its own beside the other’s, where both have some', async () => {
    await call(house, project.owner, 'proposal.part', { ...of(), proposalId: tea });
    const round = { ...of(), proposalIds: [cafe, tea], reason: 'Both' };
    await goTo(house, project, 'vote');
    await call(house, project.owner, 'vote.decide', round);
    const work = { ...of(), proposalId: cafe, responsible: [], due: '' };
    await call(house, project.owner, 'homework.assign', work);
    await call(house, project.owner, 'proposal.merge', { ...of(), into: cafe, from: [tea] });
    await secondWorkshop(house, project, 'recap');
    const { homework } = await roomView(db(), await projectNow());
    expect(homework.map(({ title, mergedInto }) => [title, mergedInto])).toEqual([
      ['A café', ''],
      ['Tea', 'A café'],
    ]);
  });
});

it('what was taken out of a proposal says so on its board', async () => {
  await call(house, project.owner, 'proposal.split', {
    ...of(),
    proposalId: cafe,
    parts: [{ title: 'Cake' }],
  });
  const board = await tableView(db(), project.id, project.tables[0]);
  expect(board.proposals.find(({ title }) => title === 'Cake')?.splitFrom).toBe('A café');
});
