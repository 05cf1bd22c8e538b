import { randomUUID } from 'node:crypto';
import { Live, Unreachable, type LiveOptions, type Reply } from '../replay/client';
import type { Chance } from './chance';
import { craftOf, type Craft } from './crafts';
import type { Guest, Room } from './hall';
import { isPassing, type Entry, type History } from './history';

/** Short, so that a lost answer is noticed soon; the same call is sent on and on. */
const ACK_MS = 2_000;
const TRY_MS = 4_000;
const THINK_MS = [5, 80] as const;
const TWICE = 0.15;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Somebody with a phone who never stops: one call after another, each sent until it is answered. */
export class Person {
  live: Live;
  private readonly craft: Craft;
  private working: Promise<void> = Promise.resolve();
  private isStopping = false;
  private isAway = false;
  /** Resolves when she is back from where there is no network. */
  private isBack: Promise<void> = Promise.resolve();

  constructor(
    readonly room: Room,
    readonly guest: Guest,
    private readonly history: History,
    private readonly chance: Chance,
    private readonly options: LiveOptions,
  ) {
    this.craft = craftOf(room, guest, chance);
    this.live = this.open();
  }

  begin(): void {
    this.isStopping = false;
    this.working = this.work();
  }

  /** Resolves once her last call is answered. */
  async rest(): Promise<void> {
    this.isStopping = true;
    await this.working;
  }

  /**
   * The phone is gone for so long, in the middle of whatever it does, and comes back as a page that was loaded anew.
   * One that is gone already stays away as long as it was to.
   */
  async vanish(ms: number): Promise<void> {
    if (this.isAway) return;
    this.isAway = true;
    let back = () => {};
    this.isBack = new Promise((resolve) => (back = resolve));
    this.live.close();
    await pause(ms);
    this.craft.reloaded();
    this.live = this.open();
    this.isAway = false;
    back();
  }

  private open(): Live {
    const options = { ackMs: ACK_MS, giveUpMs: TRY_MS, ...this.options };
    return new Live(this.guest.browser, 'participant', this.room.projectId, options);
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      await this.isBack;
      const intent = this.craft.next(this.live);
      if (intent) await this.carry(this.history.sent({ ...intent, ...this.newCall() }));
      await pause(this.chance.whole(...THINK_MS));
    }
  }

  private newCall = () => ({ person: this.guest.id, callId: randomUUID() });

  /** Until there is an answer that stays. Now and then a copy goes by the other way at the same time. */
  private async carry(entry: Entry): Promise<void> {
    const copy = this.chance.happens(TWICE) ? this.byHttp(entry) : null;
    while (entry.state === 'unknown') {
      await this.isBack;
      const reply = await this.live.call(entry.name, entry.input, entry.callId).catch(unanswered);
      if (reply) this.history.answered(entry, reply);
      if (reply && isPassing(reply)) await pause(this.chance.whole(200, 500));
    }
    await copy;
    this.craft.settled(entry);
  }

  private async byHttp(entry: Entry): Promise<void> {
    const { browser } = this.guest;
    const { name, callId } = entry;
    const input = { projectId: this.room.projectId, ...entry.input };
    const reply = await browser
      .call('participant', this.room.projectId, name, input, callId)
      .catch(unanswered);
    if (reply) this.history.answered(entry, reply);
  }
}

/** The server is away, or the phone is: that is what this is about. Anything else is a fault of ours. */
function unanswered(error: unknown): Reply | null {
  if (error instanceof Unreachable) return null;
  throw error;
}
