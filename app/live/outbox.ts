import type { ProblemShape } from '~/domain/problem';
import { newCallId } from './post';
import type { CallReply } from './protocol';

/** A call on its way: `sending`, `not-sent` (will be tried again), `saved` (on disk, views still to come), `refused`. */
export interface PendingCall {
  callId: string;
  /** When it was given (this browser's clock): the order in which calls are sent. */
  at: number;
  name: string;
  input: Record<string, unknown>;
  state: 'sending' | 'not-sent' | 'saved' | 'refused';
  revision?: number;
  problem?: ProblemShape;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;
/** A facilitator's act that did not get through in this time is not done later, behind her back. */
const ACT_PATIENCE_MS = 2 * 60_000;

/** A vote is shown by my own view, all else by a table's or the room's. */
const MINE = ['ballot.place', 'ballot.withdraw', 'ballot.abstain'];
const topicOf = (name: string): 'me' | null => (MINE.includes(name) ? 'me' : null);

/**
 * What this browser has said and the server has not answered, in order, in local storage. Never looks saved when it is
 * not: an entry is `saved` only after the server's answer, which comes after the commit.
 */
export class Outbox {
  private calls: PendingCall[] = [];
  private sending = false;
  private retryMs = FIRST_RETRY_MS;
  private timer: number | undefined;

  constructor(
    /** One entry per call, so that two tabs never overwrite each other's. */
    private readonly prefix: string,
    private readonly send: (call: PendingCall) => Promise<CallReply>,
    private readonly changed: (calls: readonly PendingCall[]) => void,
    private readonly options: {
      /** Acts of the console go out of date; what people write and vote does not. */
      expires: boolean;
      /** The newest revision that is shown for this topic, or for any when null. */
      shownRevision(topic: 'me' | null): number;
    },
  ) {}

  /** Takes up what an earlier page left unsent. Sending it twice does no harm: the call's id makes it count once. */
  restore(): void {
    const known = new Set(this.calls.map((call) => call.callId));
    const kept = keptUnder(this.prefix).filter((call) => !known.has(call.callId));
    this.calls = [...kept, ...this.calls].sort((a, b) => a.at - b.at);
    this.changed(this.calls);
    this.flush();
  }

  add(name: string, input: Record<string, unknown>): string {
    const callId = newCallId();
    const call: PendingCall = { callId, at: Date.now(), name, input, state: 'sending' };
    keep(this.prefix + callId, call);
    this.calls = [...this.calls, call];
    this.changed(this.calls);
    this.flush();
    return callId;
  }

  /** A view of this revision is here: what it shows needs no laying over any more. */
  caughtUp(topic: string, revision: number): void {
    const shown = (call: PendingCall) =>
      call.state === 'saved' &&
      (call.revision ?? 0) <= revision &&
      [null, topic].includes(topicOf(call.name));
    if (!this.calls.some(shown)) return;
    this.calls = this.calls.filter((call) => !shown(call));
    this.changed(this.calls);
  }

  /** Lets go of a saved call that no view has caught up with; true when there was one. */
  overdue(callId: string): boolean {
    const late = this.calls.some((call) => call.callId === callId && call.state === 'saved');
    if (late) this.dismiss(callId);
    return late;
  }

  /** Forgets a refused call that the person has seen. */
  dismiss(callId: string): void {
    keep(this.prefix + callId, null);
    this.calls = this.calls.filter((call) => call.callId !== callId);
    this.changed(this.calls);
  }

  /** Sends what waits, one after the other, so that order is kept. */
  flush(): void {
    window.clearTimeout(this.timer);
    if (!this.sending) void this.sendWaiting();
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private async sendWaiting(): Promise<void> {
    this.sending = true;
    for (let call = this.nextWaiting(); call; call = this.nextWaiting()) {
      if (this.options.expires && Date.now() - call.at > ACT_PATIENCE_MS) {
        this.mark(call.callId, { state: 'refused', problem: { code: 'too-late' } });
        continue;
      }
      try {
        const reply = await this.send(call);
        this.retryMs = FIRST_RETRY_MS;
        if (reply.ok) this.saved(call, reply.revision);
        else if (isPassing(reply.problem)) throw new Error(reply.problem.code);
        else this.mark(call.callId, { state: 'refused', problem: reply.problem });
      } catch {
        this.mark(call.callId, { state: 'not-sent' });
        this.retryLater();
        break;
      }
    }
    this.sending = false;
  }

  /** With jitter, so that a room that lost its network does not come back all at once. */
  private retryLater(): void {
    const wait = this.retryMs * (0.5 + Math.random());
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    this.timer = window.setTimeout(() => this.flush(), wait);
  }

  private nextWaiting(): PendingCall | undefined {
    return this.calls.find((call) => call.state === 'sending' || call.state === 'not-sent');
  }

  /** On disk. The view may be here before the answer: then there is nothing left to lay over it. */
  private saved(call: PendingCall, revision: number): void {
    if (this.options.shownRevision(topicOf(call.name)) >= revision) this.dismiss(call.callId);
    else this.mark(call.callId, { state: 'saved', revision });
  }

  private mark(callId: string, change: Partial<PendingCall>): void {
    this.calls = this.calls.map((call) => (call.callId === callId ? { ...call, ...change } : call));
    const kept = this.calls.find((call) => call.callId === callId);
    if (kept) keep(this.prefix + callId, kept.state === 'saved' ? null : kept);
    this.changed(this.calls);
  }
}

/** Local storage may be shut or full: then a call lives as long as its page does, and is sent all the same. */
function keep(key: string, call: PendingCall | null): void {
  try {
    if (call) localStorage.setItem(key, JSON.stringify(call));
    else localStorage.removeItem(key);
  } catch {
    // Nothing to do: what is on its way is in memory too.
  }
}

/** What an earlier page has left; what cannot be read holds up nothing else. */
function keptUnder(prefix: string): PendingCall[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readCall(localStorage.getItem(key)) ?? []);
  } catch {
    return [];
  }
}

function readCall(text: string | null): PendingCall | null {
  try {
    const call = JSON.parse(text ?? 'null') as Partial<PendingCall> | null;
    return typeof call?.callId === 'string' && typeof call.name === 'string' ? (call as PendingCall) : null;
  } catch {
    return null;
  }
}

/** Refusals that go away by themselves: the same call is tried again. */
const isPassing = (problem: ProblemShape) => problem.code === 'busy' || problem.code === 'storage-full';
