import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeParticipant, makeProject, outcomeOf, type Project, type Sent } from '../support/make';
import { makePartner, registerOf, type Register } from './register';
import { row, rows } from './rows';

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
const person = (id: string) => row(house, 'participants', { id });

describe('an invitee', () => {
  it('is kept with all that is told, and is planned until someone says otherwise', async () => {
    const partnerId = await makePartner(house, project.id);
    const told = {
      email: 'ida@example.no',
      phone: '+47 900 00 000',
      contact: 'personal',
      partnerId,
    } as const;
    const id = await register.invite({
      ...told,
      organisation: 'Rådet',
      interpreter: 'on' as never,
      language: 'ti',
    });
    expect(await person(id)).toMatchObject({
      ...told,
      ...{ organisation: 'Rådet', interpreter: true, language: 'ti', reply: 'planned', invited: true },
    });
  });

  it('loses nothing that a form does not send', async () => {
    const told = { organisation: 'Rådet', email: 'ida@example.no', phone: '900', contact: 'phone' } as const;
    const id = await register.invite({ ...told, reply: 'accepted', interpreter: true });
    const before = await person(id);
    await register.save({ participantId: id, name: 'Ida B' });
    expect(await person(id)).toEqual({ ...before, name: 'Ida B' });
    await register.save({
      participantId: id,
      interpreter: '' as never,
      phone: '',
      email: '',
      organisation: '',
    });
    expect(await person(id)).toMatchObject({
      ...{ name: 'Ida', interpreter: false, phone: '', email: '', organisation: '', reply: 'accepted' },
    });
  });

  it('can be taken back, and every change of her too, until she has come', async () => {
    const { answer } = await register.save();
    const id = answer.participantId ?? '';
    const changed = await register.save({ participantId: id, name: 'Another' });
    await register.undo(changed.answer.changeId);
    expect((await person(id)).name).toBe('Ida');
    const { personalCode } = await person(id);
    await call(house, { kind: 'nobody' }, 'person.claim', { personalCode });
    expect(await outcomeOf(register.undo(answer.changeId))).toBe('changed-since');
    const other = await register.save({ name: 'Jo' });
    await register.undo(other.answer.changeId);
    expect((await register.listed()).map((one) => one.name)).toEqual(['Ida']);
  });

  it('S1 is not put in a partner municipality of another project', async () => {
    const theirs = await makeProject(house);
    const partnerId = await makePartner(house, theirs.id);
    expect(await outcomeOf(register.save({ partnerId }))).toBe('not-found');
    const id = await register.invite();
    expect(await outcomeOf(register.save({ participantId: id, partnerId }))).toBe('not-found');
  });

  it('S6 is refused when the register is full, and who was taken off it makes room', async () => {
    await register.crowd(LIMITS.people);
    expect(await outcomeOf(register.save())).toBe('too-many-people');
    const [first] = await register.listed();
    await register.save({ participantId: first?.id, name: 'Renamed' });
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: first?.id ?? '' });
    expect(await outcomeOf(register.save())).toBe('accepted');
  });

  it.each([
    ['phone', { phone: '9'.repeat(101) }],
    ['contact', { contact: 'telepathy' }],
    ['reply', { reply: 'maybe' }],
    ['email', { email: 'not an address' }],
    ['interpreter', { interpreter: 'perhaps' }],
  ])('S6 with a wrong %s is refused', async (_, wrong) => {
    expect(await outcomeOf(register.save(wrong as never))).toBe('invalid-input');
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
    const ids = [await register.invite(), await register.invite({ name: 'Jo', reply: 'declined' })];
    const { answer } = await mark([...ids, ...ids], 'invited');
    expect((await register.listed()).map((one) => one.reply)).toEqual(['invited', 'invited']);
    await register.undo(answer.changeId);
    expect((await register.listed()).map((one) => one.reply)).toEqual(['planned', 'declined']);
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
    const [ida, jo] = [await register.invite(), await register.invite({ name: 'Jo', reply: 'declined' })];
    await call(house, project.owner, 'seating.plan', { ...ofProject(), who: 'invited' });
    const seated = await rows(house, 'seats', { workshopId: project.workshopId });
    expect(seated.map((seat) => seat.participantId)).toEqual([ida]);
    const { personalCode } = await person(jo);
    await call(house, { kind: 'nobody' }, 'person.claim', { personalCode });
    expect(await rows(house, 'seats', { participantId: jo })).toHaveLength(1);
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
    await register.undo(answer.changeId);
    expect(await wanted()).toMatchObject({ target: 6, other: 0 });
  });

  it.each([-1, 1.5, 1_001, 'many'])('S6 of %s people is refused', async (target) => {
    const input = { ...ofProject(), target: target as number };
    expect(await outcomeOf(call(house, project.owner, 'mix.save', input))).toBe('invalid-input');
  });
});
