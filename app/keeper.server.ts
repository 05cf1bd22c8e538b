import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { max } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { isBackupDue, type BackupState } from '~/domain/backups';
import { backupsIn, type Backup } from '~db/backup.server';
import { calls, voteRounds } from '~db/schema';
import type { Env } from './env.server';

/** Has backups made while the server runs (domain/backups says when). */
export interface Keeper {
  /** Looks from now on, once a minute. */
  start(): void;
  /** Has one made if it is due. Returns whether it was. */
  look(now: Date): Promise<boolean>;
  /** The newest one that was found good, by whomever it was made; null before the first. */
  last(): Backup | null;
  close(): Promise<void>;
}

const LOOK_MS = 60_000;
/** After one that failed. */
const RETRY_MS = 15 * 60_000;
/** The script's own folder is the server's: scripts/serve.mjs goes there. */
const SCRIPT = ['--import', 'tsx', join('scripts', 'backup.ts'), '--reason', 'automatic'];

interface Maker {
  child: ChildProcess | null;
  failedAt: number;
  closed: boolean;
}

export function createKeeper(house: House, env: Env): Keeper {
  const last = () => backupsIn(env.backups).find(({ reason }) => reason !== 'replaced') ?? null;
  const maker: Maker = { child: null, failedAt: -RETRY_MS, closed: false };
  const look = (now: Date) => makeIfDue(house, env, maker, last()?.at.getTime() ?? null, now);
  const failed = (error: unknown) => {
    if (!maker.closed) house.fault(error, 'backup', 'a backup failed');
  };
  let clock: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  const lookAgain = () => {
    looking = look(house.now()).catch(failed);
  };
  return {
    look,
    last,
    start() {
      clock = setInterval(lookAgain, LOOK_MS).unref();
    },
    async close() {
      maker.closed = true;
      clearInterval(clock);
      maker.child?.kill();
      await looking;
    },
  };
}

async function makeIfDue(
  house: House,
  env: Env,
  maker: Maker,
  last: number | null,
  at: Date,
): Promise<boolean> {
  const now = at.getTime();
  if (maker.closed || maker.child || now - maker.failedAt < RETRY_MS) return false;
  if (!isBackupDue({ now, last, ...(await written(house)) })) return false;
  maker.failedAt = now;
  await make(env, maker);
  maker.failedAt = -RETRY_MS;
  // A log of changes that could not be wiped while the backup read it is wiped now.
  await house.store.scrub();
  return true;
}

async function written({ store }: House): Promise<Pick<BackupState, 'lastCall' | 'lastClose'>> {
  const [call] = await store.read.select({ at: max(calls.at) }).from(calls);
  const [close] = await store.read.select({ at: max(voteRounds.closedAt) }).from(voteRounds);
  return { lastCall: call?.at?.getTime() ?? null, lastClose: close?.at?.getTime() ?? null };
}

/** In a process of its own, after everything else: reading the copy whole must not hold up a vote. */
async function make(env: Env, maker: Maker): Promise<void> {
  const own = { DATA_DIR: env.dataDir, DATABASE_URL: env.databaseUrl };
  const child = spawn(process.execPath, SCRIPT, {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  maker.child = child;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code !== 0) throw new Error(`the backup ended with ${signal ?? code}: ${said.trim().slice(0, 500)}`);
  } finally {
    maker.child = null;
  }
}
