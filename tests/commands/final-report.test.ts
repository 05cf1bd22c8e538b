import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { accountsNotes, accountsOf } from '~/domain/budget';
import { finalReportView } from '~/views/final-report.server';
import { frontView } from '~/views/front.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  projectRow,
  type Municipality,
  type Project,
  type Sent,
} from '../support/make';
import { makeCandidate, makePilot } from '../support/pilots';
import { rows } from './rows';

let house: OpenHouse;
let place: Municipality;
let project: Project;
let pilotId: string;
beforeAll(async () => {
  house = await freshHouse();
  place = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, place);
  pilotId = await makePilot(house, project, 'Work that includes');
});
closeAfterAll();

type Field = Sent<'report.save'>['field'];
const write = (text: string, field: Field = 'method', pilot = pilotId) =>
  call(house, project.owner, 'report.save', { projectId: project.id, pilotId: pilot, field, text });
const viewOf = async (pilot = pilotId) =>
  finalReportView(house.store.read, await projectRow(house, project.id), pilot, 0);
const words = (count: number) => Array(count).fill('word').join(' ');

describe('a part of the final report', () => {
  it('is written once, worded anew, and emptied so that what is known stands there again', async () => {
    await write('Four evenings');
    await write('Five evenings');
    await write('Kari', 'leader');
    expect((await viewOf()).written).toEqual({ method: 'Five evenings', leader: 'Kari' });
    await write(' ');
    expect((await viewOf()).written).toEqual({ leader: 'Kari' });
    expect((await write('')).answer.changeId).toBeUndefined();
  });

  it('is taken back as it was by undoing', async () => {
    await write('Four evenings');
    const { changeId = '' } = (await write('')).answer;
    await call(house, project.owner, 'change.undo', { projectId: project.id, changeId });
    expect((await viewOf()).written).toEqual({ method: 'Four evenings' });
  });

  it.each(['method', 'onward'] as const)('%s takes 250 words and not one more', async (field) => {
    expect(await outcomeOf(write(words(250), field))).toBe('accepted');
    await expect(write(words(251), field)).rejects.toMatchObject({
      code: 'too-many-words',
      fields: [{ path: 'text', issue: 'too-many-words', limit: 250 }],
    });
    expect((await viewOf()).written[field]).toBe(words(250));
  });

  it('without a limit takes more words', async () => {
    expect(await outcomeOf(write(words(251), 'results'))).toBe('accepted');
  });

  it('is of a pilot only, not of a candidate', async () => {
    const candidate = await makeCandidate(house, project);
    expect(await outcomeOf(write('Early', 'method', candidate))).toBe('not-a-pilot');
    expect(await outcomeOf(viewOf(candidate))).toBe('not-a-pilot');
    expect(await rows(house, 'reportTexts', { projectId: project.id })).toEqual([]);
  });
});

it('the final reports of a project are numbered as its pilots stand', async () => {
  await makeCandidate(house, project);
  const second = await makePilot(house, project, 'Another');
  expect([(await viewOf()).number, (await viewOf(second)).number]).toEqual([1, 2]);
  const front = await frontView(house.store.read, await projectRow(house, project.id), house.now());
  expect(front.pilots).toEqual(['Work that includes', 'Another']);
});

describe('the accounts of Vang', () => {
  const line = (about: Omit<Sent<'budget.save'>, 'projectId'>, pilot = pilotId) =>
    call(house, project.owner, 'budget.save', { projectId: project.id, pilotId: pilot, ...about });
  /** Vang's sums (source: domain ch. 8); the lines are ours. */
  async function vang() {
    await line({ side: 'cost', title: 'Leader', cash: '500 000', spent: '478 200', note: 'Sick leave' });
    await line({ side: 'cost', title: 'Courses', cash: '150 000', spent: '115 293', note: 'Two moved' });
    await line({ side: 'cost', title: 'Hours', hours: '500', rate: '400', spent: '200 000' });
    await line({ side: 'financing', title: 'The state', cash: '650 000', spent: '593 493', note: 'Less' });
    await line({ side: 'financing', title: 'Own', own: '200 000', spent: '200 000' });
  }

  it('come out to the krone on both sides, own hours by their rate', async () => {
    await vang();
    const { lines } = await viewOf();
    expect(accountsOf(lines)).toMatchObject({
      cost: { budget: 850_000, spent: 793_493, difference: -56_507 },
      financing: { budget: 850_000, spent: 793_493, difference: -56_507 },
      balanced: true,
    });
    expect(accountsNotes(lines)).toEqual([{ is: 'balanced', amount: 793_493 }]);
    expect(lines.find(({ title }) => title === 'Hours')).toMatchObject({ own: 200_000, hours: 500 });
  });

  it('are those of one pilot: no line of another or of the programme is among them', async () => {
    await vang();
    await line({ side: 'cost', title: 'Theirs', cash: '1' }, await makePilot(house, project, 'Another'));
    const programme = { projectId: project.id, year: 2020, side: 'cost', title: 'Pay', cash: '1' } as const;
    await call(house, project.owner, 'budget.save', programme);
    expect((await viewOf()).lines).toHaveLength(5);
  });
});
