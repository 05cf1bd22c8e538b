import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '~/domain/problem';
import { CATALOGUE } from '~/commands/catalogue';
import { raw, stopServersAfterAll, type Answer, type Server } from '../support/server';
import { chance, type Chance } from '../support/seeded';
import * as town from '../support/town';

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
const COMMANDS = Object.keys(CATALOGUE);
/** What the server may say to nonsense: anything from its list but that it broke. */
const PLAIN: readonly string[] = PROBLEMS.filter((code) => code !== 'broken');

const TEXTS = ['', ' ', '\u0000', '\uD800', '../../etc/passwd', "'; DROP TABLE ballots; --", '%00', '🏔'.repeat(50), 'constructor', '__proto__', 'NaN', '-1', '1e999', '\r\nSet-Cookie: a=b', '{{7*7}}', 'null'];
function anything(c: Chance, depth = 0): unknown {
  const kinds: (() => unknown)[] = [
    () => null,
    () => c.random() < 0.5,
    () => c.pick([0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER]),
    () => c.pick(TEXTS),
    () => c.pick(COMMANDS),
    () => project.id,
    () => 'x'.repeat(c.whole(0, 3_000)),
  ];
  const nested: (() => unknown)[] = [
    () => Array.from({ length: c.whole(0, 4) }, () => anything(c, depth + 1)),
    () => Object.fromEntries(Array.from({ length: c.whole(0, 4) }, () => [c.pick(KEYS), anything(c, depth + 1)])),
  ];
  return c.pick(depth < 3 ? [...kinds, ...nested] : kinds)();
}
const KEYS = ['name', 'input', 'callId', 'as', 'projectId', 'text', 'groupId', 'proposalId', '__proto__', 'toString', 'constructor', 'length', 'then', '0'];

/** Nearly a call: mostly in order, with one or more parts of anything. */
function nearlyCall(c: Chance): Record<string, unknown> {
  const call: Record<string, unknown> = {
    as: c.pick(['participant', 'console', 'screen']),
    name: c.pick(COMMANDS),
    input: { projectId: project.id, [c.pick(KEYS)]: anything(c) },
    callId: `malformed-${c.whole(0, 1e9)}`,
  };
  for (let n = c.whole(1, 2); n > 0; n -= 1) call[c.pick(['as', 'name', 'input', 'callId'])] = anything(c);
  return call;
}

interface Refusal {
  ok: boolean;
  problem?: { code: string };
}
function isPlain(reply: Refusal, sent: unknown): void {
  if (!reply.ok) expect(PLAIN, `to ${JSON.stringify(sent)?.slice(0, 400)}`).toContain(reply.problem?.code);
}

describe('over a socket', () => {
  let live: Socket;
  beforeAll(async () => {
    live = io(server.base, {
      auth: { as: 'participant', projectId: project.id },
      extraHeaders: { cookie: guest.browser.cookie(), origin: server.base },
      transports: ['websocket'],
      forceNew: true,
    });
    await new Promise<void>((resolve, reject) => live.once('connect', resolve).once('connect_error', reject));
  });
  afterAll(() => void live.disconnect());

  it('R26 four hundred malformed calls get plain refusals', async () => {
    const c = chance('malformed calls');
    const sent = Array.from({ length: 400 }, () => (c.random() < 0.7 ? nearlyCall(c) : anything(c)));
    const replies = await Promise.all(sent.map((message) => live.timeout(10_000).emitWithAck('call', message) as Promise<Refusal>));
    replies.forEach((reply, i) => isPlain(reply, sent[i]));
    expect(await isWell()).toBe(true);
  });

  it('R26 a call whose name or id cannot be read as text is refused as invalid', async () => {
    const unreadable = { toString: 1, valueOf: 1 };
    for (const message of [{ name: unreadable }, { name: 'need.add', callId: unreadable }])
      expect(await live.emitWithAck('call', message)).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  });

  it('R26 events that nobody knows, or that want no answer, are let go by', async () => {
    const c = chance('malformed events');
    for (let i = 0; i < 200; i += 1) {
      const words = Array.from({ length: c.whole(0, 3) }, () => anything(c));
      live.emit(c.pick(['call', 'resync', 'hint', 'view', 'goodbye', 'constructor', '__proto__', 'x']), ...words);
    }
    live.emit('call', Buffer.from([1, 2, 3]), { a: Buffer.alloc(100) });
    // Answered in order: what came before has been dealt with.
    expect(await live.emitWithAck('resync')).toHaveProperty('now');
    expect(await isWell()).toBe(true);
  });

  it('R26 frames that are no packets end at most the socket that sent them', async () => {
    const c = chance('malformed frames');
    const frames = ['', '4', '42', '42[', '42["call"', '42{}', '451-["call"]', '49', '40/nowhere,', '4"', '2probe', '6', 'x', '42["disconnect"]', '43999[]', `42${'['.repeat(5_000)}`];
    for (let i = 0; i < 60; i += 1) {
      const own = io(server.base, {
        auth: { as: 'participant', projectId: project.id },
        extraHeaders: { cookie: guest.browser.cookie(), origin: server.base },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      await new Promise<void>((resolve, reject) => own.once('connect', resolve).once('connect_error', reject));
      const line = (own.io.engine.transport as unknown as { ws: { send(text: string): void } }).ws;
      line.send(i < frames.length ? (frames[i] ?? '') : `42${JSON.stringify(anything(c))}`);
      own.disconnect();
    }
    expect(await live.emitWithAck('resync')).toHaveProperty('now');
    expect(await isWell()).toBe(true);
  });

  it.each([
    ['no words', undefined],
    ['words of another kind', { as: 1, projectId: [] }],
    ['an audience that is none', { as: '__proto__', projectId: 'x' }],
    ['a project that is none', { as: 'participant', projectId: '\u0000' }],
  ])('R26 a handshake with %s is turned away', async (_, auth) => {
    const own = io(server.base, {
      auth,
      extraHeaders: { cookie: guest.browser.cookie(), origin: server.base },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const said = await new Promise<string>((resolve) => own.once('connect', () => resolve('let in')).once('connect_error', (error) => resolve(error.message)));
    own.disconnect();
    expect(['invalid-input', 'not-found', 'not-signed-in']).toContain(said);
  });
});

describe('over HTTP', () => {
  const PATHS = () => ['/?index', '/call', '/sign-in', '/sign-out', '/setup', '/password', '/language', '/hello', `/join/${project.roomCode}`, '/room', '/desk', `/desk/${project.id}/people`, `/desk/${project.id}/themes`, `/console/${project.id}`, '/nowhere'];
  const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/json', 'text/plain', 'application/octet-stream', ''];
  /** A refusal, a page or a way on, but no fault, and nothing of the inside. */
  function isAnswered(answer: Answer, sent: string): void {
    expect(answer.status, sent.slice(0, 400)).toBeLessThan(500);
    expect(answer.text, sent.slice(0, 400)).not.toMatch(/\bat .+\.(js|ts|tsx|mjs):\d+|SqliteError|node_modules|TypeError/);
  }
  const cookies = () => `${guest.browser.cookie()}; ${staffCookie}`;

  function body(c: Chance): string {
    const pairs = Array.from({ length: c.whole(0, 6) }, () => {
      const value = anything(c);
      return `${encodeURIComponent(c.pick([...KEYS, '_call', '_id', '_back', 'code', 'email', 'needIds[]']))}=${encodeURIComponent((typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/[\uD800-\uDFFF]/gu, ''))}`;
    });
    return c.pick([
      () => pairs.join('&'),
      () => `_call=${c.pick(COMMANDS)}&_id=malformed-${c.whole(0, 1e9)}&${pairs.join('&')}`,
      () => JSON.stringify(nearlyCall(c)),
      () => JSON.stringify(anything(c)) ?? '',
      () => `--x\r\nContent-Disposition: form-data; name="${c.pick(KEYS)}"\r\n\r\n${c.pick(KEYS)}\r\n--x--\r\n`,
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
      const headers: Record<string, string> = { origin: server.base, 'content-length': String(Buffer.byteLength(content)) };
      if (type) headers['content-type'] = type;
      // Signing out would end the test's own sign-in.
      if (path !== '/sign-out') headers.cookie = cookies();
      isAnswered(await raw(server, { method: 'POST', path, headers, body: content }), `POST ${path} ${type} ${JSON.stringify(content)}`);
    }
    expect(await isWell()).toBe(true);
  });

  it.each(['text/plain', 'multipart/form-data', 'application/octet-stream', 'application/json'])('R26 a form sent as %s is refused and breaks nothing', async (type) => {
    for (const path of PATHS()) {
      const headers: Record<string, string> = { origin: server.base, 'content-type': type, 'content-length': '4' };
      if (path !== '/sign-out') headers.cookie = cookies();
      isAnswered(await raw(server, { method: 'POST', path, headers, body: '--x?' }), `POST ${path} as ${type}`);
    }
  });

  it('R26 four hundred malformed calls get plain refusals', async () => {
    const c = chance('malformed posts');
    for (let i = 0; i < 400; i += 1) {
      const sent = c.random() < 0.7 ? nearlyCall(c) : anything(c);
      const content = JSON.stringify(sent) ?? '';
      const headers = { origin: server.base, cookie: cookies(), 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) };
      const answer = await raw(server, { method: 'POST', path: '/call', headers, body: content });
      isAnswered(answer, content);
      if (answer.status === 200) isPlain(JSON.parse(answer.text) as Refusal, sent);
    }
    expect(await isWell()).toBe(true);
  });

  it('R26 addresses that cannot be read are answered plainly', async () => {
    const odd = ['/%', '/%E0%A4%A', '/desk/%00', '/desk/%FF', '/join/%', `/join/${'A'.repeat(5_000)}`, '/k/%E0%A4%A', '/k/%0d%0aSet-Cookie:%20a=b', '/documents/x/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fserver%2findex.js', '/assets/%2e%2e/%2e%2e/package.json', '/.env', '/../package.json', '//evil.example', '/\\evil.example', '/?_data=x', '/?_data=routes%2Froom', '/?index&index', '/desk?_data=root', '/?_data=%00', '/room?_data=__proto__'];
    for (const path of odd) {
      const answer = await raw(server, { path, headers: { cookie: cookies() } });
      isAnswered(answer, path);
      expect(answer.headers['set-cookie']?.join() ?? '', path).not.toContain('a=b;');
      expect(answer.text, path).not.toMatch(/"devDependencies"|root:x:0|createRequestHandler/);
    }
    expect(await isWell()).toBe(true);
  });

  it('R26 cookies that cannot be read are nobody', async () => {
    for (const cookie of ['samverk_staff', 'samverk_staff=%E0%A4%A', `samverk_staff=${'x'.repeat(4_000)}`, ';;;=;', '__proto__=x; samverk_staff=__proto__', 'samverk_language=xx; samverk_code=%00']) {
      const answer = await raw(server, { path: '/desk', headers: { cookie } });
      expect([answer.status, answer.headers.location], cookie).toEqual([303, '/sign-in?next=%2Fdesk']);
      isAnswered(await raw(server, { path: '/hello', headers: { cookie } }), cookie);
    }
  });
});
