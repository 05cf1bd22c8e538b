import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '@node-rs/argon2';
import { NOBODY, OPERATOR, type Actor } from '~/domain/actor';
import { setupToken, type OpenHouse } from '~/house.server';
import { calls, links, memberships, municipalities, people } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, newCallId, outcomeOf } from '../support/make';
import { row, rows } from './rows';
import { mark } from './world';

let house: OpenHouse;
beforeAll(async () => {
  house = await freshHouse();
});
/** As it was before anyone came: opening a new one for each test takes PGlite long. */
beforeEach(() =>
  house.store.write(async (tx) => {
    for (const table of [calls, links, memberships, people, municipalities]) await tx.delete(table);
  }),
);
closeAfterAll();

const PASSWORD = 'a password nobody guesses';
const about = { municipality: 'Storvik', name: 'Kari Owner', email: ' Kari@Storvik.no ', password: PASSWORD };
const token = async () => (await setupToken(house)) ?? '';

describe('setup.install', () => {
  it('makes the first municipality and its owner, once (R5), and the password is kept as argon2id only', async () => {
    const input = { ...about, token: await token() };
    const callId = newCallId();
    const first = await call(house, NOBODY, 'setup.install', input, callId);
    const person = await row(house, 'people', { id: first.answer.personId ?? '' });
    expect(person).toMatchObject({ name: 'Kari Owner', email: 'kari@storvik.no' });
    expect(person.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verify(person.passwordHash ?? '', PASSWORD)).toBe(true);
    const { municipalityId = '', personId = '' } = first.answer;
    expect((await row(house, 'memberships', { municipalityId, personId })).role).toBe('owner');
    const after = await mark(house);
    expect(after).not.toContain(PASSWORD);
    expect(after).not.toContain(input.token);
    expect(await call(house, NOBODY, 'setup.install', input, callId)).toEqual(first);
    expect(await outcomeOf(call(house, NOBODY, 'setup.install', { ...input, name: 'Another' }, callId))).toBe(
      'call-reused',
    );
    expect(await mark(house)).toBe(after);
  });

  it('is refused to whoever is something already, and changes nothing', async () => {
    const input = { ...about, token: await token() };
    const before = await mark(house);
    const guest: Actor = { kind: 'participant', participantId: 'any', projectId: 'any' };
    const screen: Actor = { kind: 'screen', screenId: 'any', projectId: null };
    for (const actor of [OPERATOR, guest, screen])
      expect(await outcomeOf(call(house, actor, 'setup.install', input))).toBe('not-allowed');
    expect(await mark(house)).toBe(before);
  });

  it('takes the newest link only, and each link once', async () => {
    const [old, newest] = [await token(), await token()];
    expect(await outcomeOf(call(house, NOBODY, 'setup.install', { ...about, token: old }))).toBe('link-used');
    expect(await outcomeOf(call(house, NOBODY, 'setup.install', { ...about, token: newest }))).toBe(
      'accepted',
    );
    expect(await outcomeOf(call(house, NOBODY, 'setup.install', { ...about, token: newest }))).toBe(
      'link-used',
    );
    expect(await rows(house, 'municipalities')).toHaveLength(1);
  });

  it('makes one owner when two use the link at the same moment', async () => {
    const input = { ...about, token: await token() };
    const twice = await Promise.all([1, 2].map(() => outcomeOf(call(house, NOBODY, 'setup.install', input))));
    expect(twice.sort()).toEqual(['accepted', 'link-used']);
    expect(await rows(house, 'people')).toHaveLength(1);
  });

  it('is closed for good once there is staff: no link is made, and an old one opens nothing', async () => {
    const input = { ...about, token: await token() };
    const { answer } = await call(house, OPERATOR, 'municipality.add', { name: 'Storvik' });
    const someone = {
      municipalityId: answer.municipalityId ?? '',
      name: 'Tor',
      email: 'tor@storvik.no',
      role: 'owner',
    } as const;
    await call(house, OPERATOR, 'staff.add', someone);
    expect(await setupToken(house)).toBeNull();
    expect(await outcomeOf(call(house, NOBODY, 'setup.install', input))).toBe('already-set-up');
    expect(await rows(house, 'people')).toHaveLength(1);
  });
});
