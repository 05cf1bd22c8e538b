import { HINT_ACTS, HINT_LASTS_MS, type Hint, type HintAct } from '~/domain/hints';
import { groups, participants } from '~db/schema';
import { and, eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { channel, type LiveServer, type LiveSocket } from './publish.server';

interface Held extends Hint {
  tableId: string;
  timer: NodeJS.Timeout;
}
/** What a browser says: its table and what it holds; null when it has let go. */
export interface HintMessage {
  tableId: string;
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

  /** Takes what a browser sent; what is no hint, or not of its table, lets go of what it held. */
  async receive(socket: LiveSocket, message: unknown): Promise<void> {
    const hint = readHint(message);
    if (!hint || !(await this.watches(socket, hint.tableId))) return this.release(socket);
    const name = await this.nameOf(socket);
    if (!socket.connected) return;
    const before = this.held.get(socket.id);
    if (before) clearTimeout(before.timer);
    const timer = setTimeout(() => this.release(socket), HINT_LASTS_MS).unref();
    this.held.set(socket.id, { ...hint, from: socket.id, name, timer });
    if (before && before.tableId !== hint.tableId) this.tell(socket.data.projectId, before.tableId);
    if (before?.card === hint.card && before.act === hint.act && before.tableId === hint.tableId) return;
    this.tell(socket.data.projectId, hint.tableId);
  }

  release(socket: LiveSocket): void {
    const held = this.held.get(socket.id);
    if (!held) return;
    clearTimeout(held.timer);
    this.held.delete(socket.id);
    this.tell(socket.data.projectId, held.tableId);
  }

  /** What is in hand at a table now, for someone who has just come to it. */
  show(socket: LiveSocket, tableId: string): void {
    const hints = this.at(tableId);
    if (hints.length > 0) socket.emit('hints', { tableId, hints });
  }

  stop(): void {
    for (const held of this.held.values()) clearTimeout(held.timer);
    this.held.clear();
  }

  private at(tableId: string): Hint[] {
    return [...this.held.values()]
      .filter((held) => held.tableId === tableId)
      .map(({ from, name, card, act }) => ({ from, name, card, act }));
  }

  private tell(projectId: string, tableId: string): void {
    const to = [channel.table(tableId), channel.allTables(projectId)];
    this.io.to(to).emit('hints', { tableId, hints: this.at(tableId) });
  }

  /** A participant's own table; of staff, any in the project. */
  private async watches(socket: LiveSocket, tableId: string): Promise<boolean> {
    const { audience, projectId, role } = socket.data;
    if (audience === 'participant') return socket.data.tableId === tableId;
    if (!role || role === 'reader') return false;
    const [group] = await this.house.store.read
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.id, tableId), eq(groups.projectId, projectId)));
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
  const { tableId, card, act } = (message ?? {}) as Partial<Record<keyof HintMessage, unknown>>;
  const known = HINT_ACTS.find((one) => one === act);
  if (typeof tableId !== 'string' || typeof card !== 'string' || !known) return null;
  return tableId.length > MAX_ID || card.length > MAX_ID ? null : { tableId, card, act: known };
}
