import { io, type Socket } from 'socket.io-client';
import type { Hint, HintPlace } from '~/domain/hints';
import type { WritingTopic } from '~/domain/topics';
import type { TableView, WritingView } from '~/views/shapes';
import { Outbox, type PendingCall } from './outbox';
import { postCall } from './post';
import { RECONNECTING, spreadOut } from './reconnecting';
import type { Audience, CallReply, ClientToServer, ServerToClient, ViewMessage, ViewOf } from './protocol';

export type Views = Partial<ViewOf> & {
  tables: Record<string, TableView>;
  /** What several write on, by topic. */
  writings?: Record<string, WritingView>;
};
type Connection = 'connecting' | 'online' | 'offline';

export interface RoomState {
  views: Views;
  connection: Connection;
  /** Server time minus this browser's time, in ms. */
  clockOffset: number;
  pending: readonly PendingCall[];
  /** What others have in hand, by table. */
  hints: Readonly<Record<string, readonly Hint[]>>;
  /** The last thing done here that can be undone: the call and the change's id. */
  done: { name: string; changeId: string } | null;
}

const NOTHING_YET = { pending: [], hints: {}, done: null } satisfies Partial<RoomState>;
const ACK_MS = 5_000;
const RESYNC_MS = 2_000;
const RECONNECT_MS = 2_000;
/** How long a saved call is laid over views that have not caught up, before they are asked for again. */
const CATCH_UP_MS = 4_000;

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/**
 * A browser's end of the wire: keeps the newest view of each topic, and an outbox of calls that survives reload and
 * loss of network. State, not instructions: whatever was missed, the next views are the truth.
 */
export class RoomClient {
  private state: RoomState;
  private readonly revisions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private socket: LiveSocket | null = null;
  /** The other table that this page reads. */
  private reading: string | null = null;
  private readonly watching = new Set<WritingTopic>();
  readonly outbox: Outbox;

  constructor(
    private readonly as: Audience,
    private readonly projectId: string,
    who: string,
    initial: Views,
    revision: number,
    now: number,
  ) {
    this.state = { views: initial, connection: 'connecting', clockOffset: now - Date.now(), ...NOTHING_YET };
    for (const topic of ['room', 'screen', 'console', 'log', 'me']) this.revisions.set(topic, revision);
    for (const id of Object.keys(initial.tables)) this.revisions.set(`table:${id}`, revision);
    for (const topic of Object.keys(initial.writings ?? {})) this.revisions.set(topic, revision);
    this.outbox = new Outbox(
      `samverk.outbox.${as}.${projectId}.${who}.`,
      (call) => this.send(call),
      (pending) => this.update({ pending }),
      { expires: as === 'console', shownRevision: (topic) => this.shownRevision(topic) },
    );
  }

  getState = (): RoomState => this.state;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the wire; returns how to close it. */
  connect(): () => void {
    const socket: LiveSocket = io({ auth: { as: this.as, projectId: this.projectId }, ...RECONNECTING });
    this.socket = socket;
    spreadOut(socket.io);
    socket.on('connect', () => {
      this.update({ connection: 'online' });
      this.outbox.flush();
      if (this.reading) socket.emit('look', this.reading);
      for (const topic of this.watching) socket.emit('watch', topic);
    });
    socket.on('clock', (now) => this.update({ clockOffset: now - Date.now() }));
    socket.on('view', (message) => this.receive(message));
    socket.on('hints', ({ place, hints }) => this.hear(place, hints));
    // The page knows where to go: it is asked for anew.
    socket.on('goodbye', () => window.location.reload());
    socket.on('disconnect', () => this.update({ connection: 'offline', hints: {} }));
    socket.on('connect_error', (error) => this.refusedAtTheDoor(error));
    const stopWaking = this.resyncOnWake();
    this.outbox.restore();
    return () => {
      stopWaking();
      socket.disconnect();
      this.outbox.stop();
      this.socket = null;
    };
  }

  /** After sleep, a lost network or the back button, what is shown may be old. */
  private resyncOnWake(): () => void {
    const wake = () => {
      if (document.visibilityState === 'visible') this.resync();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    window.addEventListener('pageshow', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      window.removeEventListener('pageshow', wake);
    };
  }

  /** Puts a call in the outbox; it is sent until it is answered. Returns its id. */
  call(name: string, input: Record<string, unknown>): string {
    return this.outbox.add(name, { projectId: this.projectId, ...input });
  }

  /** Asks for everything anew; a wire that does not answer is laid again. */
  resync(): void {
    const socket = this.socket;
    if (!socket) return;
    if (!socket.connected) return void socket.connect();
    socket.timeout(RESYNC_MS).emit('resync', (error, clock) => {
      for (const topic of this.watching) socket.emit('watch', topic);
      if (error) socket.disconnect().connect();
      else this.update({ clockOffset: clock.now - Date.now() });
    });
    this.outbox.flush();
  }

  /** Tells the table what I have in hand; null when I let go. Lost without harm while there is no wire. */
  hint(hint: Parameters<ClientToServer['hint']>[0]): void {
    if (this.socket?.connected) this.socket.emit('hint', hint);
  }

  /** Follows another table's board; the server decides whether it may be seen. */
  look(tableId: string): void {
    this.reading = tableId;
    if (this.socket?.connected) this.socket.emit('look', tableId);
  }

  /** Follows what several write on; the server decides whether it may be seen. */
  watch(topic: WritingTopic): void {
    this.watching.add(topic);
    if (this.socket?.connected) this.socket.emit('watch', topic);
  }

  /** Forgets what could be undone: it was, or the person has seen it. */
  forgetDone(): void {
    this.update({ done: null });
  }

  private hear(place: HintPlace, all: readonly Hint[]): void {
    const others = all.filter((hint) => hint.from !== this.socket?.id);
    this.update({ hints: { ...this.state.hints, [place]: others } });
  }

  private refusedAtTheDoor(error: Error): void {
    this.update({ connection: 'offline' });
    if (['not-signed-in', 'not-found', 'not-allowed'].includes(error.message))
      return window.location.reload();
    // socket.io itself tries again after a lost network, but not after a refusal.
    const wait = RECONNECT_MS * (1 + Math.random());
    if (this.socket && !this.socket.active) window.setTimeout(() => this.socket?.connect(), wait);
  }

  private receive(message: ViewMessage): void {
    const known = this.revisions.get(message.topic) ?? -1;
    if (message.revision < known) return;
    this.revisions.set(message.topic, message.revision);
    const views = { ...this.state.views };
    if (message.topic === 'room') views.room = message.view;
    else if (message.topic === 'screen') views.screen = message.view;
    else if (message.topic === 'console') views.console = message.view;
    else if (message.topic === 'log') views.log = message.view;
    else if (message.topic === 'me') views.me = message.view;
    else if ('fields' in message.view) views.writings = { ...views.writings, [message.topic]: message.view };
    else views.tables = { ...views.tables, [message.view.id]: message.view };
    this.update({ views });
    this.outbox.caughtUp(message.topic, message.revision);
  }

  private shownRevision(topic: 'me' | null): number {
    return topic ? (this.revisions.get(topic) ?? -1) : Math.max(-1, ...this.revisions.values());
  }

  /** By socket, and where that does not answer, by an HTTP post of the same call. Throws when neither way is open. */
  private async send(call: PendingCall): Promise<CallReply> {
    const { name, input, callId } = call;
    const reply = await this.sendBySocket({ name, input, callId });
    const settled = reply ?? (await postCall(this.as, this.projectId, { name, input, callId }));
    if (settled.ok && settled.answer.changeId)
      this.update({ done: { name, changeId: settled.answer.changeId } });
    if (settled.ok) setTimeout(() => this.outbox.overdue(callId) && this.resync(), CATCH_UP_MS);
    return settled;
  }

  private async sendBySocket(message: Parameters<ClientToServer['call']>[0]): Promise<CallReply | null> {
    if (!this.socket?.connected) return null;
    return this.socket
      .timeout(ACK_MS)
      .emitWithAck('call', message)
      .catch(() => null);
  }

  private update(change: Partial<RoomState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
