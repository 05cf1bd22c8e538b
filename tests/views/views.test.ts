import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { stepsOf } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { deskView, projectView } from '~/views/desk.server';
import { wayIn } from '~/views/screen.server';
import { participants } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  lead,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  openVote,
  outcomeOf,
  projectRow,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { views } from './all';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let bo: Participant;
let show: ReturnType<typeof views>;
const ofProject = () => ({ projectId: project.id });
const first = () => ({ ...ofProject(), groupId: project.tables[0] });

beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  show = views(house, project);
  anna = await makeParticipant(house, project, 'Anna', 'target');
  bo = await makeParticipant(house, project, 'Bo', 'business');
  await lead(house, project, bo, 0);
  for (const who of [anna, bo]) await moveTo(house, project, who, project.tables[0]);
});
closeAfterAll();

const answerOf = async (job: Promise<{ answer: Record<string, string> }>, key: string) =>
  (await job).answer[key] ?? '';
const addNeed = (who: Participant, text: string) =>
  answerOf(call(house, who, 'need.add', { ...first(), text }), 'needId');

describe('the view of a table', () => {
  it('marks needs that were withdrawn, and keeps them, with author and round', async () => {
    await goTo(house, project, 'needs');
    const [kept, taken] = [await addNeed(anna, 'Kept'), await addNeed(bo, 'Taken back')];
    await call(house, bo, 'need.withdraw', { ...ofProject(), needId: taken });
    const { needs, ...table } = await show.table(project.tables[0]);
    expect(needs.map(({ id, withdrawn, author, round }) => [id, withdrawn, author, round])).toEqual([
      [kept, false, (await show.me(anna)).mark, 1],
      [taken, true, (await show.me(bo)).mark, 1],
    ]);
    expect(table).toMatchObject({ number: 1, theme: 'Housing', questions: ['How do we do Housing?'] });
    expect(table.facilitator).toEqual({ id: bo.participantId, name: 'Bo' });
  });

  it('tells nobody who wrote: no id of a writer is in it, but the facilitator’s own', async () => {
    await goTo(house, project, 'needs');
    const needId = await addNeed(anna, 'Whose');
    expect(JSON.stringify(await show.table(project.tables[0]))).not.toContain(anna.participantId);
    await call(house, anna, 'need.withdraw', { ...ofProject(), needId });
  });

  it('of another project is not found', async () => {
    const theirs = await makeProject(house);
    expect(await outcomeOf(show.table(theirs.tables[0]))).toBe('not-found');
    expect(await outcomeOf(show.table('none'))).toBe('not-found');
  });
});

describe('my own view', () => {
  it('has my table and my code, and of a table facilitator the table that she leads, also without a seat', async () => {
    expect(await show.me(anna)).toMatchObject({
      name: 'Anna',
      tableId: project.tables[0],
      leadsTableId: null,
    });
    expect(await show.me(bo)).toMatchObject({
      name: 'Bo',
      tableId: project.tables[0],
      leadsTableId: project.tables[0],
    });
    const late = await makeProject(house);
    const guide = await makeParticipant(house, late, 'Guide');
    await lead(house, late, guide, 1);
    expect(await views(house, late).me(guide)).toMatchObject({
      tableId: late.tables[1],
      leadsTableId: late.tables[1],
    });
  });

  it('is not found once I am removed, or in another project', async () => {
    const gone = await makeParticipant(house, project, 'Gone');
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: gone.participantId });
    expect(await outcomeOf(show.me(gone))).toBe('not-found');
    const theirs = await makeProject(house);
    expect(await outcomeOf(views(house, theirs).me(anna))).toBe('not-found');
  });
});

describe('the room, the screen and the console', () => {
  it('S13 the room and the screen never hold a personal code, an address or the room’s code', async () => {
    const input = {
      ...ofProject(),
      name: 'Ida',
      sector: 'politics',
      language: 'nb',
      email: 'ida@example.no',
    } as const;
    await call(house, project.owner, 'invitee.save', input);
    await goTo(house, project, 'groups');
    const everyone = await house.store.read
      .select({ personalCode: participants.personalCode })
      .from(participants)
      .where(eq(participants.projectId, project.id));
    const text = JSON.stringify([
      await show.room(),
      await show.screen(),
      await show.console(),
      await show.table(project.tables[0]),
    ]);
    for (const { personalCode } of everyone) expect(text).not.toContain(personalCode);
    for (const secret of ['ida@example.no', project.roomCode]) expect(text).not.toContain(secret);
  });

  it('the screen has names at the step where people find their tables, and at no other', async () => {
    for (const step of stepsOf(1)) {
      await goTo(house, project, step);
      const { seating, here } = await show.screen();
      expect(here).toBe(2);
      const shown = seating.map(({ tableId, people }) => [tableId, people.map((person) => person.name)]);
      expect(shown).toEqual(step === 'groups' ? [[project.tables[0], ['Anna', 'Bo']]] : []);
    }
    await goTo(house, project, 'groups');
  });

  it('the console has every person in the register once, with where she sits, and counts what stands on the paper', async () => {
    const { people, nominated, screens } = await show.console();
    const lines = people.map(({ name, invited, hereAt, tableId, leadsTableId }) => [
      name,
      invited,
      hereAt !== null,
      tableId,
      leadsTableId,
    ]);
    expect(lines).toEqual([
      ['Anna', false, true, project.tables[0], null],
      ['Bo', false, true, project.tables[0], project.tables[0]],
      ['Ida', true, false, null, null],
    ]);
    expect({ nominated, screens }).toEqual({ nominated: 0, screens: [] });
  });

  it('the way in is a code, an address and a square picture of it', () => {
    const way = wayIn({ roomCode: '7KM4PQ' } as never, 'https://samverk.example');
    expect(way).toMatchObject({
      roomCode: '7KM4PQ',
      host: 'samverk.example',
      joinUrl: 'https://samverk.example/join/7KM4PQ',
    });
    expect(way.qrPath).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(way.qrSize).toBeGreaterThanOrEqual(21);
  });
});

describe('the desk', () => {
  it('lists my municipalities with my role and their projects, and no others', async () => {
    const { municipalities: desk } = await deskView(house.store.read, project.owner.personId);
    expect(desk.map(({ id, role, projects }) => [id, role, projects.map((one) => one.id)])).toEqual([
      [project.municipality.id, 'owner', [project.id]],
    ]);
    expect(await deskView(house.store.read, 'none')).toEqual({ municipalities: [], invitedTo: [] });
  });

  it('of a project has what the forms edit, and of people no more than their names', async () => {
    const view = await projectView(house.store.read, await projectRow(house, project.id), 'reader');
    expect(view.themes.map(({ title, tables, questions }) => [title, tables, questions.length])).toEqual([
      ['Housing', 1, 1],
      ['Work', 1, 1],
    ]);
    expect(view.people.map((one) => one.name)).toEqual(['Anna', 'Bo', 'Ida']);
    for (const one of view.people) expect(Object.keys(one).sort()).toEqual(['id', 'name', 'sector']);
    expect(view.tables.map((one) => [one.number, one.facilitatorId])).toEqual([
      [1, bo.participantId],
      [2, null],
    ]);
  });
});

describe('the summary', () => {
  it('tells who came by sector, the boards in their order, the count and the homework', async () => {
    await goTo(house, project, 'solutions');
    const needId = await addNeed(anna, 'Under a heading');
    const grouping = { ...first(), needIds: [needId], heading: 'Meeting places' };
    const clusterId = await answerOf(call(house, anna, 'need.group', grouping), 'clusterId');
    await call(house, bo, 'cluster.prioritise', { ...ofProject(), clusterId, priority: 1 });
    const stored = {
      ...ofProject(),
      kind: 'need',
      text: 'From the bank',
      themeId: project.themes[0],
    } as const;
    const bankId = await answerOf(call(house, project.owner, 'bank.add', stored), 'bankId');
    await call(house, anna, 'bank.take', { ...first(), bankId });
    const about = { ...first(), title: 'A café', clusterId, needIds: [needId], adapted: true };
    const proposalId = await answerOf(call(house, anna, 'proposal.add', about), 'proposalId');
    const dropped = await answerOf(
      call(house, anna, 'proposal.add', { ...first(), title: 'Dropped' }),
      'proposalId',
    );
    await call(house, anna, 'proposal.withdraw', { ...ofProject(), proposalId: dropped });
    await call(house, bo, 'proposal.nominate', { ...ofProject(), proposalId, nominated: true });
    await makeProposal(house, project, 'A bus', 1);
    const voteRoundId = await openVote(house, project);
    await vote(house, anna, voteRoundId, proposalId);
    await closeVote(house, project, voteRoundId);
    await call(house, project.owner, 'result.choose', {
      ...ofProject(),
      voteRoundId,
      proposalIds: [proposalId],
    });
    const task = {
      ...ofProject(),
      proposalId,
      responsible: [bo.participantId],
      due: '2026-02-20',
      questions: ['What does it cost?'],
    };
    await call(house, project.owner, 'homework.assign', task);

    const summary = await show.summary(1234);
    expect(summary.attendance.total).toBe(2);
    expect(summary.attendance.bySector.filter((one) => one.people > 0)).toEqual([
      { sector: 'business', people: 1 },
      { sector: 'target', people: 1 },
    ]);
    expect(summary.attendance.organisations).toEqual(['Anna AS', 'Bo AS']);
    expect(summary.tables[0]).toMatchObject({
      number: 1,
      facilitator: 'Bo',
      clusters: [
        { heading: 'Meeting places', priority: 1, needs: [{ text: 'Under a heading', round: 1, from: '' }] },
      ],
      looseNeeds: [{ text: 'Kept' }, { text: 'From the bank', from: 'bank' }],
      proposals: [{ title: 'A café', answers: ['Meeting places', 'Under a heading'], adapted: true }],
    });
    expect(summary.rounds[0]).toMatchObject({ votes: 1, voters: 1, eligible: 2, chosenCount: 1 });
    expect(summary.homework).toEqual([
      {
        proposalId,
        title: 'A café',
        due: '2026-02-20',
        responsible: [{ id: bo.participantId, name: 'Bo', organisation: 'Bo AS' }],
        questions: ['What does it cost?'],
        mergedInto: '',
      },
    ]);
    expect(summary.madeAt).toBe(1234);
    expect(summary.nextWorkshop?.number).toBe(2);
  });

  it('has the same homework as the room from the step where it is shown, and the room none before', async () => {
    await goTo(house, project, 'result');
    expect((await show.room()).homework).toEqual([]);
    await goTo(house, project, 'homework');
    expect((await show.room()).homework).toMatchObject((await show.summary()).homework);
  });
});
