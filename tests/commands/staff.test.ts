import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { NOBODY, OPERATOR } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { actorFrom, signIn } from '~/session.server';
import { links } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeMunicipality, makeStaff, outcomeOf, type Municipality, type Staff } from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let here: Municipality;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  here = await makeMunicipality(house);
});
closeAfterAll();

const PASSWORD = 'a password nobody guesses';
const ofHere = () => ({ municipalityId: here.id });
const linkFor = async (who: Staff) => {
  const input = { ...ofHere(), personId: who.personId };
  return (await call(house, here.owner, 'staff.link', input)).answer.token ?? '';
};
const use = (token: string) => call(house, NOBODY, 'staff.password', { token, password: PASSWORD });
const browserOf = async (who: Staff) => (await signIn(house, null, 'staff', who.personId)).split(';')[0];

describe('the last owner', () => {
  it('can neither be removed nor made anything less', async () => {
    const owner = { ...ofHere(), personId: here.owner.personId };
    expect(await outcomeOf(call(house, here.owner, 'staff.role', { ...owner, role: 'reader' }))).toBe(
      'last-owner',
    );
    expect(await outcomeOf(call(house, here.owner, 'staff.remove', owner))).toBe('last-owner');
  });

  it('of two, one may go, and then the other may not', async () => {
    const second = await makeStaff(house, here.id, 'owner');
    const leave = (who: Staff) =>
      outcomeOf(call(house, who, 'staff.remove', { ...ofHere(), personId: who.personId }));
    const both = await Promise.all([leave(here.owner), leave(second)]);
    expect(both.sort()).toEqual(['accepted', 'last-owner']);
    expect(await rows(house, 'memberships', { municipalityId: here.id, role: 'owner' })).toHaveLength(1);
  });
});

describe('a new member of the staff', () => {
  it('is refused twice in one municipality, however the address is written', async () => {
    const input = { ...ofHere(), name: 'Tor', email: `tor@${here.id}.no`, role: 'reader' } as const;
    await call(house, here.owner, 'staff.add', input);
    const again = { ...input, email: input.email.toUpperCase() };
    expect(await outcomeOf(call(house, here.owner, 'staff.add', again))).toBe('email-taken');
  });

  it('who has a password from elsewhere gets no new link, and keeps it', async () => {
    const token = await linkFor(here.reader);
    await use(token);
    const there = await makeMunicipality(house);
    const person = await row(house, 'people', { id: here.reader.personId });
    const input = { municipalityId: there.id, name: 'Reader', email: person.email, role: 'owner' } as const;
    const { answer } = await call(house, there.owner, 'staff.add', input);
    expect(answer).toEqual({ personId: here.reader.personId });
  });

  it('S1 who waits for a password elsewhere gives this owner no link that opens the other municipality', async () => {
    const there = await makeMunicipality(house);
    const victim = await row(house, 'people', { id: here.owner.personId });
    const input = {
      municipalityId: there.id,
      name: 'Mine now',
      email: victim.email,
      role: 'reader',
    } as const;
    const { answer } = await call(house, there.owner, 'staff.add', input);
    expect(answer).toEqual({ personId: here.owner.personId });
    const byOperator = { ...input, municipalityId: (await makeMunicipality(house)).id };
    expect((await call(house, OPERATOR, 'staff.add', byOperator)).answer.token).toBeTruthy();
  });
});

describe('a link that sets a password', () => {
  it('works once', async () => {
    const token = await linkFor(here.reader);
    await use(token);
    expect(await outcomeOf(use(token))).toBe('link-used');
  });

  it('no longer works after a week, nor when it was never made', async () => {
    const token = await linkFor(here.reader);
    const past = new Date(house.now().getTime() - 1);
    await house.store.write((tx) =>
      tx.update(links).set({ expiresAt: past }).where(eq(links.personId, here.reader.personId)),
    );
    expect(await outcomeOf(use(token))).toBe('link-used');
    expect(await outcomeOf(use('made up'))).toBe('link-used');
  });

  it('S9 ends every sign-in of the person, and no one else’s', async () => {
    const [mine, others] = [await browserOf(here.reader), await browserOf(here.facilitator)];
    const ended: string[] = [];
    house.listen({
      published: () => undefined,
      screenPaired: () => undefined,
      signedOut: (all) => ended.push(...all),
    });
    expect((await actorFrom(house, mine, 'staff')).kind).toBe('staff');
    await use(await linkFor(here.reader));
    expect(await actorFrom(house, mine, 'staff')).toEqual(NOBODY);
    expect((await actorFrom(house, others, 'staff')).kind).toBe('staff');
    expect(ended).toHaveLength(1);
  });

  it('S1 is not made by the owner of one municipality for a person who belongs to another as well', async () => {
    const there = await makeMunicipality(house);
    const { email, id } = await row(house, 'people', { id: here.reader.personId });
    await call(house, OPERATOR, 'staff.add', {
      municipalityId: there.id,
      name: 'Reader',
      email,
      role: 'reader',
    });
    const ask = (who: Staff | typeof OPERATOR) =>
      outcomeOf(call(house, who, 'staff.link', { ...ofHere(), personId: id }));
    expect(await ask(here.owner)).toBe('not-allowed');
    expect(await ask(OPERATOR)).toBe('accepted');
  });

  it('S13 is kept as a hash only, and its words are in no record', async () => {
    const token = await linkFor(here.reader);
    for (const name of ['links', 'calls'] as const)
      expect(JSON.stringify(await rows(house, name))).not.toContain(token);
  });
});

describe('hashing a password', () => {
  it('is done only for a link that works, and a call that comes again is answered without it', async () => {
    let hashed = 0;
    const counting = {
      ...house,
      hashPassword: (password: string) => ((hashed += 1), house.hashPassword(password)),
    };
    const set = (token: string, callId?: string) =>
      call(counting, NOBODY, 'staff.password', { token, password: PASSWORD }, callId);
    const token = await linkFor(here.reader);
    expect(await outcomeOf(set('made up'))).toBe('link-used');
    expect(hashed).toBe(0);
    const first = await set(token, 'once-and-again');
    expect(await set(token, 'once-and-again')).toEqual(first);
    expect(await outcomeOf(set(token))).toBe('link-used');
    const install = { token, municipality: 'M', name: 'N', email: 'n@m.no', password: PASSWORD };
    expect(await outcomeOf(call(counting, NOBODY, 'setup.install', install))).toBe('link-used');
    expect(hashed).toBe(1);
  });
});

it('who is removed in one municipality and belongs to another stays signed in, and her live pages start anew', async () => {
  const there = await makeMunicipality(house);
  const { email } = await row(house, 'people', { id: here.reader.personId });
  const input = { municipalityId: there.id, name: 'Reader', email, role: 'reader' } as const;
  await call(house, OPERATOR, 'staff.add', input);
  const cookie = await browserOf(here.reader);
  const shownOut: string[] = [];
  house.listen({
    published: () => undefined,
    screenPaired: () => undefined,
    signedOut: (all) => shownOut.push(...all),
  });
  const remove = (municipalityId: string) =>
    call(house, OPERATOR, 'staff.remove', { municipalityId, personId: here.reader.personId });
  await remove(here.id);
  expect((await actorFrom(house, cookie, 'staff')).kind).toBe('staff');
  expect(shownOut).toHaveLength(1);
  await remove(there.id);
  expect(await actorFrom(house, cookie, 'staff')).toEqual(NOBODY);
});

it('S4 who is removed from the staff is signed out, and is a stranger from then on', async () => {
  const cookie = await browserOf(here.reader);
  await call(house, here.owner, 'staff.remove', { ...ofHere(), personId: here.reader.personId });
  expect(await actorFrom(house, cookie, 'staff')).toEqual(NOBODY);
  const input = { ...ofHere(), title: 'Mine', language: 'nb' } as const;
  expect(await outcomeOf(call(house, here.reader, 'project.create', input))).toBe('not-found');
});
