import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import type { ProjectRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { actorFrom, signIn } from '~/session.server';
import { allowMunicipality } from '~/views/allow.server';
import { deskView, withoutLink } from '~/views/desk.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeMunicipality, makeProject, outcomeOf, type Project, type Staff } from '../support/make';
import { about, addPartner, addStaff, dismiss, letIn, look, newEmail } from './guests';
import { row, rows } from './rows';

const PASSWORD = 'a password nobody guesses';

let house: OpenHouse;
let project: Project;
let partnerId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  partnerId = await addPartner(house, project);
});
closeAfterAll();

const of = (one: Project) => ({ projectId: one.id });
const admit = (email?: string, role?: ProjectRole, to = project, from = partnerId) =>
  letIn(house, to, from, email, role);
const usePassword = (token = '') => call(house, NOBODY, 'staff.password', { token, password: PASSWORD });
const browserOf = async (who: Staff) => (await signIn(house, null, 'staff', who.personId)).split(';')[0];

describe('someone of a partner municipality who is let into a project', () => {
  it('S1 opens that project as what she was let in as, and changes it only as a facilitator', async () => {
    const edit = (who: Staff) =>
      outcomeOf(call(house, who, 'anchor.save', { ...of(project), item: 'mayor', name: 'Olga' }));
    const [facilitator, reader] = [await admit(), await admit(newEmail(), 'reader')];
    for (const who of [facilitator, reader])
      for (const act of ['view.desk', 'view.console', 'view.documents', 'view.screen'] as const)
        expect(await look(house, who, act, project.id)).toBe('accepted');
    expect([await edit(facilitator), await edit(reader)]).toEqual(['accepted', 'not-allowed']);
  });

  it('S1 sees nothing else of the municipality, and makes and decides nothing there', async () => {
    const guest = await admit();
    const other = await makeProject(house, project.municipality);
    const municipalityId = project.municipality.id;
    const title = { title: 'Mine', aim: '', language: 'nb' } as const;
    const told = [
      await look(house, guest, 'view.desk', other.id),
      await outcomeOf(call(house, guest, 'project.edit', { ...of(other), ...title })),
      await outcomeOf(allowMunicipality(house.store.read, guest, municipalityId, 'view.staff')),
      await outcomeOf(call(house, guest, 'project.create', { municipalityId, ...title })),
      await outcomeOf(call(house, guest, 'project.example', { municipalityId, language: 'nb' })),
      await outcomeOf(call(house, guest, 'staff.add', { municipalityId, ...about(newEmail()) })),
    ];
    expect(told).toEqual(told.map(() => 'not-found'));
    const decides = [
      await outcomeOf(call(house, guest, 'project.archive', of(project))),
      await outcomeOf(
        call(house, guest, 'partner.admit', { ...of(project), partnerId, ...about(newEmail()) }),
      ),
      await outcomeOf(call(house, guest, 'partner.dismiss', { ...of(project), memberId: guest.memberId })),
      await outcomeOf(call(house, guest, 'partner.link', { ...of(project), memberId: guest.memberId })),
    ];
    expect(decides).toEqual(decides.map(() => 'not-allowed'));
  });

  it('finds the project on her desk, with the municipality it is of', async () => {
    const guest = await admit();
    expect(await deskView(house.store.read, guest.personId)).toEqual({
      municipalities: [],
      invitedTo: [{ id: project.id, title: 'Work for everyone', municipality: 'Storvik' }],
    });
  });

  it('keeps what she is in the municipality itself, which wins', async () => {
    const guest = await admit(newEmail(), 'facilitator');
    const { email } = await row(house, 'people', { id: guest.personId });
    await addStaff(house, project.municipality, email);
    const edit = call(house, guest, 'anchor.save', { ...of(project), item: 'mayor', name: 'Olga' });
    expect(await outcomeOf(edit)).toBe('not-allowed');
    expect((await deskView(house.store.read, guest.personId)).invitedTo).toEqual([]);
  });

  it('is refused twice in one project, and the own staff of the municipality are not let in as guests', async () => {
    const email = newEmail();
    await admit(email);
    const owner = await row(house, 'people', { id: project.owner.personId });
    const again = (one: string) =>
      outcomeOf(call(house, project.owner, 'partner.admit', { ...of(project), partnerId, ...about(one) }));
    expect([await again(email.toUpperCase()), await again(owner.email)]).toEqual([
      'email-taken',
      'email-taken',
    ]);
  });

  it('may be let in by several projects, each of which knows only its own', async () => {
    const email = newEmail();
    const there = await makeProject(house);
    const [here, elsewhere] = [
      await admit(email),
      await admit(email, 'reader', there, await addPartner(house, there)),
    ];
    expect(here.personId).toBe(elsewhere.personId);
    expect((await deskView(house.store.read, here.personId)).invitedTo).toHaveLength(2);
    await dismiss(house, project, here);
    expect(await look(house, here, 'view.desk', there.id)).toBe('accepted');
  });
});

describe('the one-time link of someone who is let in', () => {
  it('is made for a new person, and opens the project; one with a password needs none', async () => {
    const email = newEmail();
    const guest = await admit(email);
    expect(guest.token).toMatch(/^[\w-]{43}$/);
    await usePassword(guest.token);
    const there = await makeProject(house);
    const known = await admit(email, 'reader', there, await addPartner(house, there));
    expect(known.token).toBeUndefined();
    expect(await withoutLink(house.store.read, there.owner, known.personId)).toBe('has-password');
  });

  it('S1 is made by no owner of a municipality she is on the staff of, since it would open the project too', async () => {
    const email = newEmail();
    const guest = await admit(email);
    const there = await makeMunicipality(house);
    const added = await addStaff(house, there, email);
    expect(added.answer.token).toBeUndefined();
    expect(await withoutLink(house.store.read, there.owner, guest.personId)).toBe('waits-elsewhere');
    const ask = { municipalityId: there.id, personId: guest.personId };
    expect(await outcomeOf(call(house, there.owner, 'staff.link', ask))).toBe('not-allowed');
  });

  it('S1 is made by no owner of the project, when she is on the staff elsewhere or a guest of another project', async () => {
    const onStaff = newEmail();
    await addStaff(house, await makeMunicipality(house), onStaff);
    const guestOfTwo = newEmail();
    const there = await makeProject(house);
    await admit(guestOfTwo, 'reader', there, await addPartner(house, there));
    for (const email of [onStaff, guestOfTwo]) {
      const guest = await admit(email);
      expect(guest.token).toBeUndefined();
      expect(await withoutLink(house.store.read, project.owner, guest.personId)).toBe('waits-elsewhere');
      const link = call(house, project.owner, 'partner.link', { ...of(project), memberId: guest.memberId });
      expect(await outcomeOf(link)).toBe('not-allowed');
    }
  });

  it('S1 is still made where she belongs to nothing but the owner’s own municipality', async () => {
    const guest = await admit();
    const link = await call(house, project.owner, 'partner.link', {
      ...of(project),
      memberId: guest.memberId,
    });
    expect(link.answer.token).toMatch(/^[\w-]{43}$/);
  });

  it('S1 from before she was dismissed opens nothing that she is given later', async () => {
    const email = newEmail();
    const guest = await admit(email);
    await dismiss(house, project, guest);
    await addStaff(house, await makeMunicipality(house), email);
    expect(await outcomeOf(usePassword(guest.token))).toBe('link-used');
  });

  it('S13 is kept as a hash only, and its words are in no record', async () => {
    const { token = '' } = await admit();
    for (const name of ['links', 'calls', 'changes'] as const)
      expect(JSON.stringify(await rows(house, name))).not.toContain(token);
  });
});

describe('dismissing', () => {
  const listen = () => {
    const shownOut: string[] = [];
    const nothing = () => undefined;
    house.listen({
      published: nothing,
      screenPaired: nothing,
      signedOut: (all) => shownOut.push(...all),
    });
    return shownOut;
  };

  it('S4 cuts what she watches and signs her out when she belongs nowhere else', async () => {
    const guest = await admit();
    const cookie = await browserOf(guest);
    const shownOut = listen();
    await dismiss(house, project, guest);
    expect(shownOut).toHaveLength(1);
    expect(await actorFrom(house, cookie, 'staff')).toEqual(NOBODY);
    expect(await look(house, guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('S4 cuts what she watches and leaves her signed in when she is on the staff elsewhere', async () => {
    const email = newEmail();
    await addStaff(house, await makeMunicipality(house), email);
    const guest = await admit(email);
    const cookie = await browserOf(guest);
    const shownOut = listen();
    await dismiss(house, project, guest);
    expect(shownOut).toHaveLength(1);
    expect((await actorFrom(house, cookie, 'staff')).kind).toBe('staff');
    expect(await look(house, guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('from the staff of her own municipality leaves her signed in while a project still invites her', async () => {
    const email = newEmail();
    const own = await makeMunicipality(house);
    const { answer } = await addStaff(house, own, email);
    const guest = await admit(email);
    const cookie = await browserOf(guest);
    const personId = answer.personId ?? '';
    await call(house, own.owner, 'staff.remove', { municipalityId: own.id, personId });
    expect((await actorFrom(house, cookie, 'staff')).kind).toBe('staff');
    expect(await look(house, guest, 'view.desk', project.id)).toBe('accepted');
  });

  it('leaves no trail, so that no undoing opens the door again', async () => {
    const guest = await admit();
    const carried = [
      await call(house, project.owner, 'partner.link', { ...of(project), memberId: guest.memberId }),
      await dismiss(house, project, guest),
    ];
    expect(carried.map(({ answer }) => answer.changeId)).toEqual([undefined, undefined]);
    const trailed = (await rows(house, 'changes', of(project))).map((one) => one.name);
    expect(trailed.filter((name) => name.startsWith('partner.'))).toEqual(['partner.save']);
  });
});
