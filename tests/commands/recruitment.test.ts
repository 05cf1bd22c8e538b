import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { surroundingsOf } from '~db/register';
import { participants, partners, sheets } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeParticipant,
  makeProject,
  outcomeOf,
  projectRow,
  type Project,
  type Sent,
} from '../support/make';
import { row, rows } from './rows';
import { dump } from './world';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const about = { name: 'Ida', sector: 'politics', language: 'nb' } as const;
const save = (input: Partial<Sent<'invitee.save'>> = {}) =>
  call(house, project.owner, 'invitee.save', { ...ofProject(), ...about, ...input });
const invite = async (input?: Partial<Sent<'invitee.save'>>) =>
  (await save(input)).answer.participantId ?? '';
const person = (id: string) => row(house, 'participants', { id });
const undo = (changeId: string | undefined) =>
  call(house, project.owner, 'change.undo', { ...ofProject(), changeId: changeId ?? '' });
const listed = async () =>
  (await rows(house, 'participants', ofProject())).sort((a, b) => a.position - b.position);
async function makePartner(projectId: string): Promise<string> {
  const id = house.newId();
  const partner = { id, projectId, position: 1, name: 'Sørvik kommune', contact: '', email: '' };
  await house.store.write((tx) => tx.insert(partners).values(partner));
  return id;
}
/** Fills the register at once, as many invitations would. */
async function crowd(size: number): Promise<void> {
  const people = Array.from({ length: size }, (_, i) => ({
    ...{ id: house.newId(), projectId: project.id, name: `Navn ${i}`, organisation: '', sector: 'other' },
    ...{
      language: 'nb',
      email: '',
      personalCode: house.newId(),
      invited: true,
      position: i,
      removedAt: null,
    },
  }));
  await house.store.write(async (tx) => {
    for (let at = 0; at < size; at += 100)
      await tx.insert(participants).values(people.slice(at, at + 100) as never);
  });
}

describe('an invitee', () => {
  it('is kept with all that is told, and is planned until someone says otherwise', async () => {
    const partnerId = await makePartner(project.id);
    const told = {
      email: 'ida@example.no',
      phone: '+47 900 00 000',
      contact: 'personal',
      partnerId,
    } as const;
    const id = await invite({ ...told, organisation: 'Rådet', interpreter: 'on' as never, language: 'ti' });
    expect(await person(id)).toMatchObject({
      ...told,
      ...{ organisation: 'Rådet', interpreter: true, language: 'ti', reply: 'planned', invited: true },
    });
  });

  it('loses nothing that a form does not send', async () => {
    const told = { organisation: 'Rådet', email: 'ida@example.no', phone: '900', contact: 'phone' } as const;
    const id = await invite({ ...told, reply: 'accepted', interpreter: true });
    const before = await person(id);
    await save({ participantId: id, name: 'Ida B' });
    expect(await person(id)).toEqual({ ...before, name: 'Ida B' });
    await save({ participantId: id, interpreter: '' as never, phone: '', email: '', organisation: '' });
    expect(await person(id)).toMatchObject({
      ...{ name: 'Ida', interpreter: false, phone: '', email: '', organisation: '', reply: 'accepted' },
    });
  });

  it('can be taken back, and every change of her too, until she has come', async () => {
    const { answer } = await save();
    const id = answer.participantId ?? '';
    const changed = await save({ participantId: id, name: 'Another' });
    await undo(changed.answer.changeId);
    expect((await person(id)).name).toBe('Ida');
    const { personalCode } = await person(id);
    await call(house, { kind: 'nobody' }, 'person.claim', { personalCode });
    expect(await outcomeOf(undo(answer.changeId))).toBe('changed-since');
    const other = await save({ name: 'Jo' });
    await undo(other.answer.changeId);
    expect((await listed()).map((one) => one.name)).toEqual(['Ida']);
  });

  it('S1 is not put in a partner municipality of another project', async () => {
    const theirs = await makeProject(house);
    const partnerId = await makePartner(theirs.id);
    expect(await outcomeOf(save({ partnerId }))).toBe('not-found');
    const id = await invite();
    expect(await outcomeOf(save({ participantId: id, partnerId }))).toBe('not-found');
  });

  it('S6 is refused when the register is full, and who was taken off it makes room', async () => {
    await crowd(LIMITS.people);
    expect(await outcomeOf(save())).toBe('too-many-people');
    const [first] = await listed();
    await save({ participantId: first?.id, name: 'Renamed' });
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: first?.id ?? '' });
    expect(await outcomeOf(save())).toBe('accepted');
  });

  it.each([
    ['phone', { phone: '9'.repeat(101) }],
    ['contact', { contact: 'telepathy' }],
    ['reply', { reply: 'maybe' }],
    ['email', { email: 'not an address' }],
    ['interpreter', { interpreter: 'perhaps' }],
  ])('S6 with a wrong %s is refused', async (_, wrong) => {
    expect(await outcomeOf(save(wrong as never))).toBe('invalid-input');
  });

  it('who came with the room code leaves no trail, and has nothing to undo', async () => {
    const before = await rows(house, 'changes', ofProject());
    await makeParticipant(house, project, 'Anna');
    expect(await rows(house, 'changes', ofProject())).toEqual(before);
  });
});

describe('replies of several at once', () => {
  const mark = (participantIds: string[], reply: Sent<'invitee.reply'>['reply']) =>
    call(house, project.owner, 'invitee.reply', { ...ofProject(), participantIds, reply });

  it('are undone with one press', async () => {
    const ids = [await invite(), await invite({ name: 'Jo', reply: 'declined' })];
    const { answer } = await mark([...ids, ...ids], 'invited');
    expect((await listed()).map((one) => one.reply)).toEqual(['invited', 'invited']);
    await undo(answer.changeId);
    expect((await listed()).map((one) => one.reply)).toEqual(['planned', 'declined']);
  });

  it('need someone', async () => {
    expect(await outcomeOf(mark([], 'invited'))).toBe('nobody-chosen');
  });

  it('pass over who came without an invitation', async () => {
    const { participantId } = await makeParticipant(house, project, 'Anna');
    const before = await person(participantId);
    await mark([participantId], 'declined');
    expect(await person(participantId)).toEqual(before);
  });

  it('that are no are not given a seat beforehand', async () => {
    const [ida, jo] = [await invite(), await invite({ name: 'Jo', reply: 'declined' })];
    await call(house, project.owner, 'seating.spread', { ...ofProject(), who: 'invited' });
    const seated = await rows(house, 'seats', { workshopId: project.workshopId });
    expect(seated.map((seat) => seat.participantId)).toEqual([ida]);
    const { personalCode } = await person(jo);
    await call(house, { kind: 'nobody' }, 'person.claim', { personalCode });
    expect(await rows(house, 'seats', { participantId: jo })).toHaveLength(1);
  });
});

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
  const names = async () => (await listed()).map((one) => one.name);
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
    await invite();
    await put([head, ...good]);
    const { answer } = await bring();
    const people = await listed();
    expect(people.map(({ name, sector, email }) => [name, sector, email])).toEqual([
      ['Ida', 'politics', ''],
      ['Ola', 'municipality', 'ola@example.no'],
      ['Liv', 'target', ''],
    ]);
    expect(new Set(people.map((one) => one.personalCode)).size).toBe(3);
    expect(new Set(people.map((one) => one.position)).size).toBe(3);
    await undo(answer.changeId);
    expect(await names()).toEqual(['Ida']);
  });

  it('stays for its day, so that it can be matched again after an undo', async () => {
    await put([head, ...good]);
    const swapped = await bring({ columns: ['organisation', 'name', 'sector', 'email'] });
    expect(await names()).toEqual(['NAV', 'Rådet']);
    await undo(swapped.answer.changeId);
    await bring();
    expect(await names()).toEqual(['Ola', 'Liv']);
  });

  it('with anything wrong adds nobody, unless those rows are left out', async () => {
    await put([head, ...good, ...wrong]);
    const before = await dump(house);
    expect(await outcomeOf(bring())).toBe('sheet-rows-wrong');
    expect(await dump(house)).toBe(before);
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
    const id = await invite({ name: 'Ola', organisation: 'NAV', sector: 'other' });
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: id });
    await put([head, ...good]);
    expect((await bring()).answer.added).toBe('2');
  });

  it('gives rows without a sector the one that was chosen for them', async () => {
    await put([['Ola'], ['Liv']]);
    await bring({ columns: ['name'], heading: false, sector: 'voluntary' });
    expect((await listed()).map((one) => one.sector)).toEqual(['voluntary', 'voluntary']);
  });

  it('finds partner municipalities by name, and no others', async () => {
    const partnerId = await makePartner(project.id);
    await makePartner((await makeProject(house)).id);
    const around = await surroundingsOf(house.store.read, await projectRow(house, project.id));
    expect(around.partners.map((one) => one.id)).toEqual([partnerId]);
    await put([
      ['Ola', 'Sørvik'],
      ['Liv', 'Storvik'],
    ]);
    await bring({ columns: ['name', 'municipality'], heading: false, sector: 'other' });
    expect((await listed()).map((one) => one.partnerId)).toEqual([partnerId, '']);
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
    await crowd(2);
    const all = Array.from({ length: LIMITS.people }, (_, i) => [`Person ${i}`]);
    const one = { columns: ['name'] as const, heading: false, sector: 'other' } as const;
    await put(all);
    expect(await outcomeOf(bring({ ...one, columns: ['name'] }))).toBe('too-many-people');
    expect(await names()).toHaveLength(2);
    await put(all.slice(2));
    expect((await bring({ ...one, columns: ['name'] })).answer.added).toBe(String(LIMITS.people - 2));
  });
});

describe('the wanted mix', () => {
  const wanted = async () =>
    Object.fromEntries(
      (await rows(house, 'wantedMix', ofProject())).map(({ sector, people }) => [sector, people]),
    );

  it('has one number for each sector, however often it is saved, and is undone', async () => {
    await call(house, project.owner, 'mix.save', { ...ofProject(), target: 6 });
    const { answer } = await call(house, project.owner, 'mix.save', { ...ofProject(), target: 8, other: 1 });
    expect(await wanted()).toMatchObject({ target: 8, other: 1, business: 0 });
    await undo(answer.changeId);
    expect(await wanted()).toMatchObject({ target: 6, other: 0 });
  });

  it.each([-1, 1.5, 1_001, 'many'])('S6 of %s people is refused', async (target) => {
    const input = { ...ofProject(), target: target as number };
    expect(await outcomeOf(call(house, project.owner, 'mix.save', input))).toBe('invalid-input');
  });
});
