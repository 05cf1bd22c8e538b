import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { surroundingsOf } from '~db/register';
import { sheets } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeProject, outcomeOf, projectRow, type Project, type Sent } from '../support/make';
import { makePartner, registerOf, type Register } from './register';
import { rows } from './rows';
import { mark } from './world';

let house: OpenHouse;
let project: Project;
let register: Register;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  register = registerOf(house, project);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });

describe('a list of invitees', () => {
  const put = (cells: string[][], who = project.owner) =>
    call(house, who, 'sheet.put', { ...ofProject(), cells });
  type Import = Partial<Sent<'invitee.import'>>;
  const bring = (input: Import = {}, who = project.owner) =>
    call(house, who, 'invitee.import', {
      ...ofProject(),
      ...{ columns: ['name', 'organisation', 'sector', 'email'], heading: true },
      ...input,
    });
  const names = async () => (await register.listed()).map((one) => one.name);
  const head = ['Navn', 'Virksomhet', 'Sektor', 'E-post'];
  const good = [
    ['Ola', 'NAV', 'kommune', 'ola@example.no'],
    ['Liv', 'Rådet', 'flyktning', ''],
  ];
  const wrong = [
    ['Eva', '', 'Helse', ''],
    ['', 'Lions', 'frivillig', ''],
  ];

  it('becomes people with codes of their own, in the order of the list, and is undone with one press', async () => {
    await register.invite();
    await put([head, ...good]);
    const { answer } = await bring();
    const people = await register.listed();
    expect(people.map(({ name, sector, email }) => [name, sector, email])).toEqual([
      ['Ida', 'politics', ''],
      ['Ola', 'municipality', 'ola@example.no'],
      ['Liv', 'target', ''],
    ]);
    expect(new Set(people.map((one) => one.personalCode)).size).toBe(3);
    expect(new Set(people.map((one) => one.position)).size).toBe(3);
    await register.undo(answer.changeId);
    expect(await names()).toEqual(['Ida']);
  });

  it('stays for its day, so that it can be matched again after an undo', async () => {
    await put([head, ...good]);
    const swapped = await bring({ columns: ['organisation', 'name', 'sector', 'email'] });
    expect(await names()).toEqual(['NAV', 'Rådet']);
    await register.undo(swapped.answer.changeId);
    await bring();
    expect(await names()).toEqual(['Ola', 'Liv']);
  });

  it('with anything wrong adds nobody, unless those rows are left out', async () => {
    await put([head, ...good, ...wrong]);
    const before = await mark(house);
    expect(await outcomeOf(bring())).toBe('sheet-rows-wrong');
    expect(await mark(house)).toBe(before);
    expect((await bring({ skip: true })).answer.added).toBe('2');
    expect(await names()).toEqual(['Ola', 'Liv']);
  });

  it('of which every row is wrong adds nobody in any case', async () => {
    await put([head, ...wrong]);
    expect(await outcomeOf(bring({ skip: true }))).toBe('sheet-rows-wrong');
    expect(await outcomeOf(bring({ columns: ['', '', '', ''], skip: true }))).toBe('sheet-rows-wrong');
    expect(await names()).toEqual([]);
  });

  it('leaves out who is there already, unless they are wanted again', async () => {
    await put([head, ...good, ['OLA ', 'nav', 'kommune', '']]);
    expect((await bring()).answer.added).toBe('2');
    expect(await outcomeOf(bring())).toBe('nobody-chosen');
    expect((await bring({ again: true })).answer.added).toBe('3');
    expect(await names()).toEqual(['Ola', 'Liv', 'Ola', 'Liv', 'OLA']);
  });

  it('takes who was taken off the list anew', async () => {
    const id = await register.invite({ name: 'Ola', organisation: 'NAV', sector: 'other' });
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: id });
    await put([head, ...good]);
    expect((await bring()).answer.added).toBe('2');
  });

  it('gives rows without a sector the one that was chosen for them', async () => {
    await put([['Ola'], ['Liv']]);
    await bring({ columns: ['name'], heading: false, sector: 'voluntary' });
    expect((await register.listed()).map((one) => one.sector)).toEqual(['voluntary', 'voluntary']);
  });

  it('finds partner municipalities by name, and no others', async () => {
    const partnerId = await makePartner(house, project.id);
    await makePartner(house, (await makeProject(house)).id);
    const around = await surroundingsOf(house.store.read, await projectRow(house, project.id));
    expect(around.partners.map((one) => one.id)).toEqual([partnerId]);
    await put([
      ['Ola', 'Sørvik'],
      ['Liv', 'Storvik'],
    ]);
    await bring({ columns: ['name', 'municipality'], heading: false, sector: 'other' });
    expect((await register.listed()).map((one) => one.partnerId)).toEqual([partnerId, '']);
  });

  it('is one’s own: another takes its place, and colleagues have theirs', async () => {
    const { facilitator } = project.municipality;
    await put([['First']]);
    await put([['Second']]);
    await put([['Theirs']], facilitator);
    const kept = await rows(house, 'sheets', ofProject());
    expect(kept.map((sheet) => String(sheet.cells)).sort()).toEqual(['Second', 'Theirs']);
    await call(house, facilitator, 'sheet.drop', ofProject());
    expect(await outcomeOf(bring({ columns: ['name'], sector: 'other' }, facilitator))).toBe('sheet-missing');
    expect((await bring({ columns: ['name'], heading: false, sector: 'other' })).answer.added).toBe('1');
  });

  it('is gone after a day', async () => {
    await put([['Ola']]);
    const dayAgo = new Date(Date.now() - 24 * 60 * 60_000 - 1);
    await house.store.write((tx) => tx.update(sheets).set({ createdAt: dayAgo }));
    expect(await outcomeOf(bring({ columns: ['name'], heading: false, sector: 'other' }))).toBe(
      'sheet-missing',
    );
  });

  it('that is empty is refused with a sentence', async () => {
    for (const cells of [[], [[]], [['', ' ']]]) expect(await outcomeOf(put(cells))).toBe('sheet-empty');
  });

  it('S6 beyond its limits is refused', async () => {
    const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => [`Navn ${i}`]);
    expect(await outcomeOf(put(rowsOf(LIMITS.people + 2)))).toBe('invalid-input');
    expect(await outcomeOf(put([['x'.repeat(LIMITS.text + 1)]]))).toBe('invalid-input');
    expect(await outcomeOf(put([Array.from({ length: LIMITS.sheetColumns + 1 }, () => 'x')]))).toBe(
      'invalid-input',
    );
    await put(rowsOf(1));
    expect(await outcomeOf(bring({ columns: ['shoe size'] as never }))).toBe('invalid-input');
  });

  it('S6 of more people than the register can hold adds nobody; of as many as it can, all', async () => {
    await register.crowd(2);
    const all = Array.from({ length: LIMITS.people }, (_, i) => [`Person ${i}`]);
    const one = { columns: ['name'] as const, heading: false, sector: 'other' } as const;
    await put(all);
    expect(await outcomeOf(bring({ ...one, columns: ['name'] }))).toBe('too-many-people');
    expect(await names()).toHaveLength(2);
    await put(all.slice(2));
    expect((await bring({ ...one, columns: ['name'] })).answer.added).toBe(String(LIMITS.people - 2));
  });
});
