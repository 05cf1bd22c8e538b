import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import { chance } from '../support/seeded';
import * as town from '../support/town';
import { anything, isPlain, nearlyCall, type Refusal } from './nonsense';

stopServersAfterAll();
let server: Server;
let project: town.Project;
let guest: town.Guest;
beforeAll(async () => {
  const settled = await town.settledServer();
  server = settled.server;
  project = await town.makeProject(settled.owner);
  guest = await town.join(server, project, 'Kari');
});
const isWell = async () => server.isRunning() && (await raw(server, { path: '/healthz' })).text === 'ok';
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
    const sent = Array.from({ length: 400 }, () =>
      c.random() < 0.7 ? nearlyCall(c, project.id) : anything(c, project.id),
    );
    const replies = await Promise.all(
      sent.map((message) => live.timeout(10_000).emitWithAck('call', message) as Promise<Refusal>),
    );
    replies.forEach((reply, i) => isPlain(reply, sent[i]));
    expect(await isWell()).toBe(true);
  });

  it('R26 a call whose name or id cannot be read as text is refused as invalid', async () => {
    const unreadable = { toString: 1, valueOf: 1 };
    for (const message of [{ name: unreadable }, { name: 'need.add', callId: unreadable }])
      expect(await live.emitWithAck('call', message)).toMatchObject({
        ok: false,
        problem: { code: 'invalid-input' },
      });
  });

  it('R26 events that nobody knows, or that want no answer, are let go by', async () => {
    const c = chance('malformed events');
    for (let i = 0; i < 200; i += 1) {
      const words = Array.from({ length: c.whole(0, 3) }, () => anything(c, project.id));
      live.emit(
        c.pick(['call', 'resync', 'hint', 'view', 'goodbye', 'constructor', '__proto__', 'x']),
        ...words,
      );
    }
    live.emit('call', Buffer.from([1, 2, 3]), { a: Buffer.alloc(100) });
    // Answered in order: what came before has been dealt with.
    expect(await live.emitWithAck('resync')).toHaveProperty('now');
    expect(await isWell()).toBe(true);
  });

  it('R26 frames that are no packets end at most the socket that sent them', async () => {
    const c = chance('malformed frames');
    const frames = [
      '',
      '4',
      '42',
      '42[',
      '42["call"',
      '42{}',
      '451-["call"]',
      '49',
      '40/nowhere,',
      '4"',
      '2probe',
      '6',
      'x',
      '42["disconnect"]',
      '43999[]',
      `42${'['.repeat(5_000)}`,
    ];
    for (let i = 0; i < 60; i += 1) {
      const own = io(server.base, {
        auth: { as: 'participant', projectId: project.id },
        extraHeaders: { cookie: guest.browser.cookie(), origin: server.base },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      await new Promise<void>((resolve, reject) =>
        own.once('connect', resolve).once('connect_error', reject),
      );
      const line = (own.io.engine.transport as unknown as { ws: { send(text: string): void } }).ws;
      line.send(i < frames.length ? (frames[i] ?? '') : `42${JSON.stringify(anything(c, project.id))}`);
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
    const said = await new Promise<string>((resolve) =>
      own.once('connect', () => resolve('let in')).once('connect_error', (error) => resolve(error.message)),
    );
    own.disconnect();
    expect(['invalid-input', 'not-found', 'not-signed-in']).toContain(said);
  });
});
