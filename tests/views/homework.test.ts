import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byNudge, homeworkState } from '~/domain/homework';
import type { StaffRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { homeworkDesk, myHomeworkView } from '~/views/homework.server';
import { writingView } from '~/views/writing.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeHomework,
  makeParticipant,
  makeProject,
  projectRow,
  type Participant,
  type Project,
} from '../support/make';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let bo: Participant;
let homeworkId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  bo = await makeParticipant(house, project, 'Bo', 'business');
  homeworkId = await makeHomework(house, project, [anna.participantId, bo.participantId]);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const BEFORE = new Date('2026-02-20T12:00:00Z');
const AFTER = new Date('2026-02-21T12:00:00Z');
const desk = async (now = BEFORE, role: StaffRole = 'owner') =>
  homeworkDesk(house.store.read, await projectRow(house, project.id), role, now);
const mine = async (who: Participant) =>
  myHomeworkView(house.store.read, await projectRow(house, project.id), who.participantId, BEFORE);
const write = (who: Participant, text: string, base = '') =>
  call(house, who, 'homework.write', { ...of(), homeworkId, field: 'facts', base, text });

describe('my homework', () => {
  it('has the proposal, its date, its questions and who shares it, and nothing of what others have', async () => {
    const cecilie = await makeParticipant(house, project, 'Cecilie');
    expect((await mine(anna)).assignments).toMatchObject([
      {
        ...{ id: homeworkId, title: 'A café', table: 1, theme: 'Housing', due: '2026-02-20', late: false },
        ...{ questions: [{ text: 'Who?' }], responsible: [{ name: 'Anna' }, { name: 'Bo' }] },
      },
    ]);
    expect((await mine(cecilie)).assignments).toEqual([]);
  });

  it('goes over the wire with its talks, and whether it is done', async () => {
    await call(house, bo, 'talk.save', { ...of(), homeworkId, who: 'NAV', date: '2026-02-10', what: 'Yes' });
    await call(house, anna, 'homework.done', { ...of(), homeworkId, done: true });
    const { report } = await writingView(house.store.read, 'homework', homeworkId);
    expect(report).toMatchObject({
      done: true,
      talks: [{ who: 'NAV', date: '2026-02-10', what: 'Yes' }],
      files: [],
    });
  });
});

describe('the desk', () => {
  const state = async (now?: Date) => (await desk(now)).homework[0]?.state;

  it('tells where each stands', async () => {
    expect(await state()).toBe('notBegun');
    await write(anna, 'Three units.');
    expect([await state(), await state(AFTER)]).toEqual(['underWay', 'overdue']);
    expect((await desk()).homework[0]?.last?.by).toBe('Anna');
    await call(house, bo, 'homework.done', { ...of(), homeworkId, done: true });
    expect(await state(AFTER)).toBe('done');
  });

  it('shows what is written, the questions first, with how a field read before', async () => {
    await write(anna, 'Three units.');
    await write(bo, 'Four units.', 'Three units.');
    const [{ fields = [] } = {}] = (await desk()).homework;
    expect(fields[0]).toMatchObject({ question: 'Who?', text: '', earlier: [] });
    expect(fields.find(({ field }) => field === 'facts')).toMatchObject({
      text: 'Four units.',
      earlier: [{ text: 'Three units.', by: 'Anna' }],
    });
  });

  it('says whom to reach, business people first, and gives readers no addresses', async () => {
    const about = { name: 'Bo', sector: 'business', language: 'nb', email: 'bo@example.no' } as const;
    await call(house, project.owner, 'invitee.save', { ...of(), participantId: bo.participantId, ...about });
    const { nudges } = await desk();
    expect(nudges.map(({ name, email }) => [name, email])).toEqual([
      ['Bo', 'bo@example.no'],
      ['Anna', ''],
    ]);
    expect((await desk(BEFORE, 'reader')).nudges[0]?.email).toBe('');
    await call(house, anna, 'homework.done', { ...of(), homeworkId, done: true });
    expect((await desk()).nudges).toEqual([]);
  });

  it('names what was chosen and given to nobody', async () => {
    expect((await desk()).unassigned).toEqual([]);
    const proposalId = (await mine(anna)).assignments[0]?.proposalId ?? '';
    await call(house, project.owner, 'homework.assign', { ...of(), proposalId });
    expect((await desk()).unassigned).toEqual([{ id: proposalId, title: 'A café' }]);
  });
});

describe('the rules', () => {
  it('the last day itself is not too late, and what is done never is', () => {
    const open = { done: false, due: '2026-02-20', begun: false };
    expect(homeworkState(open, '2026-02-20')).toBe('notBegun');
    expect(homeworkState(open, '2026-02-21')).toBe('overdue');
    expect(homeworkState({ ...open, done: true }, '2026-02-21')).toBe('done');
    expect(homeworkState({ ...open, due: '' }, '2026-02-21')).toBe('notBegun');
  });

  it('among equals the earliest date comes first, and none at all last', () => {
    const person = (name: string, due: string) => ({ name, due, sector: 'other' as const });
    const all = [person('C', ''), person('B', '2026-03-01'), person('A', '2026-02-01')].sort(byNudge);
    expect(all.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });
});
