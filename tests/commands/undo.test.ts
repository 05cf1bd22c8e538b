import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectContext } from '~/commands/context.server';
import { change, insert, remove } from '~/commands/trail.server';
import { actorKey } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { bank, changes, inputs, packTexts, participants, partners, questions, themes } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
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
  house = await freshHouse();
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const undo = async (changeId: string) =>
  (await call(house, project.owner, 'change.undo', { ...ofProject(), changeId })).answer.changeId ?? '';
const undoing = (changeId: string) => outcomeOf(undo(changeId));

/** Writes with a trail and stores it, as the door does with a command; returns the change's id. */
async function trailed(job: (ctx: ProjectContext) => Promise<void>): Promise<string> {
  const id = house.newId();
  const row = await projectRow(house, project.id);
  await house.store.write(async (tx) => {
    const ctx = { tx, house, project: row, trail: [], now: house.now() } as unknown as ProjectContext;
    await job(ctx);
    const about = { id, projectId: row.id, actor: actorKey(project.owner), name: 'theme.save' };
    await tx.insert(changes).values({ ...about, rows: ctx.trail, at: ctx.now, undoneAt: null });
  });
  return id;
}
const point = (name: string) =>
  call(house, project.owner, 'anchor.save', { ...ofProject(), item: 'mayor', name });
const mayor = () => rows(house, 'anchors', { projectId: project.id, item: 'mayor' });

describe('undoing', () => {
  it('takes away what was made, and that can be undone in its turn', async () => {
    const made = await point('Olga Ordfører');
    const undone = await undo(made.answer.changeId ?? '');
    expect(await mayor()).toEqual([]);
    await undo(undone);
    expect((await mayor()).map((one) => one.name)).toEqual(['Olga Ordfører']);
  });

  it('gives back what was changed, and the redo changes it again', async () => {
    await point('Before');
    const { answer } = await point('After');
    const undone = await undo(answer.changeId ?? '');
    expect((await mayor())[0]?.name).toBe('Before');
    await undo(undone);
    expect((await mayor())[0]?.name).toBe('After');
  });

  it('brings back a theme with its questions and what pointed at it', async () => {
    const themeId = house.newId();
    const bankId = house.newId();
    const asked = ['How?', 'Who?'].map((text, i) => ({ id: house.newId(), themeId, position: i + 1, text }));
    await house.store.write(async (tx) => {
      await tx.insert(themes).values({ id: themeId, ...ofProject(), position: 9, title: 'Inclusion' });
      await tx.insert(questions).values(asked.map((one) => ({ ...one, marks: ['need', 'open'] })));
      const idea = { kind: 'idea', text: 'A café', inputId: null, position: 1 } as const;
      await tx.insert(bank).values({ id: bankId, ...ofProject(), themeId, ...idea });
    });
    const before = [
      await rows(house, 'themes', { id: themeId }),
      await rows(house, 'questions', { themeId }),
    ];
    const change = await trailed((ctx) => remove(ctx, themes, themeId));
    expect(await rows(house, 'questions', { themeId })).toEqual([]);
    expect((await row(house, 'bank', { id: bankId })).themeId).toBeNull();
    const undone = await undo(change);
    const byPosition = (await rows(house, 'questions', { themeId })).sort((a, b) => a.position - b.position);
    expect([await rows(house, 'themes', { id: themeId }), byPosition]).toEqual(before);
    expect((await row(house, 'bank', { id: bankId })).themeId).toBe(themeId);
    await undo(undone);
    expect(await rows(house, 'themes', { id: themeId })).toEqual([]);
  });

  it('keeps instants to the millisecond', async () => {
    const createdAt = new Date('2026-02-03T16:30:00.123Z');
    const told = { who: 'Ida', organisation: '', works: '', hard: '', barriers: '', measures: '', date: '' };
    const about = { source: 'interview', sector: 'target', ...told } as const;
    const id = house.newId();
    await house.store.write((tx) => tx.insert(inputs).values({ id, ...ofProject(), ...about, createdAt }));
    await undo(await trailed((ctx) => remove(ctx, inputs, id)));
    expect((await row(house, 'inputs', { id })).createdAt).toEqual(createdAt);
  });

  it('is told of once: the same change is not undone twice', async () => {
    const { answer } = await point('Olga');
    await undo(answer.changeId ?? '');
    expect(await undoing(answer.changeId ?? '')).toBe('already-undone');
  });

  it('does not find the changes of another project, and leaves them', async () => {
    const { answer } = await point('Olga');
    const other = await makeProject(house, shared);
    const input = { projectId: other.id, changeId: answer.changeId ?? '' };
    expect(await outcomeOf(call(house, other.owner, 'change.undo', input))).toBe('not-found');
    expect(await mayor()).toHaveLength(1);
  });

  it('is not offered for what changed nothing', async () => {
    await point('Olga');
    expect((await point('Olga')).answer.changeId).toBeUndefined();
  });
});

describe('undoing is refused, and changes nothing, when someone has built on it:', () => {
  it('the row was changed since', async () => {
    const first = await point('First');
    await point('Second');
    expect(await undoing(first.answer.changeId ?? '')).toBe('changed-since');
    expect((await mayor())[0]?.name).toBe('Second');
  });

  it('another row hangs on it', async () => {
    const themeId = house.newId();
    const change = await trailed((ctx) =>
      insert(ctx, themes, { id: themeId, ...ofProject(), position: 9, title: 'New' }),
    );
    await house.store.write((tx) =>
      tx.insert(questions).values({ id: house.newId(), themeId, position: 1, text: 'How?' }),
    );
    expect(await undoing(change)).toBe('changed-since');
    expect(await rows(house, 'questions', { themeId })).toHaveLength(1);
  });

  it('what it pointed at is gone', async () => {
    const themeId = house.newId();
    const bankId = house.newId();
    const idea = { kind: 'idea', text: 'A café', inputId: null, position: 1 } as const;
    await house.store.write(async (tx) => {
      await tx.insert(themes).values({ id: themeId, ...ofProject(), position: 9, title: 'Short-lived' });
      await tx.insert(bank).values({ id: bankId, ...ofProject(), themeId, ...idea });
    });
    const moved = await trailed((ctx) => change(ctx, bank, bankId, { themeId: null }));
    await trailed((ctx) => remove(ctx, themes, themeId));
    expect(await undoing(moved)).toBe('changed-since');
  });

  it('its place is taken', async () => {
    const text = { ...ofProject(), language: 'nb', part: 'greeting' } as const;
    const first = house.newId();
    await house.store.write((tx) => tx.insert(packTexts).values({ id: first, ...text, text: 'Hello' }));
    const reset = await trailed((ctx) => remove(ctx, packTexts, first));
    await trailed((ctx) => insert(ctx, packTexts, { id: house.newId(), ...text, text: 'Dear all' }));
    expect(await undoing(reset)).toBe('changed-since');
    expect((await rows(house, 'packTexts', ofProject())).map((one) => one.text)).toEqual(['Dear all']);
  });

  it('a partner that people have been put down as coming from, or that a person came from', async () => {
    const { answer } = await call(house, project.owner, 'partner.save', { ...ofProject(), name: 'Lilleby' });
    const partnerId = answer.partnerId ?? '';
    const about = { name: 'Ida', sector: 'politics', language: 'nn' } as const;
    const invited = await call(house, project.owner, 'invitee.save', { ...ofProject(), ...about });
    const personId = invited.answer.participantId ?? '';
    await trailed((ctx) => change(ctx, participants, personId, { partnerId }));
    expect(await undoing(answer.changeId ?? '')).toBe('changed-since');
    const moved = await trailed((ctx) => change(ctx, participants, personId, { partnerId: '' }));
    await trailed((ctx) => remove(ctx, partners, partnerId));
    expect(await undoing(moved)).toBe('changed-since');
    expect((await row(house, 'participants', { id: personId })).partnerId).toBe('');
  });
});
