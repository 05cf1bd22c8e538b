import { HINT_ACTS, HINT_LASTS_MS, type Hint, type HintAct, type HintPlace } from '~/domain/hints';
import { writingNamed, type WritingTopic } from '~/domain/topics';
import { groups, participants } from '~db/schema';
import { and, eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { channel, type LiveServer, type LiveSocket } from './publish.server';

interface Held extends Hint {
  place: HintPlace;
  timer: NodeJS.Timeout;
}
/** What a browser says: where it is and what it holds; null when it has let go. */
export interface HintMessage {
  place: HintPlace;
  card: string;
  act: HintAct;
}
const MAX_ID = 64;

/**
 * Who has which card in hand, per connection, in memory only: a soft lock. It is let go on blur, on disconnect and
 * after a short while, and no command asks for it.
 */
export class Hints {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly io: LiveServer,
    private readonly house: House,
  ) {}

  /** Takes what a browser sent; what is no hint, or not of a place it watches, lets go of what it held. */
  async receive(socket: LiveSocket, message: unknown): Promise<void> {
    const hint = readHint(message);
    if (!hint || !(await this.watches(socket, hint.place))) return this.release(socket);
    const name = await this.nameOf(socket);
    if (!socket.connected) return;
    const before = this.held.get(socket.id);
    if (before) clearTimeout(before.timer);
    const timer = setTimeout(() => this.release(socket), HINT_LASTS_MS).unref();
    this.held.set(socket.id, { ...hint, from: socket.id, name, timer });
    if (before && before.place !== hint.place) this.tell(socket.data.projectId, before.place);
    if (before?.card === hint.card && before.act === hint.act && before.place === hint.place) return;
    this.tell(socket.data.projectId, hint.place);
  }

  release(socket: LiveSocket): void {
    const held = this.held.get(socket.id);
    if (!held) return;
    clearTimeout(held.timer);
    this.held.delete(socket.id);
    this.tell(socket.data.projectId, held.place);
  }

  /** What is in hand at a place now, for someone who has just come to it. */
  show(socket: LiveSocket, place: HintPlace): void {
    const hints = this.at(place);
    if (hints.length > 0) socket.emit('hints', { place, hints });
  }

  stop(): void {
    for (const held of this.held.values()) clearTimeout(held.timer);
    this.held.clear();
  }

  private at(place: HintPlace): Hint[] {
    return [...this.held.values()]
      .filter((held) => held.place === place)
      .map(({ from, name, card, act }) => ({ from, name, card, act }));
  }

  private tell(projectId: string, place: HintPlace): void {
    const to = isWriting(place)
      ? channel.writing(place)
      : [channel.table(place), channel.allTables(projectId)];
    this.io.to(to).emit('hints', { place, hints: this.at(place) });
  }

  /** A participant's own table; of staff, any in the project; a text for whoever was let in to watch it. */
  private async watches(socket: LiveSocket, place: HintPlace): Promise<boolean> {
    const { audience, projectId, role } = socket.data;
    if (audience !== 'participant' && (!role || role === 'reader')) return false;
    if (isWriting(place)) return socket.rooms.has(channel.writing(place));
    if (audience === 'participant') return socket.data.tableId === place;
    const [group] = await this.house.store.read
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.id, place), eq(groups.projectId, projectId)));
    return group !== undefined;
  }

  private async nameOf({ data: { actor } }: LiveSocket): Promise<string> {
    if (actor.kind === 'staff') return actor.name;
    if (actor.kind !== 'participant') return '';
    const [me] = await this.house.store.read
      .select({ name: participants.name })
      .from(participants)
      .where(eq(participants.id, actor.participantId));
    return me?.name ?? '';
  }
}

function readHint(message: unknown): HintMessage | null {
  const { place, card, act } = (message ?? {}) as Partial<Record<keyof HintMessage, unknown>>;
  const known = HINT_ACTS.find((one) => one === act);
  if (typeof place !== 'string' || typeof card !== 'string' || !known) return null;
  return place.length > MAX_ID || card.length > MAX_ID ? null : { place, card, act: known };
}

const isWriting = (place: HintPlace): place is WritingTopic => writingNamed(place) !== null;
