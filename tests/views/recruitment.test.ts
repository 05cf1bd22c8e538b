import { beforeAll, describe, expect, it } from 'vitest';
import { searchOf } from '~/domain/register-search';
import type { StaffRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { registerView, sheetView } from '~/views/recruitment.server';
import { partners } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeParticipant, makeProject, projectRow, type Project, type Sent } from '../support/make';

let house: OpenHouse;
let project: Project;
const ofProject = () => ({ projectId: project.id });
const invite = async (input: Partial<Sent<'invitee.save'>>) => {
  const about = { ...ofProject(), name: 'Ida', sector: 'politics', language: 'nb', ...input } as const;
  return (await call(house, project.owner, 'invitee.save', about)).answer.participantId ?? '';
};
const register = async (query = '', role: StaffRole = 'owner', edit = '', of = project) =>
  registerView(house.store.read, await projectRow(house, of.id), role, {
    search: searchOf(new URLSearchParams(query)),
    edit,
    ticked: false,
    reader: 'nn',
  });

beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
});
closeAfterAll();

describe('the register', () => {
  it('is empty in a new project, and reckons with three tables while there are none', async () => {
    const { owner, id } = project;
    for (const groupId of project.tables)
      await call(house, owner, 'table.remove', { projectId: id, groupId });
    expect(await register()).toMatchObject({
      ...{ people: [], found: 0, pages: 1, all: 0, twins: 0, removed: 0, edit: null },
      ...{ balance: { people: 0, tables: 3, warnings: [] }, workshops: [1, 2] },
    });
  });

  it('has people by name, with what they replied, where they came, and who looks the same', async () => {
    const asa = await invite({ name: 'Åsa', email: 'asa@example.no', language: 'ti', interpreter: true });
    const anna = await makeParticipant(house, project, 'Anna', 'target');
    const twin = await invite({
      name: 'Aslaug',
      email: 'asa@example.no',
      contact: 'personal',
      reply: 'accepted',
    });
    const { people, all, twins, languages, balance } = await register();
    expect(people.map(({ id }) => id)).toEqual([anna.participantId, twin, asa]);
    expect(people.map(({ invited, attended }) => [invited, attended])).toEqual([
      [false, [1]],
      [true, []],
      [true, []],
    ]);
    expect(people.map((one) => one.twins.map((other) => other.id))).toEqual([[], [asa], [twin]]);
    expect({ all, twins, ti: languages.ti }).toEqual({ all: 3, twins: 2, ti: 'tigrinja' });
    expect(balance).toMatchObject({ people: 3, accepted: 2 });
  });

  it('keeps those who were taken off it apart, and counts them in nothing', async () => {
    const id = await invite({ name: 'Åsa', email: 'asa@example.no', sector: 'other' });
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: id });
    expect(await register()).toMatchObject({ all: 3, removed: 1, twins: 2, balance: { people: 3 } });
    const off = await register('?status=removed', 'owner', id);
    expect([off.people.map((one) => one.id), off.edit?.removed]).toEqual([[id], true]);
  });

  it('S13 gives a reader no codes, no addresses and no numbers, and finds nobody by them', async () => {
    await invite({ name: 'Liv', email: 'liv@example.no', phone: '900 00 000' });
    const full = await register('?q=liv@example');
    expect(full.people.map((one) => one.name)).toEqual(['Liv']);
    expect(full.people[0]?.personalCode).not.toBe('');
    for (const query of ['?q=liv@example', '?q=900'])
      expect((await register(query, 'reader')).people, query).toEqual([]);
    for (const query of ['', '?status=removed', '?status=twins']) {
      const seen = await register(query, 'reader', full.people[0]?.id);
      expect(seen.edit).toBeNull();
      for (const one of seen.people)
        expect([one.email, one.phone, one.personalCode], one.name).toEqual(['', '', '']);
    }
  });

  it('S1 does not edit a person of another project', async () => {
    const theirs = await makeProject(house);
    const outsider = await makeParticipant(house, theirs, 'Oda');
    expect((await register('', 'owner', outsider.participantId)).edit).toBeNull();
    expect(JSON.stringify(await register())).not.toContain('Oda');
  });

  it('finds by municipality', async () => {
    const id = house.newId();
    const partner = { id, projectId: project.id, position: 1, name: 'Sørvik', contact: '', email: '' };
    await house.store.write((tx) => tx.insert(partners).values(partner));
    const person = await invite({ name: 'Per', partnerId: id });
    const found = await register(`?partner=${id}`);
    expect(found.people.map((one) => one.id)).toEqual([person]);
    expect(found.partners).toEqual([{ id, name: 'Sørvik' }]);
  });

  it('shows fifty at a time, and the last page where there are no more', async () => {
    const long = await makeProject(house);
    const cells = Array.from({ length: 120 }, (_, i) => [`Person ${String(i).padStart(3, '0')}`]);
    await call(house, long.owner, 'sheet.put', { projectId: long.id, cells });
    const columns: ['name'] = ['name'];
    await call(house, long.owner, 'invitee.import', { projectId: long.id, columns, sector: 'other' });
    const page = (query: string) => register(query, 'owner', '', long);
    const last = await page('?page=9');
    expect([last.found, last.pages, last.search.page, last.people.length]).toEqual([120, 3, 3, 20]);
    expect((await page('?page=2')).people[0]?.name).toBe('Person 050');
    expect((await page('?q=person+11')).found).toBe(11);
  });

  it('holds the mix against what is wanted', async () => {
    await call(house, project.owner, 'mix.save', { ...ofProject(), target: 6 });
    const { balance } = await register();
    expect(balance.sectors.find((one) => one.sector === 'target')).toMatchObject({ people: 1, wanted: 6 });
  });
});

describe('a list on its way in', () => {
  const look = async (query = '', personId = project.owner.personId) =>
    sheetView(house.store.read, await projectRow(house, project.id), {
      ...{ personId, now: house.now(), reader: 'nb' },
      params: new URLSearchParams(query),
    });
  const put = (cells: string[][]) =>
    call(house, project.owner, 'sheet.put', { ...ofProject(), name: 'a.csv', cells });

  it('is nothing before one is put in, and nobody else’s', async () => {
    expect(await look()).toBeNull();
    await put([['Kari']]);
    expect(await look('', project.municipality.facilitator.personId)).toBeNull();
  });

  it('is shown as it would be taken in, by a guess until someone chooses', async () => {
    await put([
      ['Navn', 'Sektor', 'E-post'],
      ['Ny Person', 'Næringsliv', 'ny@example.no'],
      ['Liv', '', 'liv@example.no'],
      ['', 'Helse', ''],
      ['Ny Person', 'NAV', ''],
    ]);
    expect(await look('?sector=other')).toMatchObject({
      ...{
        name: 'a.csv',
        columns: ['name', 'sector', 'email'],
        heading: true,
        added: 1,
        repeated: 2,
        wrongRows: 1,
      },
      people: [{ name: 'Ny Person', sector: 'business' }],
      errors: [{ row: 4, issue: 'nameMissing', value: '' }],
      duplicates: [
        { row: 3, name: 'Liv', of: null, other: 'Liv' },
        { row: 5, name: 'Ny Person', of: 2, other: 'Ny Person' },
      ],
    });
    const chosen = await look('?c=organisation&c=&c=name');
    expect(chosen).toMatchObject({ columns: ['organisation', '', 'name'], heading: false, added: 0 });
    expect((await look('?c=nonsense'))?.columns).toEqual(['', '', '']);
  });

  it('shows the beginning of what is long', async () => {
    const cells = Array.from({ length: 500 }, (_, i) => [`Person ${i}`, 'x'.repeat(2_000)]);
    await put(cells);
    const view = await look('?c=name&c=sector');
    expect(view).toMatchObject({ added: 0, wrongRows: 500 });
    expect(JSON.stringify(view).length).toBeLessThan(10_000);
  });
});
