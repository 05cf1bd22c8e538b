interface Pending<T> {
  items: Set<T>;
  timer: NodeJS.Timeout | null;
  /** When it was last begun. */
  begunAt: number;
  busy: boolean;
}

/** Lets whatever else waits have its turn: a socket that is read, a timer that is due. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Gathers what there is to do under a key and does it together: at once when idle, else at most once in `quietMs`,
 * from beginning to beginning. Nothing of one key is ever done twice at the same time.
 */
export class Pace<T> {
  private readonly pending = new Map<string, Pending<T>>();

  constructor(
    private readonly quietMs: number,
    private readonly work: (key: string, items: readonly T[]) => Promise<void>,
  ) {}

  add(key: string, items: readonly T[]): void {
    const waiting = this.pending.get(key) ?? { items: new Set<T>(), timer: null, begunAt: 0, busy: false };
    this.pending.set(key, waiting);
    for (const item of items) waiting.items.add(item);
    this.plan(key, waiting);
  }

  stop(): void {
    for (const { timer } of this.pending.values()) if (timer) clearTimeout(timer);
    this.pending.clear();
  }

  private plan(key: string, waiting: Pending<T>): void {
    if (waiting.timer || waiting.busy) return;
    const wait = Math.max(0, waiting.begunAt + this.quietMs - Date.now());
    waiting.timer = setTimeout(() => void this.run(key, waiting), wait);
  }

  private async run(key: string, waiting: Pending<T>): Promise<void> {
    const items = [...waiting.items];
    waiting.items.clear();
    waiting.timer = null;
    waiting.begunAt = Date.now();
    if (items.length === 0) return void this.forget(key, waiting);
    waiting.busy = true;
    try {
      await this.work(key, items);
    } finally {
      waiting.busy = false;
    }
    // Without anything to do it is forgotten then: an idle project costs nothing.
    if (this.pending.get(key) === waiting) this.plan(key, waiting);
  }

  private forget(key: string, waiting: Pending<T>): void {
    if (this.pending.get(key) === waiting) this.pending.delete(key);
  }
}
