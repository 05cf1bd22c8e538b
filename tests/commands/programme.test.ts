import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { pilots } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  type Municipality,
  type Project,
  type Sent,
} from '../support/make';
import { makeRemoved } from '../support/solutions';
import { row, rows } from './rows';

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

const of = () => ({ projectId: project.id });
const SPAN = { title: 'Sogn for alle', year: 2019, quarter: 3, quarters: 16 };
const programme = (about: Partial<Sent<'programme.save'>> = {}) =>
  call(house, project.owner, 'programme.save', { ...of(), ...SPAN, ...about });
const workPackage = async (title = 'Housing') =>
  (await call(house, project.owner, 'package.save', { ...of(), title })).answer.packageId ?? '';
const measure = async (packageId: string, text = 'Visit') =>
  (await call(house, project.owner, 'measure.save', { ...of(), packageId, text })).answer.measureId ?? '';
const mark = (measureId: string, quarter: number, to: '' | 'planned' | 'done' = 'planned') =>
  call(house, project.owner, 'progress.mark', { ...of(), measureId, quarter, mark: to });
type Line = Partial<Omit<Sent<'budget.save'>, 'projectId'>>;
const line = (about: Line = {}) =>
  call(house, project.owner, 'budget.save', { ...of(), year: 2020, side: 'cost', title: 'Pay', ...about });

describe('a programme', () => {
  it('is one in a project, and keeps what was not sent', async () => {
    await programme({ aim: 'More in work' });
    await programme({ title: 'Anew' });
    expect(await rows(house, 'programmes', of())).toMatchObject([{ title: 'Anew', aim: 'More in work' }]);
  });

  it('is not made shorter than what is marked: no mark is lost without a word', async () => {
    await programme();
    const measureId = await measure(await workPackage());
    await mark(measureId, 11);
    expect(await outcomeOf(programme({ quarters: 11 }))).toBe('quarters-marked');
    expect(await outcomeOf(programme({ quarters: 12 }))).toBe('accepted');
    expect(await outcomeOf(mark(measureId, 12))).toBe('not-found');
    await mark(measureId, 11, '');
    expect(await outcomeOf(programme({ quarters: 4 }))).toBe('accepted');
  });

  it('takes its plan along when its start is moved', async () => {
    await programme();
    await mark(await measure(await workPackage()), 2);
    await programme({ year: 2020, quarter: 1 });
    expect(await rows(house, 'progress', of())).toMatchObject([{ quarter: 2, mark: 'planned' }]);
  });

  it('lasts at most five years', async () => {
    expect(await outcomeOf(programme({ quarters: 21 }))).toBe('invalid-input');
  });
});

describe('a cell', () => {
  it('of the progress plan goes from planned to done and is emptied; what changes nothing leaves no trail', async () => {
    await programme();
    const measureId = await measure(await workPackage());
    await mark(measureId, 0);
    await mark(measureId, 0, 'done');
    expect(await rows(house, 'progress', { measureId })).toMatchObject([{ quarter: 0, mark: 'done' }]);
    expect((await mark(measureId, 0, 'done')).answer.changeId).toBeUndefined();
    await mark(measureId, 0, '');
    expect(await rows(house, 'progress', { measureId })).toEqual([]);
    expect((await mark(measureId, 0, '')).answer.changeId).toBeUndefined();
  });

  it('of the mapping is worded anew, and emptied by an empty text', async () => {
    const packageId = await workPackage();
    const write = (text: string) =>
      call(house, project.owner, 'mapping.save', { ...of(), packageId, topic: 'needs', text });
    await write('Many');
    await write('Few');
    expect(await rows(house, 'mappings', { packageId })).toMatchObject([{ topic: 'needs', text: 'Few' }]);
    await write(' ');
    expect(await rows(house, 'mappings', { packageId })).toEqual([]);
  });
});

describe('a measure', () => {
  it('goes last in the package that it is moved to, and keeps its marks', async () => {
    await programme();
    const [from, to] = [await workPackage(), await workPackage('Work')];
    await measure(to, 'First');
    const measureId = await measure(from, 'Second');
    await mark(measureId, 3);
    const moved = { ...of(), measureId, packageId: to, text: 'Second' };
    await call(house, project.owner, 'measure.save', moved);
    expect(await row(house, 'measures', { id: measureId })).toMatchObject({ packageId: to, position: 2 });
    expect(await rows(house, 'progress', { measureId })).toHaveLength(1);
  });

  it('is not made of nothing, nor of a card that was put away', async () => {
    const packageId = await workPackage();
    const pick = (solutionIds: string[]) =>
      outcomeOf(call(house, project.owner, 'measure.pick', { ...of(), packageId, solutionIds }));
    expect(await pick([])).toBe('no-measure-picked');
    expect(await pick([await makeRemoved(house, project, 'Gone')])).toBe('card-removed');
    expect(await rows(house, 'measures', { packageId })).toEqual([]);
  });
});

describe('a line of a budget', () => {
  it('says of each amount that it is none, in words of its own', async () => {
    for (const field of ['cash', 'own', 'spent'])
      await expect(line({ [field]: 'much' })).rejects.toMatchObject({
        fields: [{ path: field, issue: 'not-kroner' }],
      });
  });

  it('takes no amount that is none, and no hours without a rate', async () => {
    for (const about of [
      { cash: 'much' },
      { own: '-5' },
      { hours: '10' },
      { rate: 350 },
      { year: undefined },
    ])
      expect(await outcomeOf(line(about)), JSON.stringify(about)).toBe('invalid-input');
    expect(await rows(house, 'budgetLines', of())).toEqual([]);
  });

  it('goes last on the other side, or in the other year, that it is moved to', async () => {
    const { lineId = '' } = (await line({ title: 'First' })).answer;
    await line({ year: 2021, side: 'financing', title: 'There already' });
    await line({ lineId, year: 2021, side: 'financing', title: 'First' });
    const moved = { year: 2021, side: 'financing', position: 2 };
    expect(await row(house, 'budgetLines', { id: lineId })).toMatchObject(moved);
  });

  it('of a pilot is of no year, and never goes over to the programme', async () => {
    const pilotId = house.newId();
    const pilot = { id: pilotId, ...of(), position: 1, title: 'Tenants', state: 'chosen' as const };
    await house.store.write((tx) => tx.insert(pilots).values(pilot));
    const { lineId = '' } = (await line({ pilotId, year: undefined })).answer;
    const { position } = await row(house, 'budgetLines', { id: (await line()).answer.lineId ?? '' });
    await line({ lineId, title: 'Anew' });
    const kept = { pilotId, year: 0, position: 1, title: 'Anew' };
    expect(await row(house, 'budgetLines', { id: lineId })).toMatchObject(kept);
    expect(position).toBe(1);
  });

  it('keeps accounts and their note when a form without them changes it', async () => {
    const { lineId = '' } = (await line({ cash: '850 000', spent: '793 493', note: 'Less was used' })).answer;
    await line({ lineId, cash: '900 000' });
    const kept = { cash: 900_000, spent: 793_493, note: 'Less was used' };
    expect(await row(house, 'budgetLines', { id: lineId })).toMatchObject(kept);
    await line({ lineId, cash: '900 000', spent: '', note: '' });
    expect(await row(house, 'budgetLines', { id: lineId })).toMatchObject({ spent: null, note: '' });
  });
});
