import Database from 'better-sqlite3';
import type pg from 'pg';

/** Being the only one who serves a database. */
export interface Lock {
  release(): Promise<void>;
}

/** Any number will do, as long as no other program of the same database has taken it. */
const ADVISORY = 0x534d564b;
const REGAIN_MS = 5_000;

const inUse = (name: string) =>
  new Error(
    `Another Samverk server runs on ${name}. Stop it first, or give this one a DATA_DIR or DATABASE_URL of its own.`,
  );

/**
 * Takes the lock of a database file, in a file beside it. The operating system holds it, so it ends with the process that
 * has it, however that ends: there is never an old one to remove.
 * @throws Error when another has it
 */
export function lockFile(path: string): Lock {
  const file = new Database(`${path}.lock`, { timeout: 0 });
  try {
    // Nothing is ever written: the lock is all that this file is for.
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw inUse(path);
    throw error;
  }
  return { release: async () => void file.close() };
}

type Connect = () => Promise<pg.Client>;

/**
 * The same on PostgreSQL: an advisory lock, which lasts as long as its connection. A connection that breaks is told and
 * made anew.
 * @throws Error when another has it
 */
export async function lockPostgres(connect: Connect, troubled: (error: Error) => void): Promise<Lock> {
  let released = false;
  let again: NodeJS.Timeout | undefined;
  let holder: pg.Client | undefined;
  const take = async () => {
    holder = await locked(await connect());
    holder.once('error', (error) => {
      troubled(error);
      regain();
    });
  };
  const regain = () => {
    if (released) return;
    const failed = (error: Error) => {
      troubled(error);
      regain();
    };
    again = setTimeout(() => void take().catch(failed), REGAIN_MS).unref();
  };
  await take();
  const release = async () => {
    released = true;
    clearTimeout(again);
    await holder?.end().catch(() => undefined);
  };
  return { release };
}

async function locked(client: pg.Client): Promise<pg.Client> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
    ADVISORY,
  ]);
  if (rows[0]?.mine) return client;
  await client.end();
  throw inUse('this PostgreSQL database');
}
