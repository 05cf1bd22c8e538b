import type BetterSqlite3 from 'better-sqlite3';
import { Problem } from '../app/domain/problem';
import { Meter } from './meter.server';

interface Job {
  run(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}
type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown };

/** So few that a burst does not keep what else there is to do waiting, so many that few flushes carry them. */
const LARGEST_BATCH = 64;
const LOCK_PATIENCE_MS = 10_000;
const LOCK_RETRY_MS = 25;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Group commit: takes every command that waits, runs each in a SAVEPOINT of one transaction, commits once (one fsync)
 * and only then answers them all. A command that is refused is rolled back alone.
 * Errors: `busy` when another process holds the write lock for ten seconds, `storage-full` when the disk is full.
 */
export class GroupWriter {
  private waiting: Job[] = [];
  private draining = false;
  /** How many commands each commit held. */
  readonly sizes = new Meter();

  constructor(private readonly sqlite: BetterSqlite3.Database) {}

  submit<T>(run: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
      if (!this.draining) {
        this.draining = true;
        setImmediate(() => void this.drain());
      }
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, LARGEST_BATCH);
      try {
        const outcomes = await this.commitTogether(batch);
        batch.forEach((job, i) => {
          const outcome = outcomes[i] as Outcome;
          if (outcome.ok) job.resolve(outcome.value);
          else job.reject(outcome.error);
        });
      } catch (error) {
        for (const job of batch) job.reject(storageProblem(error));
      }
      await breathe();
    }
    this.draining = false;
  }

  private async commitTogether(batch: Job[]): Promise<Outcome[]> {
    await this.begin();
    try {
      const outcomes: Outcome[] = [];
      for (const job of batch) outcomes.push(await this.runAlone(job));
      this.sqlite.exec('COMMIT');
      this.sizes.record(batch.length);
      return outcomes;
    } catch (error) {
      if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  private async runAlone(job: Job): Promise<Outcome> {
    this.sqlite.exec('SAVEPOINT command');
    try {
      const value = await job.run();
      this.sqlite.exec('RELEASE command');
      return { ok: true, value };
    } catch (error) {
      // A full disk rolls the whole transaction back: then nobody in the batch was saved.
      if (!this.sqlite.inTransaction) throw error;
      this.sqlite.exec('ROLLBACK TO command; RELEASE command');
      return { ok: false, error };
    }
  }

  private async begin(): Promise<void> {
    const giveUpAt = Date.now() + LOCK_PATIENCE_MS;
    for (;;) {
      try {
        this.sqlite.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > giveUpAt) throw error;
        await pause(LOCK_RETRY_MS);
      }
    }
  }
}

/** The database's own code for what went wrong, such as SQLITE_BUSY or 23505; empty where it said none. */
export function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

function storageProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY')) return new Problem('busy');
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new Problem('storage-full');
  return error;
}
