import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { allowView } from '~/views/allow.server';
import { askView, bankOf, bankView, inputsView } from '~/views/findings.server';
import { inputs } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeParticipant, makeProject, outcomeOf, type Project, type Sent } from '../support/make';
import { objectsIn } from './all';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const nowhere = { page: 1, at: null, edit: null, origin: 'https://samverk.example' };
const shown = (place: object = {}, id = project.id) =>
  inputsView(house.store.read, id, { ...nowhere, ...place });
const banked = (place: object = {}) =>
  bankView(house.store.read, project.id, { ...nowhere, search: '', ...place });
const save = async (input: Partial<Sent<'input.save'>>) => {
  const note = { projectId: project.id, who: 'Amina', sector: 'target', ...input } as const;
  return (await call(house, project.owner, 'input.save', note)).answer.inputId ?? '';
};
const add = async (input: Partial<Sent<'bank.add'>>) => {
  const item = { projectId: project.id, kind: 'need', ...input } as const;
  return (await call(house, project.owner, 'bank.add', item)).answer.bankId ?? '';
};
const questionnaire = async (open = true, intro = '') => {
  const input = { projectId: project.id, open, intro };
  return (await call(house, project.owner, 'questionnaire.save', input)).answer.code ?? '';
};
/** Inputs put in at once, a second apart; the last is the newest. */
const many = (size: number) =>
  house.store.write(async (tx) => {
    const rows = Array.from({ length: size }, (_, i) => ({
      ...{ id: `${project.id.slice(0, 8)}-${i}`, projectId: project.id, source: 'interview' as const },
      ...{
        who: `Person ${i}`,
        organisation: '',
        sector: 'other' as const,
        works: 'x',
        hard: '',
        barriers: '',
      },
      ...{ measures: '', date: '', createdAt: new Date(Date.UTC(2026, 0, 1) + i * 1000) },
    }));
    await tx.insert(inputs).values(rows);
  });

describe('the inputs', () => {
  it('come newest first, fifty at a time, and a page that is not there is the nearest one', async () => {
    await many(120);
    const names = async (page: number) => (await shown({ page })).inputs.map((input) => input.who);
    expect(await names(1)).toHaveLength(50);
    expect((await names(1))[0]).toBe('Person 119');
    expect(await names(3)).toHaveLength(20);
    expect(await names(99)).toEqual(await names(3));
    for (const odd of [0, -1, NaN, 1.5, Infinity])
      expect((await shown({ page: odd })).page).toBeLessThanOrEqual(3);
  });

  it('are found on their page by their id, to look at or to edit', async () => {
    await many(120);
    const id = `${project.id.slice(0, 8)}-10`;
    expect((await shown({ at: id })).page).toBe(3);
    const editing = await shown({ edit: id });
    expect([editing.page, editing.edited?.who]).toEqual([3, 'Person 10']);
  });

  it('of others, and what is no id, are not found', async () => {
    const theirs = await makeProject(house);
    const inputId = await save({ works: 'Ours' });
    for (const edit of [inputId, 'new', '\0', 'x'.repeat(100)])
      expect(await shown({ edit, at: edit }, theirs.id)).toMatchObject({ edited: null, total: 0, page: 1 });
  });

  it('are counted by sector, and those through the questionnaire by themselves', async () => {
    await save({ works: 'x' });
    await save({ works: 'x', sector: 'business' });
    const code = await questionnaire();
    await call(house, NOBODY, 'questionnaire.answer', { code, sector: 'target', hard: 'x' });
    const view = await shown();
    expect(view.sectors).toEqual({
      ...{ municipality: 0, business: 1, voluntary: 0, target: 2, politics: 0, other: 0 },
    });
    expect(view.total).toBe(3);
    expect(view.questionnaire).toMatchObject({
      ...{ open: true, answers: 1, url: `https://samverk.example/q/${code}` },
    });
    expect(view.questionnaire?.qrPath).toMatch(/^M0 0h1v1h-1z/);
  });

  it('show what has been taken of them, and what has been reworded since', async () => {
    const inputId = await save({ works: 'A café and a bus', hard: 'Forms' });
    await add({ inputId, text: 'a bus' });
    await add({ inputId, text: 'A café', kind: 'idea' });
    const bankId = await add({ inputId, field: 'hard' });
    const edit = { projectId: project.id, bankId, kind: 'need', text: 'Fewer forms' } as const;
    await call(house, project.owner, 'bank.edit', edit);
    const [line] = (await shown()).inputs;
    expect(line?.reworded).toBe(1);
    expect(line?.fields).toEqual([
      {
        field: 'works',
        parts: [
          { text: 'A café', taken: true },
          { text: ' and ', taken: false },
          { text: 'a bus', taken: true },
        ],
        needs: 1,
        ideas: 1,
      },
      { field: 'hard', parts: [{ text: 'Forms', taken: false }], needs: 0, ideas: 0 },
    ]);
    expect((await shown()).banked).toBe(3);
  });
});

describe('the idea bank', () => {
  it('goes by theme and then by when it was found, with where each came from', async () => {
    const [housing, work] = project.themes;
    const inputId = await save({ works: 'A bus', organisation: 'The council' });
    await add({ text: 'No theme' });
    await add({ text: 'Second', themeId: work });
    await add({ inputId, field: 'works', themeId: housing });
    await add({ text: 'Third', themeId: work, kind: 'idea' });
    const { groups, total } = await banked();
    expect(
      groups.map(({ theme, count, items }) => [theme?.title, count, items.map((item) => item.text)]),
    ).toEqual([
      ['Housing', 1, ['A bus']],
      ['Work', 2, ['Second', 'Third']],
      [undefined, 1, ['No theme']],
    ]);
    expect(total).toBe(4);
    expect(groups[0]?.items[0]?.from).toEqual({
      ...{ inputId, source: 'interview', who: 'Amina', organisation: 'The council', sector: 'target' },
    });
    expect(groups[2]?.items[0]?.from).toBeNull();
    const found = await bankOf(house.store.read, project.id);
    expect(found.map(({ kind, text, themeId }) => [kind, text, themeId])).toEqual([
      ['need', 'No theme', null],
      ['need', 'Second', work],
      ['need', 'A bus', housing],
      ['idea', 'Third', work],
    ]);
  });

  it('points out what is alike, wherever it stands', async () => {
    await add({ text: 'Flere møteplasser' });
    await add({ text: 'flere møteplasser!', themeId: project.themes[0] });
    await add({ text: 'Buss' });
    const items = (await banked()).groups.flatMap((group) => group.items);
    expect(items.map((item) => [item.text, item.alike])).toEqual([
      ['flere møteplasser!', 1],
      ['Flere møteplasser', 1],
      ['Buss', 0],
    ]);
  });

  it('is searched without regard to case, also in Norwegian and Arabic, and takes no pattern for one', async () => {
    for (const text of ['ØKT tilgang', 'مرحبا بكم', '100 % av alle', 'a_b']) await add({ text });
    const found = async (search: string) =>
      (await banked({ search })).groups.flatMap((group) => group.items.map((item) => item.text));
    expect(await found('økt')).toEqual(['ØKT tilgang']);
    expect(await found('بكم')).toEqual(['مرحبا بكم']);
    expect(await found('%')).toEqual(['100 % av alle']);
    expect(await found('_')).toEqual(['a_b']);
    expect(await found('.*')).toEqual([]);
    expect(await banked({ search: '  ' })).toMatchObject({ found: 4 });
  });

  it('comes fifty at a time, and opens where something was just done', async () => {
    const ids = [];
    for (let i = 0; i < 60; i += 1) ids.push(await add({ text: `Need ${i}` }));
    const first = await banked();
    expect([first.groups[0]?.items.length, first.groups[0]?.count, first.pages]).toEqual([50, 60, 2]);
    expect((await banked({ at: ids[55] })).page).toBe(2);
    expect(await banked({ edit: ids[55] })).toMatchObject({ page: 2, edited: { text: 'Need 55' } });
    expect((await banked({ edit: 'gone' })).edited).toBeNull();
  });
});

describe('S1 who sees it', () => {
  it('readers see the desk’s pages; participants, strangers and visitors do not', async () => {
    const { reader } = project.municipality;
    const anna = await makeParticipant(house, project, 'Anna');
    const { owner } = await makeProject(house);
    const told = [];
    for (const actor of [reader, anna, owner, NOBODY])
      told.push(await outcomeOf(allowView(house.store.read, actor, project.id, 'view.desk')));
    expect(told).toEqual(['accepted', 'not-allowed', 'not-found', 'not-signed-in']);
  });

  it('whoever has the link to the questionnaire sees who asks and what about, and not one answer', async () => {
    const code = await questionnaire(true, 'Tell us');
    const secret = { code, sector: 'business', works: 'A canary', who: 'Kari Canary' } as const;
    await call(house, NOBODY, 'questionnaire.answer', secret);
    await save({ works: 'A canary too' });
    await add({ text: 'A canary need' });
    const ask = await askView(house.store.read, code.toLowerCase());
    expect(ask).toEqual({
      ...{ code, state: 'open', municipality: 'Storvik', project: 'Work for everyone', intro: 'Tell us' },
    });
    expect(JSON.stringify(objectsIn(ask))).not.toMatch(/canary/i);
    expect(JSON.stringify(ask)).not.toContain(project.id);
  });

  it('a questionnaire that is closed or archived says so, and one that is not there is an unknown code', async () => {
    const code = await questionnaire(false);
    const state = async () => (await askView(house.store.read, code)).state;
    expect(await state()).toBe('closed');
    await call(house, project.owner, 'project.archive', { projectId: project.id });
    expect(await state()).toBe('archived');
    for (const wrong of ['', 'ABCDEFGHJK', '\0', 'x'.repeat(500), project.roomCode])
      expect(await outcomeOf(askView(house.store.read, wrong))).toBe('unknown-code');
  });
});
