import type { ViewMessage } from './protocol';
import type { LiveServer, LiveSocket } from './publish.server';

/** From so many packets on that wait in a connection, it is behind: views are kept for it, not added. */
const BEHIND = 8;
/** With so many waiting a connection is cut: it comes back when it reads again, and then asks for everything. */
const CAP = 256;

/**
 * Keeps whoever does not read from costing more than the newest view of each topic (bar R13): phones that sleep with an
 * open line, laptops with a closed lid. Everyone else is sent the same bytes, made once.
 */
export class Backlog {
  /** The newest view of each topic, for those who are behind. */
  private readonly kept = new Map<LiveSocket, Map<string, ViewMessage>>();

  /** How many packets wait in each connection. */
  private readonly waiting = new Map<LiveSocket, number>();

  constructor(private readonly io: LiveServer) {}

  /** Follows a connection from its first moment until it is gone. */
  follow(socket: LiveSocket): void {
    const { conn } = socket;
    const add = () => {
      const waiting = (this.waiting.get(socket) ?? 0) + 1;
      this.waiting.set(socket, waiting);
      if (waiting > CAP) conn.close(true);
    };
    const flushed = () => this.waiting.set(socket, 0);
    const catchUp = () => this.catchUp(socket);
    conn.on('packetCreate', add).on('flush', flushed).on('drain', catchUp);
    socket.on('disconnect', () => {
      conn.off('packetCreate', add).off('flush', flushed).off('drain', catchUp);
      this.kept.delete(socket);
      this.waiting.delete(socket);
    });
  }

  /** Sends a view to all who watch it; to those who are behind once they have read what they have. */
  emit(watchers: string | readonly string[], message: ViewMessage): void {
    const to = [watchers].flat();
    const behind = to.flatMap((name) => this.behindIn(name));
    for (const socket of behind) {
      const views = this.kept.get(socket) ?? new Map<string, ViewMessage>();
      this.kept.set(socket, views.set(message.topic, message));
    }
    this.io
      .to(to)
      .except(behind.map(({ id }) => id))
      .emit('view', message);
  }

  private behindIn(name: string): LiveSocket[] {
    const ids = [...(this.io.sockets.adapter.rooms.get(name) ?? [])];
    return ids.flatMap((id) => {
      const socket = this.io.sockets.sockets.get(id);
      return socket && this.isBehind(socket) ? [socket] : [];
    });
  }

  private isBehind(socket: LiveSocket): boolean {
    return this.kept.has(socket) || (this.waiting.get(socket) ?? 0) >= BEHIND;
  }

  /** What waited has been handed on. */
  private catchUp(socket: LiveSocket): void {
    const views = this.kept.get(socket);
    this.kept.delete(socket);
    for (const message of views?.values() ?? []) socket.emit('view', message);
  }
}
