import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { frontView } from '~/views/front.server';
import { myPlanView, planView } from '~/views/plan.server';
import { realityChecks } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  projectRow,
  type Municipality,
  type Participant,
  type Project,
} from '../support/make';
import { makeRemoved, makeSolution } from '../support/solutions';

let house: OpenHouse;
let place: Municipality;
let project: Project;
let anna: Participant;
beforeAll(async () => {
  house = await freshHouse();
  place = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, place);
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

const NOON = Date.parse('2026-03-10T12:00:00Z');
const of = () => ({ projectId: project.id });
const save = async (activity: string, about = {}) =>
  (await call(house, project.owner, 'action.save', { ...of(), activity, ...about })).answer.actionId ?? '';
const see = async () => planView(house.store.read, await projectRow(house, project.id), NOON);
const mine = async (who = anna) =>
  myPlanView(house.store.read, await projectRow(house, project.id), who.participantId, NOON);

describe('the plan', () => {
  it('has its lines in their order, with the card, the workshop’s day and what was told', async () => {
    const solutionId = await makeSolution(house, project, 'A school for tenants');
    await call(house, project.owner, 'workshop.save', {
      ...{ ...of(), number: 1, date: '2026-02-02', start: '', minutes: 240, place: '' },
    });
    const actionId = await save('First', { solutionId, participantId: anna.participantId });
    await save('Second');
    await call(house, anna, 'action.tell', { ...of(), actionId, status: 'done', note: 'Met 4' });
    const { actions, solutions, today } = await see();
    expect(actions.map(({ activity }) => activity)).toEqual(['First', 'Second']);
    expect(actions[0]).toMatchObject({
      ...{ solution: 'A school for tenants', agreed: '2026-02-02', responsible: 'Anna', status: 'done' },
      notes: [{ status: 'done', note: 'Met 4', by: 'Anna' }],
    });
    expect([solutions, today]).toEqual([[{ id: solutionId, title: 'A school for tenants' }], '2026-03-10']);
  });

  it('keeps the name of who was taken off the list, but no longer the person', async () => {
    await save('Hers', { participantId: anna.participantId });
    const { participantId } = anna;
    await call(house, project.owner, 'invitee.remove', { ...of(), participantId });
    const { actions, people } = await see();
    expect(actions).toMatchObject([{ responsible: 'Anna', participantId: null }]);
    expect(people).toEqual([]);
  });

  it('has the reality checks that need clarification, of cards that are not put away', async () => {
    const card = await makeSolution(house, project, 'Stands');
    const gone = await makeRemoved(house, project, 'Gone');
    const check = (solutionId: string, area: 'law' | 'finance', verdict: 'clarify' | 'possible') => ({
      ...{ id: house.newId(), ...of(), solutionId, area, verdict, note: '', who: '', due: '' },
    });
    const rows = [
      check(card, 'law', 'clarify'),
      check(card, 'finance', 'possible'),
      check(gone, 'law', 'clarify'),
    ];
    await house.store.write((tx) => tx.insert(realityChecks).values(rows));
    const { checks, solutions } = await see();
    expect(checks.map(({ solution, area }) => [solution, area])).toEqual([['Stands', 'law']]);
    expect(solutions.map(({ title }) => title)).toEqual(['Stands']);
  });

  it('is counted on the front page', async () => {
    const front = async () => frontView(house.store.read, await projectRow(house, project.id), house.now());
    expect((await front()).actions).toBe(0);
    await save('First');
    expect((await front()).actions).toBe(1);
  });
});

describe('my own page', () => {
  it('has what I am responsible for, and nothing of others', async () => {
    const bo = await makeParticipant(house, project, 'Bo');
    await save('Mine', { participantId: anna.participantId });
    const actionId = await save('Bo’s secret', { participantId: bo.participantId });
    await call(house, bo, 'action.tell', { ...of(), actionId, status: 'open', note: 'Hidden' });
    expect((await mine()).actions.map(({ activity }) => activity)).toEqual(['Mine']);
    expect(JSON.stringify(await mine())).not.toMatch(/secret|Hidden/);
  });
});
