import { beforeAll, describe, expect, it } from 'vitest';
import { raw, stopServersAfterAll, type Answer, type Server } from '../support/server';
import { chance, type Chance } from '../support/seeded';
import * as town from '../support/town';
import { anything, COMMANDS, isPlain, KEYS, nearlyCall, type Refusal } from './nonsense';

stopServersAfterAll();
let server: Server;
let project: town.Project;
let guest: town.Guest;
let staffCookie: string;
beforeAll(async () => {
  const settled = await town.settledServer();
  server = settled.server;
  staffCookie = settled.owner.cookie();
  project = await town.makeProject(settled.owner);
  guest = await town.join(server, project, 'Kari');
});
const isWell = async () => server.isRunning() && (await raw(server, { path: '/healthz' })).text === 'ok';
describe('over HTTP', () => {
  const PATHS = () => [
    '/?index',
    '/call',
    '/sign-in',
    '/sign-out',
    '/setup',
    '/password',
    '/language',
    '/hello',
    `/join/${project.roomCode}`,
    '/room',
    '/desk',
    `/desk/${project.id}/people`,
    `/desk/${project.id}/import`,
    `/desk/${project.id}/themes`,
    `/console/${project.id}`,
    '/nowhere',
  ];
  const TYPES = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/json',
    'text/plain',
    'application/octet-stream',
    '',
  ];
  /** A refusal, a page or a way on, but no fault, and nothing of the inside. */
  function isAnswered(answer: Answer, sent: string): void {
    expect(answer.status, sent.slice(0, 400)).toBeLessThan(500);
    expect(answer.text, sent.slice(0, 400)).not.toMatch(
      /\bat .+\.(js|ts|tsx|mjs):\d+|SqliteError|node_modules|TypeError/,
    );
  }
  const cookies = () => `${guest.browser.cookie()}; ${staffCookie}`;

  function body(c: Chance): string {
    const pairs = Array.from({ length: c.whole(0, 6) }, () => {
      const value = anything(c, project.id);
      return `${encodeURIComponent(c.pick([...KEYS, '_call', '_id', '_back', 'code', 'email', 'needIds[]']))}=${encodeURIComponent((typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/[\uD800-\uDFFF]/gu, ''))}`;
    });
    return c.pick([
      () => pairs.join('&'),
      () => `_call=${c.pick(COMMANDS)}&_id=malformed-${c.whole(0, 1e9)}&${pairs.join('&')}`,
      () => JSON.stringify(nearlyCall(c, project.id)),
      () => JSON.stringify(anything(c, project.id)) ?? '',
      () =>
        `--x\r\nContent-Disposition: form-data; name="${c.pick(KEYS)}"\r\n\r\n${c.pick(KEYS)}\r\n--x--\r\n`,
      () => `--x\r\nContent-Disposition: form-data; name="code"; filename="a.txt"\r\n\r\nfile\r\n--x--\r\n`,
      () => '--x\r\nbroken',
      () => '%E0%A4%A=%&%%%&=',
      () => '{"name":',
      () => '\u0000\u0001\u0002',
    ])();
  }

  it('R26 four hundred malformed forms are answered plainly', async () => {
    const c = chance('malformed forms');
    for (let i = 0; i < 400; i += 1) {
      const path = c.pick(PATHS());
      const type = c.random() < 0.5 ? (TYPES[0] ?? '') : c.pick(TYPES);
      const content = body(c);
      const headers: Record<string, string> = {
        origin: server.base,
        'content-length': String(Buffer.byteLength(content)),
      };
      if (type) headers['content-type'] = type;
      // Signing out would end the test's own sign-in.
      if (path !== '/sign-out') headers.cookie = cookies();
      isAnswered(
        await raw(server, { method: 'POST', path, headers, body: content }),
        `POST ${path} ${type} ${JSON.stringify(content)}`,
      );
    }
    expect(await isWell()).toBe(true);
  });

  it.each(['text/plain', 'multipart/form-data', 'application/octet-stream', 'application/json'])(
    'R26 a form sent as %s is refused and breaks nothing',
    async (type) => {
      for (const path of PATHS()) {
        const headers: Record<string, string> = {
          origin: server.base,
          'content-type': type,
          'content-length': '4',
        };
        if (path !== '/sign-out') headers.cookie = cookies();
        isAnswered(
          await raw(server, { method: 'POST', path, headers, body: '--x?' }),
          `POST ${path} as ${type}`,
        );
      }
    },
  );

  it('R26 four hundred malformed calls get plain refusals', async () => {
    const c = chance('malformed posts');
    for (let i = 0; i < 400; i += 1) {
      const sent = c.random() < 0.7 ? nearlyCall(c, project.id) : anything(c, project.id);
      const content = JSON.stringify(sent) ?? '';
      const headers = {
        origin: server.base,
        cookie: cookies(),
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(content)),
      };
      const answer = await raw(server, { method: 'POST', path: '/call', headers, body: content });
      isAnswered(answer, content);
      if (answer.status === 200) isPlain(JSON.parse(answer.text) as Refusal, sent);
    }
    expect(await isWell()).toBe(true);
  });

  it('R26 addresses that cannot be read are answered plainly', async () => {
    const odd = [
      '/%',
      '/%E0%A4%A',
      '/desk/%00',
      '/desk/%FF',
      '/join/%',
      `/join/${'A'.repeat(5_000)}`,
      '/k/%E0%A4%A',
      '/k/%0d%0aSet-Cookie:%20a=b',
      '/documents/x/..%2f..%2fetc%2fpasswd',
      '/assets/..%2f..%2fserver%2findex.js',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/.env',
      '/../package.json',
      '//evil.example',
      '/\\evil.example',
      '/?_data=x',
      '/?_data=routes%2Froom',
      '/?index&index',
      '/desk?_data=root',
      '/?_data=%00',
      '/room?_data=__proto__',
    ];
    for (const path of odd) {
      const answer = await raw(server, { path, headers: { cookie: cookies() } });
      isAnswered(answer, path);
      expect(answer.headers['set-cookie']?.join() ?? '', path).not.toContain('a=b;');
      expect(answer.text, path).not.toMatch(/"devDependencies"|root:x:0|createRequestHandler/);
    }
    expect(await isWell()).toBe(true);
  });

  it('R26 cookies that cannot be read are nobody', async () => {
    for (const cookie of [
      'samverk_staff',
      'samverk_staff=%E0%A4%A',
      `samverk_staff=${'x'.repeat(4_000)}`,
      ';;;=;',
      '__proto__=x; samverk_staff=__proto__',
      'samverk_language=xx; samverk_code=%00',
    ]) {
      const answer = await raw(server, { path: '/desk', headers: { cookie } });
      expect([answer.status, answer.headers.location], cookie).toEqual([303, '/sign-in?next=%2Fdesk']);
      isAnswered(await raw(server, { path: '/hello', headers: { cookie } }), cookie);
    }
  });
});
