import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { Unreachable, type Browser } from './http';
import type { Audience, Carries, Input, Refusal, Reply, TopicName, ViewMessage, WritingTopic } from './wire';

/** The server understood the call and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly call: string,
    readonly problem: Refusal,
  ) {
    const fields = (problem.fields ?? []).map((field) => `${field.path} ${field.issue}`).join(', ');
    super(`${call} was refused: ${problem.code}${fields ? ` (${fields})` : ''}`);
  }
}

/** Something that was waited for did not come in time. */
export class Waited extends Error {
  override readonly name = 'Waited';
}

export interface LiveOptions {
  /** How long to wait for an acknowledgement before the same call is sent again. */
  ackMs?: number;
  /** How long a call is tried in all, over sockets and HTTP, before it counts as not sent. */
  giveUpMs?: number;
  transports?: ('websocket' | 'polling')[];
  /** Where the socket is dialled when something stands in between (a proxy); it is still the server's own page. */
  via?: string;
}
type Listener = (message: ViewMessage) => void;

/** What has come in: the frames' texts as they were sent, without the few bytes around them. */
export interface Traffic {
  messages: number;
  bytes: number;
}

interface ClientToServer {
  call: (message: { name: string; input: Input; callId: string }, reply: (answer: Reply) => void) => void;
  resync: (reply: (clock: { now: number }) => void) => void;
  watch: (topic: WritingTopic) => void;
}
/** As the browser's client does (app/live/reconnecting.ts): nobody comes back at the same moment as another. */
const FIRST_WAIT_MS = 1_000;
const longestWait = () => 3_000 + Math.random() * 5_000;

interface ServerToClient {
  view: (message: ViewMessage) => void;
  goodbye: () => void;
}

/** One live connection: the latest view of every topic, calls that are sent until they are answered, and waiting by events. */
export class Live {
  /** Set when the server has shown this connection out. */
  goodbye = false;
  readonly traffic: Traffic = { messages: 0, bytes: 0 };
  private isClosed = false;
  private readonly latest = new Map<string, ViewMessage>();
  private readonly listeners = new Set<Listener>();
  private readonly watching = new Set<WritingTopic>();
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  constructor(
    private readonly browser: Browser,
    readonly as: Audience,
    readonly projectId: string,
    private readonly options: LiveOptions = {},
  ) {
    this.socket = io(options.via ?? browser.base, {
      auth: { as, projectId },
      extraHeaders: this.headers(),
      forceNew: true,
      reconnectionDelay: FIRST_WAIT_MS,
      reconnectionDelayMax: longestWait(),
      randomizationFactor: 1,
      transports: options.transports ?? ['websocket', 'polling'],
      tryAllTransports: true,
    });
    // The cookie may have changed since: a reconnect goes out with the one of now.
    this.socket.io.on('reconnect_attempt', () => {
      this.socket.io.opts.extraHeaders = this.headers();
      this.socket.io.reconnectionDelayMax(longestWait());
    });
    this.socket.io.on('open', () => this.socket.io.engine.on('data', (data) => this.count(data)));
    this.socket.on('connect', () => this.watching.forEach((topic) => this.socket.emit('watch', topic)));
    this.socket.on('view', (message) => this.receive(message));
    this.socket.on('goodbye', () => (this.goodbye = true));
  }

  /** The latest view of a topic, or null before the first. */
  view<T extends TopicName>(topic: T): Carries<T> | null {
    return (this.latest.get(topic)?.view as Carries<T> | undefined) ?? null;
  }

  /** The revision of the latest view of a topic; -1 before the first. */
  revision(topic: TopicName): number {
    return this.latest.get(topic)?.revision ?? -1;
  }

  /** Hears every view as it comes in, also those that are then dropped as not newer. Returns how to stop. */
  onView(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Sends one command until it is answered: acknowledged over the socket, again with the same callId when no answer
   * comes, and over HTTP while the socket is down.
   * @throws Unreachable when it could not be delivered in `giveUpMs`
   */
  async call(name: string, input: Input, callId: string = randomUUID()): Promise<Reply> {
    const full = { projectId: this.projectId, ...input };
    const until = Date.now() + this.patience;
    do {
      const reply = await this.tryOnce(name, full, callId);
      if (reply) return reply;
      await this.connected(Math.max(0, until - Date.now())).catch(ignoreWait);
    } while (Date.now() < until && !this.isClosed);
    throw new Unreachable(`${name}: no answer`);
  }

  /**
   * As `call`, for a command that must succeed.
   * @throws Refused when the server says no
   */
  async must(name: string, input: Input, callId?: string): Promise<Record<string, string>> {
    const reply = await this.call(name, input, callId);
    if (!reply.ok) throw new Refused(name, reply.problem);
    return reply.answer;
  }

  /**
   * Waits until the predicate holds, looking anew at every view that comes in.
   * @throws Waited with `what` after `ms`
   */
  until(predicate: () => boolean, what: string, ms = 15_000): Promise<void> {
    if (predicate()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (end: () => void) => {
        clearTimeout(timer);
        stop();
        end();
      };
      const stop = this.onView(() => predicate() && done(resolve));
      const timer = setTimeout(() => done(() => reject(new Waited(`waited ${ms} ms for ${what}`))), ms);
    });
  }

  /** Waits for a view of this topic that satisfies the test, and returns it. */
  async seen<T extends TopicName>(
    topic: T,
    test: (view: Carries<T>) => boolean,
    what: string,
    ms?: number,
  ): Promise<Carries<T>> {
    const holds = () => this.latest.has(topic) && test(this.view(topic) as Carries<T>);
    await this.until(holds, `${what} (${this.as}, topic ${topic})`, ms);
    return this.view(topic) as Carries<T>;
  }

  /** Asks for what several write, now and whenever it changes. It comes only to who may see it. */
  watch(topic: WritingTopic): void {
    this.watching.add(topic);
    if (this.socket.connected) this.socket.emit('watch', topic);
  }

  /**
   * Asks for every view anew, until it is answered as a call is.
   * @returns the server's clock, milliseconds since 1970
   * @throws Unreachable
   */
  async resync(): Promise<number> {
    const until = Date.now() + this.patience;
    do {
      const ack = this.socket.timeout(this.options.ackMs ?? 5_000);
      const clock = await ack.emitWithAck('resync').catch(() => null);
      if (clock) return clock.now;
    } while (Date.now() < until);
    throw new Unreachable('resync: no answer');
  }

  /**
   * Waits until the socket is connected.
   * @throws Refused when the server turns the connection away; Waited when `ms` pass
   */
  connected(ms: number): Promise<void> {
    if (this.socket.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (end: () => void) => {
        clearTimeout(timer);
        this.socket.off('connect', onConnect).off('connect_error', onError);
        end();
      };
      const onConnect = () => done(resolve);
      // An inactive socket was turned away by the server and will not try again by itself.
      const onError = (error: Error) => {
        if (!this.socket.active) done(() => reject(new Refused('socket', { code: error.message })));
      };
      const timer = setTimeout(() => done(() => reject(new Waited(`no socket within ${ms} ms`))), ms);
      this.socket.on('connect', onConnect).on('connect_error', onError);
    });
  }

  /** Ends the connection, or (for fault tests) drops it as a lost network does, to come back by itself. */
  close(how: 'for good' | 'as if lost' = 'for good'): void {
    this.isClosed = how === 'for good';
    if (this.isClosed) this.socket.disconnect();
    else this.socket.io.engine.close();
  }

  private count(data: unknown): void {
    this.traffic.messages += 1;
    if (typeof data === 'string') this.traffic.bytes += Buffer.byteLength(data);
  }

  private get patience(): number {
    return this.options.giveUpMs ?? 30_000;
  }

  private headers(): Record<string, string> {
    return { cookie: this.browser.cookie(), origin: this.browser.base };
  }

  private receive(message: ViewMessage): void {
    if (message.revision > this.revision(message.topic)) this.latest.set(message.topic, message);
    for (const listener of [...this.listeners]) listener(message);
  }

  private async tryOnce(name: string, input: Input, callId: string): Promise<Reply | null> {
    if (this.socket.connected) {
      const ack = this.socket.timeout(this.options.ackMs ?? 5_000);
      return ack.emitWithAck('call', { name, input, callId }).catch(() => null);
    }
    return this.browser.call(this.as, this.projectId, name, input, callId).catch((error: unknown) => {
      if (error instanceof Unreachable) return null;
      throw error;
    });
  }
}

function ignoreWait(error: unknown): void {
  if (!(error instanceof Waited)) throw error;
}
