import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import type { StakeholderPage } from '~/domain/stakeholders';
import { stakeholderMapView, stakeholderReportView, stakeholdersView } from '~/views/stakeholders.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { rows } from '../commands/rows';

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

const NOON = Date.parse('2026-02-03T12:00:00Z');
const give = <N extends Parameters<typeof call>[2]>(name: N, input: object) =>
  call(house, project.owner, name, { projectId: project.id, ...input } as never);
const save = async (name: string, about = {}) =>
  (await give('stakeholder.save', { name, sector: 'other', ...about })).answer.stakeholderId ?? '';
const see = async (page: StakeholderPage | null, edit: string | null = null) =>
  stakeholdersView(house.store.read, await projectRow(house, project.id), { page, edit }, NOON);

describe('the five steps', () => {
  it('begin at the first that waits, and end at the table', async () => {
    expect((await see(null)).page).toBe('identify');
    const stakeholderId = await save('NAV');
    expect((await see(null)).page).toBe('group');
    await give('stakeholder.save', { stakeholderId, tier: 'primary', role: 'Decides' });
    expect((await see(null)).page).toBe('effects');
    await give('stakeholder.judge', { stakeholderId, overall: 'positive', affected: 'much' });
    await give('consequence.save', { stakeholderId, text: 'Call them' });
    expect((await see(null)).page).toBe('table');
  });

  it('work on the first one that waits, and know who comes next', async () => {
    const [a, b, c] = [await save('A', { tier: 'primary' }), await save('B'), await save('C')];
    expect(await see('group')).toMatchObject({ chosen: { id: b }, next: c, today: '2026-02-03' });
    expect(await see('group', a)).toMatchObject({ chosen: { id: a }, next: b });
    expect(await see('group', c)).toMatchObject({ chosen: { id: c }, next: b });
    expect(await see('identify')).toMatchObject({ chosen: null, next: null });
    expect(await see('group', 'gone')).toMatchObject({ chosen: null });
  });

  it('find the stakeholder of the consequence that is changed', async () => {
    const stakeholderId = await save('A');
    await save('B');
    const { consequenceId } = (await give('consequence.save', { stakeholderId, text: 'Call them' })).answer;
    expect(await see('consequences', consequenceId)).toMatchObject({
      chosen: { id: stakeholderId },
      note: { id: consequenceId, text: 'Call them' },
    });
  });

  it('read only what the page shows', async () => {
    const stakeholderId = await save('A', { need: 'A long story' });
    await give('consequence.save', { stakeholderId, text: 'Call them' });
    await give('stakeholder.invite', { stakeholderId });
    const { table, consequences, representatives } = await see('identify');
    expect([table, consequences, representatives]).toEqual([[], [], []]);
    expect(JSON.stringify(await see('identify'))).not.toContain('A long story');
    expect((await see('table')).table).toHaveLength(1);
  });
});

describe('who is invited', () => {
  it('counts nobody who was taken off the list', async () => {
    const stakeholderId = await save('NAV');
    await give('stakeholder.invite', { stakeholderId, names: 'Ida\nTor' });
    const [ida] = await rows(house, 'participants', { projectId: project.id, name: 'Ida' });
    await give('invitee.remove', { participantId: ida?.id });
    const standing = [{ stakeholderId, name: 'Tor', reply: 'planned' }];
    expect((await see('invite')).representatives).toEqual(standing);
    const row = await projectRow(house, project.id);
    expect((await stakeholderReportView(house.store.read, row, NOON)).representatives).toEqual(standing);
  });
});

describe('the map', () => {
  it('has no more of anyone than it draws', async () => {
    const id = await save('NAV', { need: 'Secret', role: 'Hidden', overall: 'neutral' });
    const view = await stakeholderMapView(house.store.read, await projectRow(house, project.id), id);
    const mark = { id, name: 'NAV', sector: 'other', tier: '', overall: 'neutral', affected: '' };
    expect(view).toEqual({ marks: [mark], chosen: mark });
  });
});
