import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { balanceOf } from '~/domain/budget';
import type { OpenHouse } from '~/house.server';
import { frontView } from '~/views/front.server';
import { programmeView } from '~/views/programme.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { makeRemoved, makeSolution } from '../support/solutions';

let house: OpenHouse;
let place: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  place = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, place);
});
closeAfterAll();

const NOON = Date.parse('2020-02-10T12:00:00Z');
const of = () => ({ projectId: project.id });
const see = async (now = NOON) => programmeView(house.store.read, await projectRow(house, project.id), now);
const span = (about = {}) =>
  call(house, project.owner, 'programme.save', {
    ...{ ...of(), title: 'Sogn for alle', year: 2019, quarter: 3, quarters: 16 },
    ...about,
  });
const workPackage = async (title: string) =>
  (await call(house, project.owner, 'package.save', { ...of(), title })).answer.packageId ?? '';

/** Sogn's budget of 2020 as it is typed (source: domain ch. 8); how the cost is spread over lines is ours. */
const SOGN = [
  { side: 'cost', title: 'Leader', cash: '750 000', own: '' },
  { side: 'cost', title: 'Contacts', cash: '', own: '', hours: '3 500', rate: '350' },
  { side: 'cost', title: 'Courses', cash: '330 000', own: '125 000' },
  { side: 'financing', title: 'Region', cash: '200 000', own: '100 000' },
  { side: 'financing', title: 'Municipalities', cash: '200 000', own: '1 250 000' },
  { side: 'financing', title: 'External', cash: '600 000', own: '0' },
] as const;

describe('Sogn', () => {
  it('has seven work packages over 16 quarters, and its budget comes out to the krone', async () => {
    await span();
    for (const title of ['Housing', 'Work', 'Language', 'Health', 'Children', 'Voluntary', 'Competence'])
      await workPackage(title);
    for (const line of SOGN)
      await call(house, project.owner, 'budget.save', { ...of(), year: 2020, ...line });
    const missing = (await see()).budget.find(({ year }) => year === 2020)?.lines ?? [];
    expect(balanceOf(missing)).toMatchObject({
      difference: { cash: -80_000, own: 0, total: -80_000 },
      balanced: false,
    });
    const external = { lineId: missing.at(-1)?.id, ...SOGN[5], cash: '680 000' };
    await call(house, project.owner, 'budget.save', { ...of(), year: 2020, ...external });

    const view = await see();
    expect([view.packages.length, view.programme?.quarters]).toEqual([7, 16]);
    expect(view.budget.map(({ year, lines }) => [year, lines.length])).toEqual([
      [2019, 0],
      [2020, 6],
      [2021, 0],
      [2022, 0],
      [2023, 0],
    ]);
    const { cost, financing, difference, balanced } = balanceOf(view.budget[1]?.lines ?? []);
    expect(cost).toEqual({ cash: 1_080_000, own: 1_350_000, total: 2_430_000 });
    expect(financing).toEqual(cost);
    expect([difference, balanced]).toEqual([{ cash: 0, own: 0, total: 0 }, true]);
    expect(view.budget[1]?.lines[1]).toMatchObject({ own: 1_225_000, hours: 3500, rate: 350 });
  });
});

describe('the programme plan', () => {
  it('is nothing before it is begun, and the front page knows', async () => {
    const front = async () =>
      (await frontView(house.store.read, await projectRow(house, project.id), house.now())).programme;
    expect(await see()).toMatchObject({ programme: null, packages: [], budget: [], now: null, beyond: 0 });
    expect(await front()).toBe(false);
    await span();
    expect(await front()).toBe(true);
  });

  it('knows which quarter it is, and none outside of the programme', async () => {
    await span();
    expect((await see()).now).toBe(2);
    expect((await see(Date.parse('2019-06-30T12:00:00Z'))).now).toBeNull();
    expect((await see(Date.parse('2023-07-01T12:00:00Z'))).now).toBeNull();
  });

  it('has each measure under its package with its marks, quarter by quarter', async () => {
    await span({ quarters: 4 });
    const packageId = await workPackage('Housing');
    const { answer } = await call(house, project.owner, 'measure.save', {
      ...of(),
      packageId,
      text: 'Visit',
    });
    const measureId = answer.measureId ?? '';
    for (const [quarter, mark] of [
      [0, 'done'],
      [2, 'planned'],
    ] as const)
      await call(house, project.owner, 'progress.mark', { ...of(), measureId, quarter, mark });
    await call(house, project.owner, 'mapping.save', { ...of(), packageId, topic: 'needs', text: 'Many' });
    expect((await see()).packages).toMatchObject([
      {
        title: 'Housing',
        mapping: { needs: 'Many' },
        measures: [{ text: 'Visit', source: '', marks: ['done', '', 'planned', ''] }],
      },
    ]);
  });

  it('says how many marks an undone lengthening left behind its end', async () => {
    await span({ quarters: 4 });
    const longer = await span({ quarters: 8 });
    const packageId = await workPackage('Housing');
    const { answer } = await call(house, project.owner, 'measure.save', {
      ...of(),
      packageId,
      text: 'Visit',
    });
    const cell = { ...of(), measureId: answer.measureId ?? '', quarter: 6, mark: 'planned' as const };
    await call(house, project.owner, 'progress.mark', cell);
    const { changeId = '' } = longer.answer;
    await call(house, project.owner, 'change.undo', { ...of(), changeId });
    expect(await see()).toMatchObject({ beyond: 1, packages: [{ measures: [{ marks: ['', '', '', ''] }] }] });
  });

  it('offers the solutions and actions that measures can be made of, and says which are used', async () => {
    const solutionId = await makeSolution(house, project, 'A school for tenants');
    await makeRemoved(house, project, 'Gone');
    const act = { ...of(), activity: 'Find a room', solutionId };
    const { answer } = await call(house, project.owner, 'action.save', act);
    const packageId = await workPackage('Housing');
    const pick = { ...of(), packageId, actionIds: [answer.actionId ?? ''] };
    await call(house, project.owner, 'measure.pick', pick);
    const { picks, packages } = await see();
    expect(picks.solutions).toEqual([{ id: solutionId, text: 'A school for tenants', used: false }]);
    expect(picks.actions).toMatchObject([{ text: 'Find a room', used: true }]);
    expect(packages[0]?.measures).toMatchObject([{ text: 'Find a room', source: 'Find a room' }]);
  });
});
