import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY, type Actor } from '~/domain/actor';
import type { ProjectRole } from '~/domain/lists';
import type { Act } from '~/domain/roles';
import type { OpenHouse } from '~/house.server';
import { actorFrom, signIn } from '~/session.server';
import { allowMunicipality, allowView } from '~/views/allow.server';
import { anchoringView } from '~/views/anchoring.server';
import { deskView, withoutLink } from '~/views/desk.server';
import { participants } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  projectRow,
  type Municipality,
  type Project,
  type Staff,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let partnerId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  partnerId = await addPartner(project);
});
closeAfterAll();

const PASSWORD = 'a password nobody guesses';
const of = (one: Project) => ({ projectId: one.id });
const addPartner = async (one: Project, name = 'Lilleby') =>
  (await call(house, one.owner, 'partner.save', { ...of(one), name })).answer.partnerId ?? '';

interface Admitted extends Staff {
  memberId: string;
  token: string | undefined;
}
let guests = 0;
const newEmail = () => `gjest${(guests += 1)}@lilleby.example`;
const about = (email: string, role: ProjectRole = 'facilitator') => ({ name: 'Guri Gjest', email, role });

/** Lets a person of the partner into the project. */
async function admit(email = newEmail(), role: ProjectRole = 'facilitator', to = project, from = partnerId) {
  const input = { ...of(to), partnerId: from, ...about(email, role) };
  const { answer } = await call(house, to.owner, 'partner.admit', input);
  const { personId = '', memberId = '', token } = answer;
  return { kind: 'staff', personId, memberId, token, name: 'Guri Gjest' } satisfies Admitted;
}
const dismiss = ({ memberId }: Admitted) =>
  call(house, project.owner, 'partner.dismiss', { ...of(project), memberId });
const addStaff = (place: Municipality, email: string) =>
  call(house, place.owner, 'staff.add', { municipalityId: place.id, ...about(email, 'reader') });
const usePassword = (token = '') => call(house, NOBODY, 'staff.password', { token, password: PASSWORD });
const browserOf = async (who: Staff) => (await signIn(house, null, 'staff', who.personId)).split(';')[0];
const look = (actor: Actor, act: Act, id: string) => outcomeOf(allowView(house.store.read, actor, id, act));

describe('someone of a partner municipality who is let into a project', () => {
  it('S1 opens that project as what she was let in as, and changes it only as a facilitator', async () => {
    const edit = (who: Staff) =>
      outcomeOf(call(house, who, 'anchor.save', { ...of(project), item: 'mayor', name: 'Olga' }));
    const [facilitator, reader] = [await admit(), await admit(newEmail(), 'reader')];
    for (const who of [facilitator, reader])
      for (const act of ['view.desk', 'view.console', 'view.documents', 'view.screen'] as const)
        expect(await look(who, act, project.id)).toBe('accepted');
    expect([await edit(facilitator), await edit(reader)]).toEqual(['accepted', 'not-allowed']);
  });

  it('S1 sees nothing else of the municipality, and makes and decides nothing there', async () => {
    const guest = await admit();
    const other = await makeProject(house, project.municipality);
    const municipalityId = project.municipality.id;
    const title = { title: 'Mine', aim: '', language: 'nb' } as const;
    const told = [
      await look(guest, 'view.desk', other.id),
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
    await addStaff(project.municipality, email);
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
      await admit(email, 'reader', there, await addPartner(there)),
    ];
    expect(here.personId).toBe(elsewhere.personId);
    expect((await deskView(house.store.read, here.personId)).invitedTo).toHaveLength(2);
    await dismiss(here);
    expect(await look(here, 'view.desk', there.id)).toBe('accepted');
  });
});

describe('the one-time link of someone who is let in', () => {
  it('is made for a new person, and opens the project; one with a password needs none', async () => {
    const email = newEmail();
    const guest = await admit(email);
    expect(guest.token).toMatch(/^[\w-]{43}$/);
    await usePassword(guest.token);
    const there = await makeProject(house);
    const known = await admit(email, 'reader', there, await addPartner(there));
    expect(known.token).toBeUndefined();
    expect(await withoutLink(house.store.read, there.owner, known.personId)).toBe('has-password');
  });

  it('S1 is made by no owner of a municipality she is on the staff of, since it would open the project too', async () => {
    const email = newEmail();
    const guest = await admit(email);
    const there = await makeMunicipality(house);
    const added = await addStaff(there, email);
    expect(added.answer.token).toBeUndefined();
    expect(await withoutLink(house.store.read, there.owner, guest.personId)).toBe('waits-elsewhere');
    const ask = { municipalityId: there.id, personId: guest.personId };
    expect(await outcomeOf(call(house, there.owner, 'staff.link', ask))).toBe('not-allowed');
  });

  it('S1 is made by no owner of the project, when she is on the staff elsewhere or a guest of another project', async () => {
    const onStaff = newEmail();
    await addStaff(await makeMunicipality(house), onStaff);
    const guestOfTwo = newEmail();
    const there = await makeProject(house);
    await admit(guestOfTwo, 'reader', there, await addPartner(there));
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
    await dismiss(guest);
    await addStaff(await makeMunicipality(house), email);
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
    await dismiss(guest);
    expect(shownOut).toHaveLength(1);
    expect(await actorFrom(house, cookie, 'staff')).toEqual(NOBODY);
    expect(await look(guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('S4 cuts what she watches and leaves her signed in when she is on the staff elsewhere', async () => {
    const email = newEmail();
    await addStaff(await makeMunicipality(house), email);
    const guest = await admit(email);
    const cookie = await browserOf(guest);
    const shownOut = listen();
    await dismiss(guest);
    expect(shownOut).toHaveLength(1);
    expect((await actorFrom(house, cookie, 'staff')).kind).toBe('staff');
    expect(await look(guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('from the staff of her own municipality leaves her signed in while a project still invites her', async () => {
    const email = newEmail();
    const own = await makeMunicipality(house);
    const { answer } = await addStaff(own, email);
    const guest = await admit(email);
    const cookie = await browserOf(guest);
    const personId = answer.personId ?? '';
    await call(house, own.owner, 'staff.remove', { municipalityId: own.id, personId });
    expect((await actorFrom(house, cookie, 'staff')).kind).toBe('staff');
    expect(await look(guest, 'view.desk', project.id)).toBe('accepted');
  });

  it('leaves no trail, so that no undoing opens the door again', async () => {
    const guest = await admit();
    const carried = [
      await call(house, project.owner, 'partner.link', { ...of(project), memberId: guest.memberId }),
      await dismiss(guest),
    ];
    expect(carried.map(({ answer }) => answer.changeId)).toEqual([undefined, undefined]);
    const trailed = (await rows(house, 'changes', of(project))).map((one) => one.name);
    expect(trailed.filter((name) => name.startsWith('partner.'))).toEqual(['partner.save']);
  });
});

describe('removing a partner', () => {
  const remove = () => outcomeOf(call(house, project.owner, 'partner.remove', { ...of(project), partnerId }));
  const invite = async () => {
    const input = { ...of(project), name: 'Ida', sector: 'politics', language: 'nn' } as const;
    const id = (await call(house, project.owner, 'invitee.save', input)).answer.participantId ?? '';
    await house.store.write((tx) =>
      tx.update(participants).set({ partnerId }).where(eq(participants.id, id)),
    );
    return id;
  };

  it('is refused while people of it have access, and while invitees come from it', async () => {
    const guest = await admit();
    expect(await remove()).toBe('partner-in-use');
    await dismiss(guest);
    await invite();
    expect(await remove()).toBe('partner-in-use');
  });

  it('frees those who were taken out of the list, and undoing puts both back', async () => {
    const id = await invite();
    await call(house, project.owner, 'invitee.remove', { ...of(project), participantId: id });
    const { answer } = await call(house, project.owner, 'partner.remove', { ...of(project), partnerId });
    expect((await row(house, 'participants', { id })).partnerId).toBe('');
    await call(house, project.owner, 'change.undo', { ...of(project), changeId: answer.changeId ?? '' });
    expect((await row(house, 'partners', { id: partnerId })).name).toBe('Lilleby');
    expect((await row(house, 'participants', { id })).partnerId).toBe(partnerId);
  });

  it('cannot be undone into access: those who were dismissed stay out', async () => {
    const guest = await admit();
    await dismiss(guest);
    const { answer } = await call(house, project.owner, 'partner.remove', { ...of(project), partnerId });
    await call(house, project.owner, 'change.undo', { ...of(project), changeId: answer.changeId ?? '' });
    expect(await look(guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('cannot be done by undoing its making once people have access through it', async () => {
    const { answer } = await call(house, project.owner, 'partner.save', { ...of(project), name: 'Nyvik' });
    await admit(newEmail(), 'reader', project, answer.partnerId);
    const undo = { ...of(project), changeId: answer.changeId ?? '' };
    expect(await outcomeOf(call(house, project.owner, 'change.undo', undo))).toBe('changed-since');
  });
});

describe('a point of the anchoring', () => {
  const save = (input: object) =>
    outcomeOf(call(house, project.owner, 'anchor.save', { ...of(project), ...input } as never));

  it('takes its own choices and no other', async () => {
    expect(await save({ item: 'guide', choice: 'hired' })).toBe('accepted');
    expect(await save({ item: 'reach', choice: 'several' })).toBe('accepted');
    expect(await save({ item: 'guide', choice: 'several' })).toBe('invalid-input');
    expect(await save({ item: 'mayor', choice: 'own' })).toBe('invalid-input');
    expect(await save({ item: 'king' })).toBe('invalid-input');
  });

  it('takes only dates that exist', async () => {
    expect(await save({ item: 'mayor', date: '2028-02-29' })).toBe('accepted');
    expect(await save({ item: 'mayor', date: '2027-02-29' })).toBe('invalid-input');
    expect(await save({ item: 'mayor', date: 'soon' })).toBe('invalid-input');
  });

  it('is one row, however often it is saved', async () => {
    await save({ item: 'mayor', name: 'Olga' });
    await save({ item: 'mayor', name: 'Ola', settled: 'on' });
    expect(await rows(house, 'anchors', of(project))).toMatchObject([{ name: 'Ola', settled: true }]);
  });
});

describe('the anchoring page', () => {
  const view = async (role: 'owner' | 'reader') =>
    anchoringView(house.store.read, await projectRow(house, project.id), role);

  it('shows every point in order, filled in or not', async () => {
    await call(house, project.owner, 'anchor.save', { ...of(project), item: 'mayor', name: 'Olga' });
    const { points } = await view('reader');
    expect(points.map(({ item, name }) => [item, name])).toEqual([
      ['owner', ''],
      ['resource', ''],
      ['director', ''],
      ['mayor', 'Olga'],
      ['budget', ''],
      ['guide', ''],
      ['reach', ''],
    ]);
  });

  it('shows each partner with its own people, addresses to owners only, and who may be given a link', async () => {
    const email = newEmail();
    await addStaff(await makeMunicipality(house), email);
    await admit(email, 'reader');
    await admit(newEmail());
    const [partner] = (await view('owner')).partners;
    expect(partner).toMatchObject({ name: 'Lilleby', invitees: 0 });
    const told = partner?.members.map(({ role, active, mayLink }) => ({ role, active, mayLink }));
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { role: 'reader', active: false, mayLink: false },
        { role: 'facilitator', active: false, mayLink: true },
      ]),
    );
    expect(JSON.stringify(await view('owner'))).toContain(email);
    expect(JSON.stringify(await view('reader'))).not.toContain(email);
  });
});
