import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { betweenView } from '~/views/between.server';
import { mails } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let shared: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const add = async (name: string, language = 'nb', email = `${name.toLowerCase()}@example.no`) =>
  (await call(house, project.owner, 'referee.save', { ...of(), name, role: 'Law', language, email })).answer
    .refereeId ?? '';
const open = (until = '') => call(house, project.owner, 'comments.open', { ...of(), until });
const ask = (refereeIds: string[], again = false) =>
  call(house, project.owner, 'referee.ask', { ...of(), refereeIds, again });
const sentTo = async () => (await rows(house, 'mails', of())).map(({ recipient }) => recipient).sort();
const desk = async () =>
  betweenView(house.store.read, await projectRow(house, project.id), {
    ...{ role: 'owner', origin: 'http://samverk.example', now: house.now() },
  });

describe('asking the reference group', () => {
  it('gives each the question in her own language, with her own link and the last day', async () => {
    await open('2999-12-31');
    const ids = [await add('Ragna', 'nn'), await add('Eve', 'en')];
    await ask(ids);
    const letters = await rows(house, 'mails', of());
    const subjects = letters.map(({ subject }) => subject).sort();
    expect(subjects).toEqual([
      'Kva meiner du om forslaga? Work for everyone',
      'What do you think of the proposals? Work for everyone',
    ]);
    const { code } = await row(house, 'referees', { id: ids[1] });
    const english = letters.find(({ language }) => language === 'en')?.text ?? '';
    expect(english).toContain(`http://samverk.example/c/${code}`);
    for (const words of ['What do the rules say?', '31 December 2999', 'Hello Eve'])
      expect(english).toContain(words);
    expect(english).not.toContain(`/k/${code}`);
  });

  it('asks nobody twice by accident, also under a new name, but again on purpose, and at a new address', async () => {
    await open();
    const ragna = await add('Ragna');
    await ask([ragna]);
    expect(await outcomeOf(ask([ragna]))).toBe('already-sent');
    await ask([ragna, await add('Eve')]);
    expect(await sentTo()).toEqual(['eve@example.no', 'ragna@example.no']);
    await ask([ragna], true);
    expect(await sentTo()).toHaveLength(3);
    const saved = (about: { name: string; email: string }) =>
      call(house, project.owner, 'referee.save', { ...of(), refereeId: ragna, language: 'nb', ...about });
    await saved({ name: 'Ragna Lie', email: 'ragna@example.no' });
    expect(await outcomeOf(ask([ragna]))).toBe('already-sent');
    await saved({ name: 'Ragna Lie', email: 'new@example.no' });
    expect((await desk()).referees[0]?.mail).toBeNull();
    await ask([ragna]);
    expect(await sentTo()).toContain('new@example.no');
  });

  it('tells both of two who share an address', async () => {
    await open();
    const ids = [await add('Ragna', 'nb', 'law@example.no'), await add('Eve', 'nb', 'law@example.no')];
    await ask([ids[0] ?? '']);
    expect((await desk()).referees.map(({ mail }) => mail?.state ?? null)).toEqual(['queued', null]);
    await ask(ids);
    expect(await sentTo()).toEqual(['law@example.no', 'law@example.no']);
  });

  it('stays: who holds a link is not undone', async () => {
    await open();
    const ragna = await add('Ragna');
    const { id } = await row(house, 'changes', { ...of(), name: 'referee.save' });
    await ask([ragna]);
    const undone = call(house, project.owner, 'change.undo', { ...of(), changeId: id });
    expect(await outcomeOf(undone)).toBe('changed-since');
  });

  it('reaches whom the last letter did not reach', async () => {
    await open();
    const ragna = await add('Ragna');
    await ask([ragna]);
    await house.store.write((tx) => tx.update(mails).set({ state: 'failed' }));
    expect((await desk()).referees[0]?.mail?.state).toBe('failed');
    expect(await outcomeOf(ask([ragna]))).toBe('accepted');
  });

  it('needs open comments, someone who is there, an address and a mail server', async () => {
    const ragna = await add('Ragna');
    expect(await outcomeOf(ask([ragna]))).toBe('comments-closed');
    await open();
    expect(await outcomeOf(ask([]))).toBe('nobody-chosen');
    expect(await outcomeOf(ask([await add('Nemo', 'nb', '')]))).toBe('no-address');
    const chosen = { ...of(), refereeIds: [ragna] };
    const without = { ...house, postman: null };
    expect(await outcomeOf(call(without, project.owner, 'referee.ask', chosen))).toBe('mail-not-set-up');
    await call(house, project.owner, 'referee.remove', { ...of(), refereeId: ragna });
    expect(await outcomeOf(ask([ragna]))).toBe('nobody-chosen');
    expect(await sentTo()).toEqual([]);
  });
});

describe('asking the participants', () => {
  const askAll = (again = false) => call(house, project.owner, 'comments.ask', { ...of(), again });
  const join = (name: string, email: string, language = 'nb') =>
    call(house, project.owner, 'invitee.save', { ...of(), name, sector: 'business', email, language });

  it('reaches each who has an address once, in her own language, with her own way in', async () => {
    await join('Anna', 'anna@example.no');
    expect(await outcomeOf(askAll())).toBe('comments-closed');
    await open('2999-12-31');
    await askAll();
    expect(await outcomeOf(askAll())).toBe('already-sent');
    await join('Eve', 'eve@example.no', 'en');
    await join('Nemo', '');
    expect((await desk()).people).toEqual({ reachable: 2, asked: 1 });
    await askAll();
    const letters = await rows(house, 'mails', { ...of(), kind: 'proposals' });
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(['anna@example.no', 'eve@example.no']);
    const english = letters.find(({ language }) => language === 'en')?.text ?? '';
    const { personalCode } = await row(house, 'participants', { ...of(), name: 'Eve' });
    for (const words of [`/k/${personalCode}`, 'also those that were not chosen', '31 December 2999'])
      expect(english).toContain(words);
    await askAll(true);
    expect(await sentTo()).toHaveLength(4);
    expect((await desk()).people).toEqual({ reachable: 2, asked: 2 });
  });

  it('needs an address and a mail server', async () => {
    await open();
    expect(await outcomeOf(askAll())).toBe('nobody-chosen');
    await join('Nemo', '');
    expect(await outcomeOf(askAll())).toBe('no-address');
    await join('Anna', 'anna@example.no');
    expect(await outcomeOf(call({ ...house, postman: null }, project.owner, 'comments.ask', of()))).toBe(
      'mail-not-set-up',
    );
  });
});
