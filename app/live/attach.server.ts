import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { found, isProblem, Problem } from '~/domain/problem';
import { LIMITS } from '~/domain/limits';
import type { Act } from '~/domain/roles';
import type { StaffRole } from '~/domain/lists';
import { CATALOGUE, isCommandName } from '~/commands/catalogue';
import { runCommand } from '~/commands/run.server';
import { allowView } from '~/views/allow.server';
import type { Actor } from '~/domain/actor';
import type { House } from '~/commands/context.server';
import type { Audience, CallMessage, CallReply, Handshake } from './protocol';
import { Backlog } from './backlog.server';
import { Hints } from './hints.server';
import { channel, Publisher, type LiveServer, type LiveSocket } from './publish.server';
import type { SharedViews } from './shared.server';

const KIND = { participant: 'participant', console: 'staff', screen: 'screen' } as const;
const VIEW: Record<Audience, Act> = {
  participant: 'view.me',
  console: 'view.console',
  screen: 'view.screen',
};

/** What a cookie says of its browser. */
interface Identity {
  actor: Actor;
  /** Under which its sign-in is stored; null for nobody. */
  tokenHash: string | null;
}
type Kind = 'participant' | 'staff' | 'screen';

interface LiveOptions {
  house: House;
  shared: SharedViews;
  identify(cookieHeader: string | undefined, kind: Kind): Promise<Identity>;
  /** Is this Origin header one of ours? */
  ownOrigin(origin: string | undefined, host: string | undefined): boolean;
}

/** The live wire, once it is on a server. */
export interface Live {
  close(): Promise<void>;
  /** How many sockets are open, and how many participants they are of. */
  presence(): { sockets: number; people: number };
}

/** Puts the live wire on an HTTP server. */
export function attachLive(http: HttpServer, options: LiveOptions): Live {
  const { house, shared, ownOrigin } = options;
  const io: LiveServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    // CORS does not cover WebSocket, so the origin is checked at the handshake (bar S4).
    allowRequest: (req, answer) => answer(null, fromOurPages(req, ownOrigin)),
  });
  const hints = new Hints(io, house);
  const backlog = new Backlog(io);
  const publisher = new Publisher(io, house, shared, hints, backlog);
  hear(house, io, publisher);
  io.use((socket, next) => {
    enter(options, socket).then(
      () => next(),
      (error: unknown) => next(isProblem(error) ? error : new Problem('broken')),
    );
  });
  io.on('connection', (socket) => {
    backlog.follow(socket);
    welcome(house, publisher, hints, socket);
  });
  const close = async () => {
    publisher.stop();
    hints.stop();
    await io.close();
  };
  return { close, presence: () => presenceOn(io) };
}

/** What happens in the house and is told to those who are connected. */
function hear(house: House, io: LiveServer, publisher: Publisher): void {
  house.listen({
    published: (projectId, topics) => publisher.published(projectId, topics),
    signedOut: (hashes) => {
      for (const hash of hashes) showOut(io, channel.signIn(hash));
    },
    screenPaired: (screenId) => showOut(io, channel.screenMachine(screenId)),
  });
}

function presenceOn(io: LiveServer): ReturnType<Live['presence']> {
  const all = [...io.sockets.sockets.values()].map(({ data }) => data.actor);
  const people = all.flatMap((actor) => (actor.kind === 'participant' ? [actor.participantId] : []));
  return { sockets: all.length, people: new Set(people).size };
}

/** A browser names the origin of everything but a same-origin GET, which it marks in another way. */
function fromOurPages(req: IncomingMessage, ownOrigin: LiveOptions['ownOrigin']): boolean {
  const { origin, host, upgrade } = req.headers;
  if (origin !== undefined || upgrade !== undefined) return ownOrigin(origin, host);
  return req.method === 'GET' && (req.headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}

function showOut(io: LiveServer, name: string): void {
  io.to(name).emit('goodbye');
  io.in(name).disconnectSockets(true);
}

/** Who connects, and may she watch what she asks for? The screen may also be a staff member's second window. */
async function enter({ house, identify }: LiveOptions, socket: LiveSocket): Promise<void> {
  const { as, projectId } = socket.handshake.auth as Partial<Handshake>;
  if (typeof projectId !== 'string' || (as !== 'participant' && as !== 'console' && as !== 'screen'))
    throw new Problem('invalid-input');
  const cookie = socket.handshake.headers.cookie;
  const own = await identify(cookie, KIND[as]);
  const isPaired = own.actor.kind === 'screen' && own.actor.projectId === projectId;
  const { actor, tokenHash } = as === 'screen' && !isPaired ? await identify(cookie, 'staff') : own;
  const { standing } = await allowView(house.store.read, actor, projectId, VIEW[as]);
  const role = as === 'console' ? (standing as StaffRole) : null;
  socket.data = { actor, audience: as, projectId, role, tokenHash: found(tokenHash), tableId: null };
}

function welcome(house: House, publisher: Publisher, hints: Hints, socket: LiveSocket): void {
  const { actor, audience, projectId, role, tokenHash } = socket.data;
  // Who it is has been found out: the request and its headers would be kept for as long as the connection.
  Reflect.deleteProperty(socket.conn, 'request');
  socket.handshake.headers = {};
  void socket.join([channel.room(projectId), channel.signIn(tokenHash)]);
  if (actor.kind === 'participant') void socket.join(channel.me(actor.participantId));
  if (actor.kind === 'screen') void socket.join(channel.screenMachine(actor.screenId));
  if (audience !== 'participant') void socket.join([channel.screen(projectId), channel.allTables(projectId)]);
  if (role) void socket.join(channel.console(projectId, role));
  const sendAll = () =>
    publisher
      .sendAll(socket)
      .catch((error: unknown) => house.log.error({ err: error }, 'views could not be sent'));
  socket.emit('clock', Date.now());
  void sendAll();
  socket.on('resync', (reply) => {
    if (typeof reply !== 'function') return;
    reply({ now: Date.now() });
    void sendAll();
  });
  const failed = (error: unknown) => house.log.error({ err: error }, 'a hint or a look failed');
  socket.on('hint', (message) => void hints.receive(socket, message).catch(failed));
  socket.on('look', (tableId) => void publisher.look(socket, tableId).catch(failed));
  socket.on('watch', (topic) => void publisher.watch(socket, topic).catch(failed));
  socket.on('disconnect', () => hints.release(socket));
  socket.on('call', (message, reply) => {
    if (typeof reply !== 'function') return;
    void answerCall(house, socket.data.actor, message).then(reply);
  });
}

/** Runs one call and puts the outcome in words that the wire knows; used by sockets and by the HTTP way alike. */
export async function answerCall(house: House, actor: Actor, message: unknown): Promise<CallReply> {
  try {
    const { name, input, callId } = (message ?? {}) as Partial<Record<keyof CallMessage, unknown>>;
    if (typeof name !== 'string' || typeof callId !== 'string') throw new Problem('invalid-input');
    // Codes, links and passwords are tried at the doors that count failures, not here.
    if (!isCommandName(name) || CATALOGUE[name].scope !== 'project') throw new Problem('not-found');
    const { answer, revision } = await runCommand(house, name, input, actor, callId);
    return { ok: true, answer, revision };
  } catch (error) {
    if (isProblem(error)) return { ok: false, problem: error.toShape() };
    const name = String((message as Partial<CallMessage> | null)?.name);
    return { ok: false, problem: { code: 'broken', id: house.fault(error, name, 'a call failed') } };
  }
}
