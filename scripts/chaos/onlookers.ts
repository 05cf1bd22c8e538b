import { readFileSync } from 'node:fs';
import { Live, type Browser } from '../replay/client';
import { join, makeRoom, type Guest, type Room } from './hall';

/** How soon those who only look on are back after a restart, in ms since the next server listened. */
export interface Return {
  /** When 95 of 100 have what is shown anew, and when the last has. */
  most: number;
  all: number;
}
/** Bar R12. */
const MOST_IN_MS = 10_000;
const ALL_IN_MS = 30_000;
const PATIENCE_MS = 60_000;
const AT_ONCE = 50;
/** Whose devices they are. */
const PEOPLE = 20;
export const MEMORY_BAR_MB = 512;

export const isInTime = ({ most, all }: Return): boolean => most <= MOST_IN_MS && all <= ALL_IN_MS;

/** Many devices in a room of their own, which say nothing: each is sent what it shows when it has come back. */
export class Onlookers {
  private readonly lives: Live[] = [];
  /** When each has last been sent something, ms since 1970. */
  private readonly heard = new Map<Live, number>();

  private constructor(private readonly room: Room) {}

  /** @param via where every twentieth dials: the bad line */
  static async gather(owner: Browser, base: string, count: number, via: string): Promise<Onlookers> {
    const room = await makeRoom(owner, 'vote');
    const guests: Guest[] = [];
    for (let i = 0; i < PEOPLE; i += 1) guests.push(await join(base, room, `Onlooker ${i + 1}`));
    const all = new Onlookers(room);
    for (let i = 0; i < count; i += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, n) => i + n);
      await Promise.all(some.map((n) => all.add(guests[n % PEOPLE] as Guest, n % 20 === 0 ? { via } : {})));
    }
    return all;
  }

  /** Resolves when everybody has been sent something since then. Rejects after a minute, with how many have not. */
  async back(gone: number, up: number): Promise<Return> {
    const times = this.lives.map(
      (live) =>
        new Promise<number>((resolve) => {
          if ((this.heard.get(live) ?? 0) > gone) return resolve(this.heard.get(live) ?? 0);
          const stop = live.onView(() => {
            stop();
            resolve(Date.now());
          });
        }),
    );
    const patience = new Promise<never>((_, reject) =>
      setTimeout(
        () => reject(new Error(`not all sockets were back in ${PATIENCE_MS} ms`)),
        PATIENCE_MS,
      ).unref(),
    );
    const sorted = (await Promise.race([Promise.all(times), patience]))
      .map((at) => at - up)
      .sort((a, b) => a - b);
    return { most: sorted[Math.floor(sorted.length * 0.95)] ?? 0, all: sorted.at(-1) ?? 0 };
  }

  close(): void {
    for (const live of [...this.lives, this.room.console, this.room.screen]) live.close();
  }

  private async add({ browser }: Guest, options: { via?: string }): Promise<void> {
    const live = new Live(browser, 'participant', this.room.projectId, options);
    this.lives.push(live);
    live.onView(() => this.heard.set(live, Date.now()));
    await live.connected(PATIENCE_MS);
  }
}

/** What a process holds in memory now, in MB; 0 where the system does not say. */
export function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
