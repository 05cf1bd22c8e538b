import { beforeAll, describe, expect, it } from 'vitest';
import { open, socket, type Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { claim } from './roles';

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
const statusAt = async (path: string, cookie: string) =>
  (await raw(server, { path, headers: { cookie } })).status;
const given = (answer: { headers: { 'set-cookie'?: string[] } }, name: string) =>
  answer.headers['set-cookie']?.find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? '';

describe('a sign-in', () => {
  const signIn = async (cookie = '') => {
    const form = { email: town.OWNER.email, password: town.PASSWORD };
    return given(await town.postForm(server, '/sign-in', form, { cookie }), 'samverk_staff');
  };

  it('S9 gets a new token, and ends the one that the browser had', async () => {
    const first = await signIn();
    const second = await signIn(first);
    expect(second).not.toBe(first);
    expect(await statusAt('/desk', second)).toBe(200);
    expect(await statusAt('/desk', first)).toBe(303);
  });

  it('S9 never takes over a token that somebody has put there', async () => {
    const planted = `samverk_staff=${'A'.repeat(43)}`;
    expect(await signIn(planted)).not.toBe(planted);
    expect(await statusAt('/desk', planted)).toBe(303);
  });

  it('S9 on one device leaves the other devices alone', async () => {
    const [laptop, phone] = [await signIn(), await signIn()];
    await town.postForm(server, '/sign-out', { as: 'staff' }, { cookie: laptop });
    expect([await statusAt('/desk', laptop), await statusAt('/desk', phone)]).toEqual([303, 200]);
  });

  it('S9 that has been signed out is over on the server too, and the cookie is cleared', async () => {
    const cookie = await signIn();
    const answer = await town.postForm(server, '/sign-out', { as: 'staff' }, { cookie });
    expect(answer.headers['set-cookie']?.join()).toMatch(/^samverk_staff=; Max-Age=0/);
    expect(await statusAt('/desk', cookie)).toBe(303);
  });

  it('S9 as staff says nothing of the participant in the same browser, and the other way round', async () => {
    const both = `${await signIn()}; ${guest.browser.cookie()}`;
    await town.postForm(server, '/sign-out', { as: 'staff' }, { cookie: both });
    expect([await statusAt('/desk', both), await statusAt('/room', both)]).toEqual([303, 200]);
  });

  it('S9 of staff is none as a participant, whatever the cookie is called', async () => {
    const token = (await signIn()).split('=')[1] ?? '';
    expect(await statusAt('/room', `samverk_me=${token}`)).toBe(303);
    const own = guest.browser.cookie().replace('samverk_me', 'samverk_staff');
    expect(await statusAt('/desk', own)).toBe(303);
  });
});

describe('a participant', () => {
  it('S9 who joins another room in the same browser leaves no old token behind', async () => {
    const { browser } = await town.join(server, project, 'Ola');
    const other = await town.makeProject(owner, 'Another room');
    const first = browser.cookie();
    const form = {
      ...(town.about('Ola igjen') as Record<string, string>),
      _call: 'person.join',
      _id: town.newCallId(),
    };
    const second = given(
      await town.postForm(server, `/join/${other.roomCode}`, form, { cookie: first }),
      'samverk_me',
    );
    expect([await statusAt('/room', second), await statusAt('/room', first)]).toEqual([200, 303]);
  });

  it('R7 who joins the same room again in the same browser is still one person', async () => {
    const { browser, id } = await town.join(server, project, 'Kari');
    const form = {
      ...(town.about('Kari igjen') as Record<string, string>),
      _call: 'person.join',
      _id: town.newCallId(),
    };
    await town.postForm(server, `/join/${project.roomCode}`, form, { cookie: browser.cookie() });
    const live = await socket(browser, 'participant', project.id);
    try {
      await live.seen('me', (me) => me.id === id && me.name === 'Kari', 'the same person');
      const desk = await socket(owner, 'console', project.id);
      await desk.seen(
        'console',
        (view) => view.people.every((one) => one.name !== 'Kari igjen'),
        'nobody new',
      );
      desk.close();
    } finally {
      live.close();
    }
  });

  it('S9 who is removed is out at once, on every device', async () => {
    const { browser, id } = await town.join(server, project, 'Fjernet');
    const phone = await claim(server, await town.personalCodeOf(browser));
    await town.must(owner, project.id, 'invitee.remove', { participantId: id });
    expect([(await browser.get('/room')).status, (await phone.get('/room')).status]).toEqual([303, 303]);
  });
});

it('S9 a new password ends every sign-in of that person', async () => {
  const email = 'lise@storvik.example';
  const before = await town.addStaff(server, owner, 'reader', email);
  const municipalityId = await town.municipalityOf(owner);
  const page = await owner.get(`/staff/${municipalityId}`);
  const personId = town.within(page, new RegExp(`"id":"([0-9a-f-]{36})","name":"[^"]*","email":"${email}"`));
  const made = await owner.submit(`/staff/${municipalityId}`, 'staff.link', { personId }, town.newCallId());
  const after = await town.usePasswordLink(server, town.within(made, /\/password\?token=([\w-]+)/));
  expect([(await before.get('/desk')).status, (await after.get('/desk')).status]).toEqual([303, 200]);
});

describe('addresses', () => {
  it("S10 a badge's code leaves the address at once", async () => {
    const code = await town.personalCodeOf(guest.browser);
    const page = await open(server.base).get(`/k/${code}`);
    expect([page.status, page.location]).toEqual([303, '/hello']);
    const browser = open(server.base);
    await browser.get(`/k/${code}`);
    expect((await browser.get('/hello')).text).not.toContain(code);
    expect(browser.cookie()).toContain(code);
    await browser.submit('/hello', 'person.claim', {}, town.newCallId());
    expect(browser.cookie(), 'once it is used').not.toContain(code);
  });

  it.each(['/setup', '/password'])(
    'S10 the token of a link to %s leaves the address at once',
    async (path) => {
      const page = await open(server.base).get(`${path}?token=abcdefgh`);
      expect([page.status, page.location, page.text]).toEqual([303, path, '']);
    },
  );

  const ELSEWHERE = [
    '//evil.example',
    '///evil.example',
    'https://evil.example',
    'https:evil.example',
    'https:',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/desk',
    '/..//evil.example',
    '/.//evil.example',
    '/%2f/evil.example',
    '@evil.example',
    '.evil.example',
    '/desk\r\nLocation: https://evil.example',
  ];
  const staysHere = (location: string | undefined) => {
    const to = new URL(location ?? '', `${server.base}/sign-in`);
    expect(to.origin, location).toBe(server.base);
    expect(location).toMatch(/^\/(?![/\\])/);
  };

  it.each(ELSEWHERE)(
    'S14 %j leads nowhere else: after signing in, picking a language, or a form',
    async (wanted) => {
      const next = encodeURIComponent(wanted);
      const form = { email: town.OWNER.email, password: town.PASSWORD };
      staysHere((await town.postForm(server, `/sign-in?next=${next}`, form)).headers.location);
      staysHere(
        (await town.postForm(server, '/language', { language: 'nn', back: wanted })).headers.location,
      );
      const cookie = owner.cookie();
      const edit = {
        _call: 'project.edit',
        _id: town.newCallId(),
        _back: wanted,
        title: 'Work',
        language: 'nb',
      };
      staysHere(
        (await town.postForm(server, `/desk/${project.id}?index`, edit, { cookie })).headers.location,
      );
    },
  );

  it('S14 the way back to the page that asked for the sign-in is kept', async () => {
    const page = await open(server.base).get(`/desk/${project.id}/people`);
    const form = { email: town.OWNER.email, password: town.PASSWORD };
    const answer = await town.postForm(server, page.location ?? '', form);
    expect([answer.status, answer.headers.location]).toEqual([303, `/desk/${project.id}/people`]);
  });

  it('S14 a foreign Referer leads nowhere else', async () => {
    const headers = { referer: 'https://evil.example//evil.example/path' };
    staysHere((await town.postForm(server, '/language', { language: 'nn' }, headers)).headers.location);
  });

  it.each([
    '//evil.example',
    '//evil.example/..',
    '/\\evil.example',
    '//desk',
    '/desk//',
    '/assets//evil.example/',
  ])('S14 the address %s itself redirects to no other site', async (path) => {
    const { headers, status } = await raw(server, { path });
    if (status >= 300 && status < 400) staysHere(headers.location);
  });

  it.each([
    '/__manifest',
    '/__manifest?p=%2Fdesk&version=1',
    '/desk.data',
    '/_root.data',
    '/room.data',
    '/desk.data?_routes=routes%2Fdesk._index',
  ])('S1 %s is switched off with the flags that the advisories need', async (path) => {
    expect(await statusAt(path, owner.cookie())).toBe(404);
    const headers = { cookie: owner.cookie() };
    expect((await town.postForm(server, path, {}, headers)).status).toBe(404);
  });
});
