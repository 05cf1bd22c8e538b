import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, goTo, makeMunicipality, outcomeOf, type Municipality, type Sent } from '../support/make';
import { makeRemoved, makeSolution, secondWorkshop } from '../support/solutions';
import { row, rows } from './rows';
import { makeElsewhere, makeWorld, type Elsewhere, type World } from './world';

let house: OpenHouse;
let shared: Municipality;
let elsewhere: Elsewhere;
let w: World;
beforeAll(async () => {
  house = await freshHouse();
  shared = await makeMunicipality(house);
  elsewhere = await makeElsewhere(house);
});
beforeEach(async () => {
  w = await makeWorld(house, elsewhere, 'welcome', shared);
});
closeAfterAll();

const of = () => ({ projectId: w.project.id });
type Save = Omit<Sent<'action.save'>, 'projectId' | 'activity'>;
const save = (about: Save = {}, by = w.actors.facilitator) =>
  call(house, by, 'action.save', { ...of(), activity: 'Visit the landlords', ...about });
const saved = async (about: Save = {}) => (await save(about)).answer.actionId ?? '';
const tell = (actionId: string, about: Partial<Sent<'action.tell'>>, by = w.actors.facilitator) =>
  call(house, by, 'action.tell', { ...of(), actionId, status: 'open', ...about });

describe('an action', () => {
  it('is not due before it starts, but may be on the same day', async () => {
    const dates = { start: '2026-03-02', due: '2026-03-01' };
    expect(await outcomeOf(save(dates))).toBe('due-before-start');
    expect(await outcomeOf(save({ ...dates, due: '2026-03-02' }))).toBe('accepted');
    expect(await rows(house, 'actions', of())).toHaveLength(1);
  });

  it('is not given to someone who was taken off the list', async () => {
    const { participantId } = w.anna;
    const actionId = await saved({ participantId });
    await call(house, w.project.owner, 'invitee.remove', { ...of(), participantId });
    expect(await outcomeOf(save({ participantId }))).toBe('responsible-left');
    expect(await outcomeOf(save({ actionId, participantId }))).toBe('responsible-left');
    expect(await outcomeOf(save({ actionId, responsible: 'Anna' }))).toBe('accepted');
  });

  it('keeps the name that was sent beside the person', async () => {
    const actionId = await saved({ participantId: w.anna.participantId, responsible: 'NAV by Anna' });
    expect((await row(house, 'actions', { id: actionId })).responsible).toBe('NAV by Anna');
  });

  it('goes on no card that was put away, unless it stood there', async () => {
    const solutionId = await makeRemoved(house, w.project, 'Gone');
    expect(await outcomeOf(save({ solutionId }))).toBe('card-removed');
  });

  it('belongs to the workshop in which it was agreed', async () => {
    const first = await saved();
    const workshopId = await secondWorkshop(house, w.project, 'plan');
    const second = await saved();
    expect((await row(house, 'actions', { id: first })).workshopId).toBe(w.project.workshopId);
    expect((await row(house, 'actions', { id: second })).workshopId).toBe(workshopId);
    await save({ actionId: first, due: '2026-03-01' });
    expect((await row(house, 'actions', { id: first })).workshopId).toBe(w.project.workshopId);
  });
});

describe('at a table', () => {
  it('its people write the actions of its own cards, while the plan is made', async () => {
    const [solutionId, other] = [
      await makeSolution(house, w.project, 'Ours', 0),
      await makeSolution(house, w.project, 'Theirs', 1),
    ];
    await secondWorkshop(house, w.project, 'cards');
    expect(await outcomeOf(save({ solutionId }, w.anna))).toBe('wrong-step');
    await goTo(house, { ...w.project, workshopId: await second() }, 'plan');
    const actionId = (await save({ solutionId }, w.anna)).answer.actionId ?? '';
    expect(await outcomeOf(save({ solutionId: other }, w.anna))).toBe('not-your-table');
    expect(await outcomeOf(save({}, w.anna))).toBe('not-your-table');
    expect(await outcomeOf(save({ actionId, solutionId: other }, w.cecilie))).toBe('not-your-table');
    const whole = await saved();
    expect(await outcomeOf(save({ actionId: whole, solutionId }, w.anna))).toBe('not-your-table');
  });

  it('who wrote it takes it back herself', async () => {
    const solutionId = await makeSolution(house, w.project, 'Ours', 0);
    await secondWorkshop(house, w.project, 'plan');
    const { changeId = '' } = (await save({ solutionId }, w.anna)).answer;
    await call(house, w.anna, 'change.undo', { ...of(), changeId });
    expect(await rows(house, 'actions', of())).toEqual([]);
  });

  const second = async () => (await row(house, 'workshops', { projectId: w.project.id, number: 2 })).id;
});

describe('how it goes', () => {
  it('is told by who is responsible, at any time, and by no other participant', async () => {
    const actionId = await saved({ participantId: w.anna.participantId });
    expect(await outcomeOf(tell(actionId, { status: 'done' }, w.cecilie))).toBe('not-responsible');
    expect(await outcomeOf(tell(actionId, { status: 'done' }, w.bo))).toBe('not-responsible');
    await tell(actionId, { status: 'stopped', note: 'No money' }, w.anna);
    await tell(actionId, { status: 'open' });
    const notes = await rows(house, 'actionNotes', { actionId });
    const told = notes.map(({ status, note, authorId }) => ({ status, note, authorId }));
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ status: 'stopped', note: 'No money', authorId: w.anna.participantId });
    expect(told).toContainEqual({ status: 'open', note: '', authorId: null });
  });

  it('is not noted when nothing is told', async () => {
    const actionId = await saved();
    await tell(actionId, { status: 'open', note: ' ' });
    expect(await rows(house, 'actionNotes', { actionId })).toEqual([]);
    await tell(actionId, { status: 'open', note: 'Begun' });
    expect(await rows(house, 'actionNotes', { actionId })).toHaveLength(1);
  });
});

describe('a point that is settled', () => {
  it('keeps the moment when it was, and is open again when it is not', async () => {
    const { pointId = '' } = (await call(house, w.project.owner, 'point.save', { ...of(), text: 'Who pays' }))
      .answer;
    const settle = (settled: boolean) =>
      call(house, w.project.owner, 'point.settle', { ...of(), pointId, settled });
    const first = await settle(true);
    expect(first.answer.changeId).toBeDefined();
    expect((await settle(true)).answer.changeId).toBeUndefined();
    await settle(false);
    expect((await row(house, 'openPoints', { id: pointId })).settledAt).toBeNull();
  });
});
