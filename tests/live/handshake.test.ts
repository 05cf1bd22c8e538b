import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Socket } from 'socket.io-client';
import { open, socket, type Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { claim } from '../routes/roles';
import { answerOf, event, knock, type Knock } from './wire';

stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
let guest: town.Guest;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
  guest = await town.join(server, project, 'Kari');
});
const sockets: Socket[] = [];
const at = (one: Partial<Knock>) => {
  const made = knock(server.base, { projectId: project.id, ...one });
  sockets.push(made);
  return made;
};
afterEach(() => sockets.splice(0).forEach((one) => one.disconnect()));

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  const transports = [transport];

  it.each([
    ['another site', 'https://evil.example'],
    ['a page without an origin', 'null'],
    ['another port of the same machine', 'http://127.0.0.1:1'],
    ['an origin that begins like ours', null],
  ])('S4 a handshake from %s is refused', async (_, origin) => {
    const cookie = guest.browser.cookie();
    const from = origin ?? `${server.base}.evil.example`;
    expect(await answerOf(at({ cookie, origin: from, transports }))).not.toBe('in');
    expect(await answerOf(at({ cookie: owner.cookie(), as: 'console', origin: from, transports }))).not.toBe(
      'in',
    );
  });

  it('S4 a handshake without a cookie, or with one that is none, is refused', async () => {
    expect(await answerOf(at({ transports }))).toBe('not-signed-in');
    expect(await answerOf(at({ cookie: 'samverk_me=made-up', transports }))).toBe('not-signed-in');
    expect(
      await answerOf(
        at({
          cookie: guest.browser.cookie().replace('samverk_me', 'samverk_staff'),
          as: 'console',
          transports,
        }),
      ),
    ).toBe('not-signed-in');
  });

  it('S4 a handshake of our own pages is let in', async () => {
    expect(await answerOf(at({ cookie: guest.browser.cookie(), transports }))).toBe('in');
    expect(await answerOf(at({ cookie: owner.cookie(), as: 'console', transports }))).toBe('in');
  });

  it('S4 a cookie speaks only as what it was given for', async () => {
    const cookie = guest.browser.cookie();
    for (const as of ['console', 'screen', 'operator', ''])
      expect(await answerOf(at({ cookie, as, transports })), as).not.toBe('in');
    expect(await answerOf(at({ cookie: owner.cookie(), as: 'participant', transports }))).not.toBe('in');
  });
});

it('S4 a WebSocket that names no origin is refused', async () => {
  expect(await answerOf(at({ cookie: guest.browser.cookie(), origin: null }))).not.toBe('in');
});

it('S4 polling without an origin is taken from our own pages only', async () => {
  const polling = { cookie: guest.browser.cookie(), origin: null, transports: ['polling' as const] };
  expect(await answerOf(at({ ...polling, headers: { 'sec-fetch-site': 'cross-site' } }))).not.toBe('in');
  // Older browsers mark it with nothing at all; a same-origin GET names no Origin in any browser.
  const path = '/socket.io/?EIO=4&transport=polling';
  const ask = async (headers: Record<string, string>) => (await raw(server, { path, headers })).status;
  expect(await ask({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await ask({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' })).toBe(403);
});

it('R28 with WebSockets blocked, polling alone joins, writes and votes', async () => {
  const other = await town.makeProject(owner, 'By polling');
  await town.goTo(owner, other, 'welcome', 'solutions');
  const [proposalId = ''] = await town.nominate(owner, other, ['A bench']);
  await town.goTo(owner, other, 'solutions', 'vote');
  const voteRoundId = await town.openVote(owner, other);
  const { browser } = await town.join(server, other, 'Pål');
  const live = await socket(browser, 'participant', other.id, { transports: ['polling'] });
  await live.must('ballot.place', { voteRoundId, proposalId });
  const me = await live.seen('me', (view) => view.votes.length === 1, 'the vote');
  expect(me.votes).toEqual([{ slot: 1, proposalId }]);
  live.close();
});

it('R28 without JavaScript, plain forms join, vote and take back', async () => {
  const other = await town.makeProject(owner, 'By forms');
  await town.goTo(owner, other, 'welcome', 'solutions');
  const [proposalId = ''] = await town.nominate(owner, other, ['A bench']);
  await town.goTo(owner, other, 'solutions', 'vote');
  const voteRoundId = await town.openVote(owner, other);
  const { browser } = await town.join(server, other, 'Pål');
  const votes = async () => /"votes":(\[[^\]]*\])/.exec((await browser.get('/room')).text)?.[1];
  const vote = { voteRoundId, proposalId };
  expect(await browser.submit('/room', 'ballot.place', vote, 'the-same-press')).toMatchObject({
    status: 303,
    location: '/room',
  });
  // The reader presses twice: the same form again is the same vote.
  expect((await browser.submit('/room', 'ballot.place', vote, 'the-same-press')).status).toBe(303);
  expect(await votes()).toBe(`[{"slot":1,"proposalId":"${proposalId}"}]`);
  expect((await browser.submit('/room', 'ballot.withdraw', vote)).status).toBe(303);
  expect(await votes()).toBe('[]');
});

/** Opened before the two seconds begin; the bound is the test's own time limit. */
describe('within two seconds', () => {
  const LIMIT = 2_000;
  let cookie: string;
  let person: town.Guest;
  let phone: Browser;
  beforeAll(async () => {
    cookie = (await town.signIn(server, town.OWNER.email)).cookie();
    person = await town.join(server, project, 'Ola');
    phone = await claim(server, await town.personalCodeOf(person.browser));
  });
  const opened = async (one: Partial<Knock>) => {
    const made = at(one);
    expect(await answerOf(made)).toBe('in');
    return made;
  };

  it(
    'S4 of signing out every socket of that sign-in is dead, and no other',
    async () => {
      const tabs = [
        await opened({ cookie, as: 'console' }),
        await opened({ cookie, as: 'screen' }),
        await opened({ cookie, as: 'console', transports: ['polling'] }),
      ];
      const other = await opened({ cookie: owner.cookie(), as: 'console' });
      const over = tabs.flatMap((one) => [event(one, 'disconnect'), event(one, 'goodbye')]);
      await town.postForm(server, '/sign-out', { as: 'staff' }, { cookie });
      await Promise.all(over);
      expect(await other.emitWithAck('resync')).toHaveProperty('now');
      expect(await answerOf(at({ cookie, as: 'console' }))).toBe('not-signed-in');
    },
    LIMIT,
  );

  it(
    "S4 of a removal a person's sockets are dead on every device",
    async () => {
      const leaving = [person.browser, phone].map((browser) => browser.cookie());
      const own = await Promise.all(leaving.map((one) => opened({ cookie: one })));
      const over = own.map((one) => event(one, 'disconnect'));
      await town.must(owner, project.id, 'invitee.remove', { participantId: person.id });
      await Promise.all(over);
      expect(await answerOf(at({ cookie: leaving[0] ?? '' }))).not.toBe('in');
    },
    LIMIT,
  );

  it(
    'S9 of a new sign-in in the same browser the sockets of the old one are dead',
    async () => {
      const before = await town.signIn(server, town.OWNER.email);
      const tab = await opened({ cookie: before.cookie(), as: 'console' });
      const over = event(tab, 'disconnect');
      await before.post('/sign-in', { email: town.OWNER.email, password: town.PASSWORD });
      await over;
      expect(await answerOf(at({ cookie: before.cookie(), as: 'console' }))).toBe('in');
    },
    LIMIT,
  );
});

it('S4 a projector is let in once it is paired, and shown out when it is released', async () => {
  const machine = open(server.base);
  const number = town.within(await machine.get('/screen'), /"number":"(\d{6})"/);
  const waiting = at({ cookie: machine.cookie(), as: 'screen' });
  expect(await answerOf(waiting)).not.toBe('in');
  const { screenId } = await town.must(owner, project.id, 'screen.pair', { number });
  const live = at({ cookie: machine.cookie(), as: 'screen' });
  expect(await answerOf(live)).toBe('in');
  const over = event(live, 'disconnect');
  await town.must(owner, project.id, 'screen.release', { screenId });
  await over;
  expect(await answerOf(at({ cookie: machine.cookie(), as: 'screen' }))).not.toBe('in');
});
