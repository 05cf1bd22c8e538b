import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import { LIMITS } from '~/domain/limits';
import type { InputSource } from '~/domain/lists';
import { isProblem, type ProblemShape } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { bank, inputs } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeProject, outcomeOf, type Project, type Sent } from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
const ofProject = () => ({ projectId: project.id });
const note = { who: 'Amina', sector: 'target' } as const;

beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const save = (input: Partial<Sent<'input.save'>>) =>
  call(house, project.owner, 'input.save', { ...ofProject(), ...note, ...input });
const saved = async (input: Partial<Sent<'input.save'>>) => (await save(input)).answer.inputId ?? '';
const open = async (intro = '') =>
  (await call(house, project.owner, 'questionnaire.save', { ...ofProject(), open: true, intro })).answer
    .code ?? '';
const close = () =>
  call(house, project.owner, 'questionnaire.save', { ...ofProject(), open: false, intro: '' });
const answer = (code: string, works = 'The café') =>
  call(house, NOBODY, 'questionnaire.answer', { code, sector: 'business', works });
const undo = (changeId = '') => call(house, project.owner, 'change.undo', { ...ofProject(), changeId });
const inputsNow = () => rows(house, 'inputs', { projectId: project.id });
const bankNow = () => rows(house, 'bank', { projectId: project.id });

/** What was wrong with which field. */
async function fieldsOf(job: Promise<unknown>): Promise<ProblemShape['fields']> {
  const problem: unknown = await job.then(
    () => null,
    (error: unknown) => error,
  );
  return isProblem(problem) ? problem.fields : undefined;
}
/** As many as there may be, put in at once. */
const fill = (source: InputSource) =>
  house.store.write(async (tx) => {
    const of = {
      projectId: project.id,
      source,
      sector: 'other',
      who: 'x',
      organisation: '',
      works: 'x',
    } as const;
    const rest = { hard: '', barriers: '', measures: '', date: '', createdAt: house.now() };
    for (let i = 0; i < LIMITS.inputs; i += 50)
      await tx
        .insert(inputs)
        .values(Array.from({ length: 50 }, () => ({ id: house.newId(), ...of, ...rest })));
  });

describe('a note from a talk', () => {
  it('says something under at least one of the questions, and who said it', async () => {
    for (const works of ['', '   ', '\n\n'])
      expect(await fieldsOf(save({ works }))).toEqual([{ path: 'works', issue: 'one-of-these' }]);
    expect(await fieldsOf(save({ who: ' ', works: 'The café' }))).toEqual([
      { path: 'who', issue: 'required' },
    ]);
    for (const field of ['works', 'hard', 'barriers', 'measures'])
      expect(await outcomeOf(save({ [field]: 'This alone' }))).toBe('accepted');
  });

  it('takes 2,000 characters in each field and no more, and a date that exists', async () => {
    const full = 'Æ'.repeat(LIMITS.text);
    expect(await outcomeOf(save({ works: full, hard: full, barriers: full, measures: full }))).toBe(
      'accepted',
    );
    expect(await fieldsOf(save({ works: `${full}Æ` }))).toEqual([
      { path: 'works', issue: 'too-long', limit: LIMITS.text },
    ]);
    expect(await fieldsOf(save({ works: 'x', date: '2026-02-30' }))).toEqual([
      { path: 'date', issue: 'not-date' },
    ]);
  });

  it('is changed as one, and the change can be undone', async () => {
    const inputId = await saved({ works: 'First', hard: 'Much' });
    const { answer: told } = await save({ inputId, works: 'Second', sector: 'voluntary' });
    expect(await row(house, 'inputs', { id: inputId })).toMatchObject({
      ...{ works: 'Second', hard: '', sector: 'voluntary' },
    });
    await undo(told.changeId);
    expect(await row(house, 'inputs', { id: inputId })).toMatchObject({
      ...{ works: 'First', hard: 'Much', sector: 'target' },
    });
  });

  it('leaves what was found in it when it is removed, and is its source again when that is undone', async () => {
    const inputId = await saved({ works: 'The café' });
    const take = { ...ofProject(), kind: 'need', inputId, text: 'A place to meet' } as const;
    await call(house, project.owner, 'bank.add', take);
    const { answer: told } = await call(house, project.owner, 'input.remove', { ...ofProject(), inputId });
    expect(await inputsNow()).toEqual([]);
    expect(await bankNow()).toMatchObject([{ text: 'A place to meet', inputId: null }]);
    await undo(told.changeId);
    expect(await bankNow()).toMatchObject([{ text: 'A place to meet', inputId }]);
  });

  it('is full at its limit, whatever came through the questionnaire', async () => {
    await fill('questionnaire');
    expect(await outcomeOf(save({ works: 'Still room' }))).toBe('accepted');
    await fill('interview');
    expect(await outcomeOf(save({ works: 'One too many' }))).toBe('list-full');
    const [one] = await rows(house, 'inputs', { projectId: project.id, source: 'interview' });
    expect(await outcomeOf(save({ inputId: one?.id, works: 'Edited' }))).toBe('accepted');
  });
});

describe('the questionnaire', () => {
  it('keeps its code when it is closed, opened and given another introduction', async () => {
    const code = await open();
    await close();
    expect(await open('Tell us')).toBe(code);
    expect(await row(house, 'questionnaires', { projectId: project.id })).toMatchObject({
      code,
      intro: 'Tell us',
    });
  });

  it('is one and the same for two people who open it at once', async () => {
    expect(new Set(await Promise.all([open(), open(), open()])).size).toBe(1);
  });

  it('takes answers while it is open, by a code typed in any way, and none when it is closed', async () => {
    const code = await open();
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 5)} - ${code.slice(5)}`])
      expect(await outcomeOf(answer(typed, typed))).toBe('accepted');
    await close();
    expect(await outcomeOf(answer(code))).toBe('questionnaire-closed');
    expect(await inputsNow()).toHaveLength(3);
    for (const wrong of ['ABCDEFGHJK', 'x', '%', `${code}2`])
      expect(await outcomeOf(answer(wrong))).toBe('unknown-code');
  });

  it('takes an answer without a name, but not one that says nothing, or is from nowhere', async () => {
    const code = await open();
    expect(await fieldsOf(answer(code, ' '))).toEqual([{ path: 'works', issue: 'one-of-these' }]);
    const nowhere = { code, sector: '', works: 'x' } as never;
    expect(await fieldsOf(call(house, NOBODY, 'questionnaire.answer', nowhere))).toEqual([
      { path: 'sector', issue: 'not-in-list' },
    ]);
    expect(await inputsNow()).toEqual([]);
  });

  it('tells whoever answers nothing back, and keeps no copy of the answer beside it', async () => {
    const code = await open();
    const carried = await answer(code, 'A canary');
    expect(carried.answer).toEqual({});
    const [record] = await rows(house, 'calls', { name: 'questionnaire.answer', projectId: project.id });
    expect(JSON.stringify(record)).not.toContain('canary');
    expect(await rows(house, 'changes', { projectId: project.id, name: 'questionnaire.answer' })).toEqual([]);
  });

  it('an answer without a name may be corrected without one', async () => {
    await answer(await open(), 'Kari at the office is rude');
    const inputId = (await inputsNow())[0]?.id;
    expect(await outcomeOf(save({ inputId, who: '', works: 'One at the office is rude' }))).toBe('accepted');
    expect(await inputsNow()).toMatchObject([{ source: 'questionnaire', who: '' }]);
  });

  it('is full at its limit, in a sentence of its own', async () => {
    const code = await open();
    await fill('questionnaire');
    expect(await outcomeOf(answer(code))).toBe('questionnaire-full');
  });

  it('two hundred people answer at the same moment', async () => {
    const code = await open();
    await Promise.all(Array.from({ length: 200 }, (_, i) => answer(code, `Answer ${i}`)));
    expect(await inputsNow()).toHaveLength(200);
  });
});

describe('the idea bank', () => {
  const add = (input: Partial<Sent<'bank.add'>>) =>
    call(house, project.owner, 'bank.add', { ...ofProject(), kind: 'need', ...input });

  it('takes all of an answer, or a piece of it, as it was said', async () => {
    const inputId = await saved({ works: '<b>The café</b>\non Fridays', hard: 'Buses' });
    await add({ inputId, field: 'works' });
    await add({ inputId, field: 'works', text: 'on Fridays', kind: 'idea' });
    expect((await bankNow()).map(({ kind, text }) => [kind, text])).toEqual([
      ['need', '<b>The café</b>\non Fridays'],
      ['idea', 'on Fridays'],
    ]);
  });

  it('takes nothing of nothing', async () => {
    const inputId = await saved({ works: 'The café' });
    for (const empty of [
      {},
      { text: ' ' },
      { inputId },
      { inputId, field: 'hard' },
      { field: 'works' },
    ] as const)
      expect(await fieldsOf(add(empty))).toEqual([{ path: 'text', issue: 'required' }]);
    expect(await outcomeOf(add({ text: 'x', inputId: 'gone' }))).toBe('not-found');
  });

  it('takes the same text twice, since two may have said it', async () => {
    await add({ text: 'A bus' });
    await add({ text: 'A bus' });
    expect((await bankNow()).map((item) => item.position)).toEqual([1, 2]);
  });

  it('loses the theme with the theme, not the need', async () => {
    const theme = { ...ofProject(), title: 'Gone soon', questions: [] };
    const { themeId = '' } = (await call(house, project.owner, 'theme.save', theme)).answer;
    await add({ text: 'A bus', themeId });
    await call(house, project.owner, 'theme.remove', { ...ofProject(), themeId });
    expect(await bankNow()).toMatchObject([{ text: 'A bus', themeId: null }]);
  });

  it('is full at its limit', async () => {
    const item = (position: number) => ({
      ...{ id: house.newId(), ...ofProject(), kind: 'need' as const, text: 'x', position },
      ...{ themeId: null, inputId: null },
    });
    await house.store.write((tx) =>
      tx.insert(bank).values(Array.from({ length: LIMITS.bank - 1 }, (_, i) => item(i + 1))),
    );
    expect(await outcomeOf(add({ text: 'The last' }))).toBe('accepted');
    expect(await outcomeOf(add({ text: 'One too many' }))).toBe('list-full');
  });
});
