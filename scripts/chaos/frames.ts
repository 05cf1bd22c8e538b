import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { Unreachable, type Fields } from '../replay/client';
import { chance, type Chance } from './chance';
import { begin, join, makeOwner, makeRoom, type Guest, type Room } from './hall';
import { memoryOf } from './onlookers';
import { Supervisor } from './supervisor';

/** What the server may not answer to nonsense: that it broke, or nothing. */
interface FramesReport {
  sent: number;
  /** Answers by what they said. */
  answers: Record<string, number>;
  crashes: number;
  memoryMb: number;
  seed: string;
  /** The first that were not refused plainly, with what was sent. */
  wrong: string[];
}
const AT_ONCE = 100;
const ACK_MS = 20_000;
const MOST_SHOWN = 10;
const COMMANDS = [
  'need.add',
  'need.edit',
  'need.group',
  'ballot.place',
  'card.write',
  'session.step',
  'vote.open',
];
const WORDS = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '%00',
  '{{7*7}}',
  "'; DROP TABLE calls; --",
];
const KEYS = ['text', 'groupId', 'needId', 'update', 'base', '__proto__', 'toString', 'length', 'then', '0'];
const BROKEN_FRAMES = [
  '',
  '4',
  '42',
  '42[',
  '42["call"',
  '42{}',
  '451-["call"]',
  '40/nowhere,',
  '4"',
  '2probe',
  '6',
  'x',
  '43999[]',
];

/** Sends so many malformed calls, forms and frames to a server of its own: it must answer plainly and stay up (bar R26). */
export async function runFrames(
  count: number,
  seed: string,
  say: (line: string) => void,
): Promise<FramesReport> {
  const server = await Supervisor.start();
  const report: FramesReport = { sent: 0, answers: {}, crashes: 0, memoryMb: 0, seed, wrong: [] };
  try {
    const doors = await enter(server);
    const { socket, guest, room } = doors;
    const c = chance(seed);
    while (report.sent < count) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - report.sent) }, () => one(c, doors));
      for (const { said, sent } of await Promise.all(some)) note(report, said, sent);
      breakLine(server.base, guest, room, c);
      if (report.sent % 10_000 === 0) say(`${report.sent} sent`);
    }
    socket.disconnect();
    if ((await guest.browser.get('/healthz')).status !== 200) report.wrong.push('the server is not well');
    if (report.wrong.length > 0) report.wrong.push(...server.lastWords());
    return { ...report, crashes: server.crashes, memoryMb: memoryOf(server.pid) };
  } finally {
    await server.stop();
  }
}

export const isPlain = ({ wrong, crashes }: FramesReport): boolean => wrong.length === 0 && crashes === 0;

interface Doors {
  socket: Socket;
  guest: Guest;
  room: Room;
}
interface Told {
  said: string;
  sent: unknown;
}

/** A guest in a room whose session runs. */
async function enter(server: Supervisor): Promise<Doors> {
  const owner = await makeOwner(server.base, server.setupLink);
  const room = await makeRoom(owner, 'needs');
  const guest = await join(server.base, room, 'Guest 1');
  await begin(owner, room);
  for (const live of [room.console, room.screen]) live.close();
  return { socket: dial(server.base, guest, room), guest, room };
}

/** Most by the socket, some by HTTP, as a call or as a form. */
async function one(c: Chance, doors: Doors): Promise<Told> {
  const sent = c.happens(0.8) ? nearlyCall(c, doors.room.projectId) : anything(c, doors.room.projectId);
  const way = c.whole(0, 9);
  const said = way < 8 ? bySocket(doors, sent) : way === 8 ? byCall(doors, sent) : byForm(c, doors);
  return { sent, said: await said.catch(plainly) };
}

async function bySocket({ socket }: Doors, sent: unknown): Promise<string> {
  const reply: unknown = await socket
    .timeout(ACK_MS)
    .emitWithAck('call', sent)
    .catch(() => null);
  return codeOf(reply);
}

async function byCall({ guest, room }: Doors, sent: unknown): Promise<string> {
  const { name, input } = (sent ?? {}) as { name?: unknown; input?: unknown };
  return codeOf(
    await guest.browser.call('participant', room.projectId, JSON.stringify(name), input as never),
  );
}

async function byForm(c: Chance, { guest, room }: Doors): Promise<string> {
  const path = c.pick(['/room', '/call', '/', '/sign-in']);
  const { status } = await guest.browser.post(path, fieldsOf(c, room));
  return status >= 500 ? `status ${status}` : 'a page';
}

/** What is not even a call is answered by a status alone. */
function plainly(error: unknown): string {
  if (!(error instanceof Unreachable)) throw error;
  return /answered 4\d\d$/.test(error.message) ? 'a status' : error.message;
}

function note(report: FramesReport, said: string, sent: unknown): void {
  report.sent += 1;
  report.answers[said] = (report.answers[said] ?? 0) + 1;
  const isOdd = /^(broken|nothing|status 5|POST)/.test(said);
  if (isOdd && report.wrong.length < MOST_SHOWN)
    report.wrong.push(`${said}: ${JSON.stringify(sent)?.slice(0, 200)}`);
}

function codeOf(reply: unknown): string {
  if (typeof reply !== 'object' || reply === null) return 'nothing';
  const { ok, problem } = reply as { ok?: boolean; problem?: { code?: string } };
  return ok ? 'accepted' : (problem?.code ?? 'nothing');
}

const fieldsOf = (c: Chance, room: Room): Fields => {
  const call = nearlyCall(c, room.projectId);
  return {
    _call: JSON.stringify(call.name) ?? '',
    _id: randomUUID(),
    [c.pick(KEYS)]: c.pick(WORDS),
    code: c.pick(WORDS),
  };
};

function nearlyCall(c: Chance, projectId: string): Record<string, unknown> {
  const input = { projectId, [c.pick(KEYS)]: anything(c, projectId), [c.pick(KEYS)]: anything(c, projectId) };
  const call: Record<string, unknown> = { name: c.pick(COMMANDS), input, callId: randomUUID() };
  if (c.happens(0.5)) call[c.pick(['name', 'input', 'callId', 'x'])] = anything(c, projectId);
  return call;
}

function anything(c: Chance, projectId: string, depth = 0): unknown {
  const kinds = [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    projectId,
    c.pick(WORDS),
    c.pick(COMMANDS),
    'x'.repeat(c.whole(0, 3_000)),
  ];
  const nested = depth < 3 && c.happens(0.3);
  if (!nested) return c.pick(kinds);
  const items = Array.from({ length: c.whole(0, 4) }, () => anything(c, projectId, depth + 1));
  return c.happens(0.5) ? items : Object.fromEntries(items.map((item) => [c.pick(KEYS), item]));
}

function dial(base: string, guest: Guest, room: Room, once = false): Socket {
  return io(base, {
    auth: { as: 'participant', projectId: room.projectId },
    extraHeaders: { cookie: guest.browser.cookie(), origin: base },
    transports: ['websocket'],
    forceNew: true,
    reconnection: !once,
  });
}

/** A line of its own that says what is no packet; it may be cut for it, and nobody else may notice. */
function breakLine(base: string, guest: Guest, room: Room, c: Chance): void {
  const own = dial(base, guest, room, true);
  own.once('connect', () => {
    const { ws } = own.io.engine.transport as unknown as { ws: { send(text: string): void } };
    ws.send(c.pick(BROKEN_FRAMES));
    setTimeout(() => own.disconnect(), 500);
  });
}
