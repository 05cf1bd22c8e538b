import { beforeAll, describe, expect, it } from 'vitest';
import { raw, startServer, stopServersAfterAll, type Server } from '../support/server';
import {
  about,
  makeProject,
  newCallId,
  OWNER,
  PASSWORD,
  postForm,
  settledServer,
  type Project,
} from '../support/town';

stopServersAfterAll();
let server: Server;
let project: Project;
let staffCookie: string;
let address: string;
beforeAll(async () => {
  const settled = await settledServer();
  server = settled.server;
  staffCookie = settled.owner.cookie();
  project = await makeProject(settled.owner);
  address = `127.0.0.1:${server.port}`;
});

const ORIGINS: [string, (own: string) => string | null][] = [
  ['no Origin', () => null],
  ['Origin: null', () => 'null'],
  ['the origin of another site', () => 'https://evil.example'],
  ['another port of the same machine', (own) => own.replace(/:\d+$/, ':1')],
  ['an origin that begins like ours', (own) => `http://${own}.evil.example`],
  ['an origin that names us as its user', (own) => `http://${own}@evil.example`],
  ['an Origin that is no address', () => 'ours'],
];
const PATHS: [string, () => string][] = [
  ['the start page', () => '/?index'],
  ['the sign-in', () => '/sign-in'],
  ['the sign-out', () => '/sign-out'],
  ['the setup', () => '/setup'],
  ['a password link', () => '/password'],
  ['the language', () => '/language'],
  ['the room', () => '/room'],
  ['joining', () => `/join/${project.roomCode}`],
  ['the desk', () => '/desk'],
  ['the console', () => `/console/${project.id}`],
  ['a call', () => '/call'],
  ['the bare data of a route', () => '/desk?_data=routes%2Fdesk._index'],
  ['a file', () => '/icon.svg'],
  ['an address that is none', () => '/nowhere'],
];

describe.each(ORIGINS)('%s', (_, origin) => {
  it.each(PATHS)('S2 is refused at %s before any route sees it', async (_path, path) => {
    const from = origin(address);
    const headers: Record<string, string> = { cookie: staffCookie, 'content-length': '0' };
    if (from !== null) headers.origin = from;
    const answer = await raw(server, { method: 'POST', path: path(), headers });
    // The same few bytes everywhere: no page, no redirect, no cookie.
    const sentence = 'Skjemaet kom ikke fra denne siden.\nThe form did not come from this site.\n';
    expect([answer.status, answer.text, answer.headers['set-cookie']]).toEqual([403, sentence, undefined]);
  });
});

it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  'S2 %s from elsewhere is refused too',
  async (method) => {
    const headers = { origin: 'https://evil.example', cookie: staffCookie };
    expect(await raw(server, { method, path: `/desk/${project.id}`, headers })).toMatchObject({
      status: 403,
    });
  },
);

it('S2 a refused write from elsewhere has changed nothing', async () => {
  const form = { _call: 'project.edit', _id: newCallId(), title: 'Hijacked', language: 'nb' };
  const path = `/desk/${project.id}?index`;
  const forged = await postForm(server, path, form, { cookie: staffCookie, origin: 'https://evil.example' });
  expect(forged.status).toBe(403);
  const page = await raw(server, { path: `/desk/${project.id}`, headers: { cookie: staffCookie } });
  expect(page.text).not.toContain('Hijacked');
  expect((await postForm(server, path, form, { cookie: staffCookie })).status).toBe(303);
});

it('S2 no answer lets another site read it', async () => {
  const headers = { origin: 'https://evil.example', cookie: staffCookie };
  for (const path of ['/desk', '/call', '/icon.svg']) {
    const answer = await raw(server, { path, headers });
    expect(answer.headers['access-control-allow-origin'], path).toBeUndefined();
  }
});

/** Every way in which the server gives a browser a cookie. */
const GIVERS: [
  string,
  (at: Server, headers: Record<string, string>) => Promise<{ headers: { 'set-cookie'?: string[] } }>,
][] = [
  [
    'signing in',
    (at, headers) => postForm(at, '/sign-in', { email: OWNER.email, password: PASSWORD }, headers),
  ],
  ['signing out', (at, headers) => postForm(at, '/sign-out', {}, headers)],
  ['a badge', (at, headers) => raw(at, { path: '/k/ABCDEFGHJK', headers })],
  ['a one-time link', (at, headers) => raw(at, { path: '/password?token=something', headers })],
  ['a language', (at, headers) => postForm(at, '/language', { language: 'en' }, headers)],
  ['a projector', (at, headers) => raw(at, { path: '/screen', headers })],
];
const parts = (cookie: string) => cookie.split(';').map((part) => part.trim().toLowerCase());

describe('on plain http', () => {
  it.each(GIVERS)('S2 the cookie of %s is HttpOnly, SameSite=Lax, for the whole site', async (_, give) => {
    const given = (await give(server, {})).headers['set-cookie'] ?? [];
    expect(given).not.toEqual([]);
    for (const cookie of given) {
      expect(parts(cookie)).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
      expect(parts(cookie)).not.toContain('secure');
      expect(cookie).not.toMatch(/domain=/i);
    }
  });

  it("S2 a participant's cookie is HttpOnly, SameSite=Lax, for the whole site", async () => {
    const form = { ...(about('Kari') as Record<string, string>), _call: 'person.join', _id: newCallId() };
    const { headers } = await postForm(server, `/join/${project.roomCode}`, form);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^samverk_me=/);
    expect(parts(cookie)).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
  });
});

describe('on https', () => {
  const PUBLIC_URL = 'https://samverk.storvik.example';
  const outside = { host: 'samverk.storvik.example', origin: PUBLIC_URL, 'x-forwarded-proto': 'https' };
  let behind: Server;
  beforeAll(async () => {
    behind = await startServer({ PUBLIC_URL, TRUST_PROXY: '1' });
    const link = await raw(behind, { path: behind.setupLink ?? '', headers: outside });
    const cookie = (link.headers['set-cookie'] ?? [])[0]?.split(';')[0] ?? '';
    const form = { _call: 'setup.install', _id: newCallId(), municipality: 'Storvik', ...OWNER };
    expect(await postForm(behind, '/setup', form, { ...outside, cookie })).toMatchObject({ status: 303 });
  });
  const signedIn = async () => {
    const { headers } = await postForm(
      behind,
      '/sign-in',
      { email: OWNER.email, password: PASSWORD },
      outside,
    );
    return (headers['set-cookie'] ?? [])[0] ?? '';
  };

  it.each(GIVERS)('S2 the cookie of %s is Secure and bound to the host by its name', async (_, give) => {
    const given = (await give(behind, outside)).headers['set-cookie'] ?? [];
    expect(given).not.toEqual([]);
    for (const cookie of given) {
      expect(cookie).toMatch(/^__Host-/);
      expect(parts(cookie)).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax', 'path=/']));
    }
  });

  it('S2 a sign-in goes by the name that the host alone can set', async () => {
    const [pair = ''] = (await signedIn()).split(';');
    const desk = (cookie: string) => raw(behind, { path: '/desk', headers: { ...outside, cookie } });
    expect((await desk(pair)).status).toBe(200);
    // A neighbouring subdomain can plant a cookie of the bare name, never one that begins with __Host-.
    expect((await desk(pair.replace('__Host-', ''))).status).toBe(303);
  });

  it('S2 the address behind the proxy is no origin of ours', async () => {
    const headers = { ...outside, origin: behind.base };
    expect((await postForm(behind, '/sign-in', {}, headers)).status).toBe(403);
  });

  it('S2 browsers are told to stay on https, and to send no address along', async () => {
    const { headers } = await raw(behind, { path: '/', headers: outside });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
