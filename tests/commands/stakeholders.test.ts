import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  type Municipality,
  type Project,
} from '../support/make';
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

const give = <N extends Parameters<typeof call>[2]>(name: N, input: object) =>
  call(house, project.owner, name, { projectId: project.id, ...input } as never);
const add = (names: string, sector = 'business') => give('stakeholder.add', { names, sector });
const listed = async () => {
  const all = await rows(house, 'stakeholders', { projectId: project.id });
  return all.sort((a, b) => a.position - b.position);
};
const names = async () => (await listed()).map((one) => one.name);
const one = async (name: string) => {
  const found = (await listed()).find((it) => it.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const undo = ({ answer }: { answer: Record<string, string> }) =>
  give('change.undo', { changeId: answer.changeId });

describe('finding stakeholders', () => {
  it('passes over names that are there, whatever their capitals, and keeps the order', async () => {
    await add('NAV\nCoop');
    await add('nav\nBakeriet\nBAKERIET');
    expect(await names()).toEqual(['NAV', 'Coop', 'Bakeriet']);
  });

  it('asks for at least one name, and for names of a decent length', async () => {
    expect(await outcomeOf(add(' \n '))).toBe('invalid-input');
    expect(await outcomeOf(add(`Coop\n${'x'.repeat(LIMITS.name + 1)}`))).toBe('invalid-input');
    expect(await names()).toEqual([]);
  });

  it('takes so many and no more, and then none at all', async () => {
    const many = (count: number, word: string) =>
      Array.from({ length: count }, (_, i) => `${word} ${i}`).join('\n');
    await add(many(LIMITS.stakeholders - 1, 'A'));
    expect(await outcomeOf(add('B 1\nB 2'))).toBe('too-many-stakeholders');
    await add('B 1');
    expect(await outcomeOf(give('stakeholder.save', { name: 'C', sector: 'other' }))).toBe(
      'too-many-stakeholders',
    );
    expect(await names()).toHaveLength(LIMITS.stakeholders);
  });

  it.each([
    ['a name', { sector: 'other' }],
    ['a sector', { name: 'Coop' }],
  ])('a new one needs %s', async (_, about) => {
    expect(await outcomeOf(give('stakeholder.save', about))).toBe('invalid-input');
  });
});

describe('describing a stakeholder', () => {
  it('leaves what is not sent as it is, and empties what is sent empty', async () => {
    await add('NAV', 'municipality');
    const { id: stakeholderId } = await one('NAV');
    const save = (about: object) => give('stakeholder.save', { stakeholderId, ...about });
    await save({ tier: 'primary', role: 'Decides', need: 'Fewer queues' });
    await save({ overall: 'positive', affected: 'much', role: '' });
    expect(await one('NAV')).toMatchObject({
      ...{ sector: 'municipality', tier: 'primary', need: 'Fewer queues' },
      ...{ role: '', overall: 'positive', affected: 'much' },
    });
    await give('stakeholder.judge', { stakeholderId, overall: '' });
    expect(await one('NAV')).toMatchObject({ overall: '', affected: 'much' });
  });

  it.each([
    ['tier', 'tertiary'],
    ['overall', 'splendid'],
    ['affected', 'terribly'],
    ['sector', 'nobility'],
    ['need', 'x'.repeat(LIMITS.text + 1)],
    ['name', ' '],
  ])('refuses a wrong %s', async (field, value) => {
    await add('NAV');
    const { id: stakeholderId } = await one('NAV');
    expect(await outcomeOf(give('stakeholder.save', { stakeholderId, [field]: value }))).toBe(
      'invalid-input',
    );
  });

  it('moves up and down, stays at the ends, and each move can be undone', async () => {
    await add('A\nB\nC');
    const move = async (name: string, direction: string) =>
      give('stakeholder.move', { stakeholderId: (await one(name)).id, direction });
    const moved = await move('C', 'up');
    expect(await names()).toEqual(['A', 'C', 'B']);
    await move('A', 'up');
    await move('B', 'down');
    expect(await names()).toEqual(['A', 'C', 'B']);
    await undo(moved);
    expect(await names()).toEqual(['A', 'B', 'C']);
  });
});

describe('undoing', () => {
  it('brings a removed one back with its consequences and who stands for it', async () => {
    await add('NAV');
    const { id: stakeholderId } = await one('NAV');
    await give('consequence.save', { stakeholderId, text: 'Call them', todo: true });
    await give('stakeholder.invite', { stakeholderId, names: 'Ida' });
    const before = await one('NAV');
    const removed = await give('stakeholder.remove', { stakeholderId });
    expect(await rows(house, 'consequences', { projectId: project.id })).toEqual([]);
    expect(await rows(house, 'representatives', { projectId: project.id })).toEqual([]);
    await undo(removed);
    expect(await one('NAV')).toEqual(before);
    expect(await rows(house, 'consequences', { stakeholderId })).toHaveLength(1);
    expect(await rows(house, 'representatives', { stakeholderId })).toHaveLength(1);
  });

  it('of a judgement is refused when somebody has judged anew', async () => {
    await add('NAV');
    const { id: stakeholderId } = await one('NAV');
    const judge = (overall: string) =>
      give('stakeholder.judge', { stakeholderId, overall, affected: 'much' });
    const first = await judge('negative');
    const second = await judge('positive');
    expect(await outcomeOf(undo(first))).toBe('changed-since');
    await undo(second);
    expect(await one('NAV')).toMatchObject({ overall: 'negative' });
  });

  it('of an invitation takes the tie away', async () => {
    await add('NAV');
    const { id: stakeholderId } = await one('NAV');
    await undo(await give('stakeholder.invite', { stakeholderId, names: 'Ida' }));
    expect(await rows(house, 'representatives', { stakeholderId })).toEqual([]);
  });
});

describe('inviting', () => {
  it('without names invites one person who bears the name of the stakeholder', async () => {
    await add('Coop');
    const { id: stakeholderId } = await one('Coop');
    await give('stakeholder.invite', { stakeholderId });
    const [link] = await rows(house, 'representatives', { stakeholderId });
    const person = await row(house, 'participants', { id: link?.participantId ?? '' });
    expect(person).toMatchObject({
      name: 'Coop',
      organisation: 'Coop',
      sector: 'business',
      reply: 'planned',
    });
  });
});

describe('consequences', () => {
  it('become to-dos and stop being so; what is no to-do is not done', async () => {
    await add('NAV');
    const { id: stakeholderId } = await one('NAV');
    const about = { stakeholderId, text: 'Call them', todo: true, who: 'Kari', due: '2026-02-03' };
    const { consequenceId = '' } = (await give('consequence.save', about)).answer;
    const read = () => row(house, 'consequences', { id: consequenceId });
    await give('consequence.done', { consequenceId, done: true });
    await give('consequence.save', { ...about, consequenceId, text: 'Call them soon' });
    expect(await read()).toMatchObject({ text: 'Call them soon', doneAt: expect.any(Date) as Date });
    await give('consequence.save', { ...about, consequenceId, todo: false });
    expect(await read()).toMatchObject({ todo: false, doneAt: null });
    await give('consequence.done', { consequenceId, done: 'true' });
    const undone = await give('consequence.done', { consequenceId, done: '' });
    expect((await read()).doneAt).toBeNull();
    await undo(undone);
    expect((await read()).doneAt).toBeInstanceOf(Date);
  });

  it.each([
    ['text', { text: ' ' }],
    ['due date', { due: '2026-02-30' }],
    ['name', { who: 'x'.repeat(LIMITS.name + 1) }],
  ])('refuse a wrong %s', async (_, wrong) => {
    await add('NAV');
    const input = { stakeholderId: (await one('NAV')).id, text: 'Call them', ...wrong };
    expect(await outcomeOf(give('consequence.save', input))).toBe('invalid-input');
  });
});
