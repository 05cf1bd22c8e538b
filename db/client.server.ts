import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { engineOf, type Engine } from './columns';
import * as schema from './schema';
import { GroupWriter } from './writer.server';

/** A handle for queries, typed as SQLite's on both engines. Inside `write` it is the transaction. */
export type Db = BaseSQLiteDatabase<'async', unknown, typeof schema>;

/** The storage of one installation. */
export interface Store {
  engine: Engine;
  /** Reads what has been committed. */
  read: Db;
  /** Runs one command in a transaction; resolves after the commit has reached the disk. */
  write<T>(job: (tx: Db) => Promise<T>): Promise<T>;
  /**
   * Wipes what deleted rows left behind (after a vote is closed): SQLite's write-ahead log, PostgreSQL's dead tuples.
   * @throws Error when another process keeps it from that; the next scrub does it
   */
  scrub(): Promise<void>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** Hears of trouble that comes while nobody waits for an answer. */
export type Troubled = (error: Error) => void;

const SCRUB_TRIES = 4;
const SCRUB_PAUSE_MS = 50;
const APPLICATION_ID = 0x534d564b; // "SMVK"

/**
 * Opens the store that the URL names: `file:PATH` (SQLite), `postgres://…`, or `pglite:` with an optional folder.
 * @throws Error with a plain sentence when the file is not a Samverk database
 */
export async function openStore(
  url: string,
  root = process.cwd(),
  troubled: Troubled = () => undefined,
): Promise<Store> {
  const engine = engineOf(url);
  if (engine === 'sqlite') return openSqlite(resolve(root, url.replace(/^file:(\/\/)?/, '')), root);
  const { openPostgres } = await import('./postgres.server');
  return openPostgres(url, root, troubled);
}

function openSqlite(path: string, root: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = !existsSync(path);
  const writer = openFile(path, fresh);
  const reader = lazyReader(path);
  const writeDb = queries(writer);
  const queue = new GroupWriter(writer);
  return {
    engine: 'sqlite',
    get read() {
      return reader.db();
    },
    write: (job) => queue.submit(() => job(writeDb)),
    scrub: () => truncateLog(writer, queue),
    async migrate() {
      const { migrateSqlite } = await import('./migrate.server');
      migrateSqlite(writer, root);
    },
    async close() {
      await queue.submit(async () => undefined);
      reader.close();
      writer.close();
    },
  };
}

/** The log cannot be truncated while another process reads from it (a backup, say), so this waits a little. */
async function truncateLog(writer: Database.Database, queue: GroupWriter): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await queue.submit(async () => undefined);
    const [told] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (told?.busy === 0) return;
    if (tries === SCRUB_TRIES)
      throw new Error('the write-ahead log is read by another process and was not wiped');
    await new Promise((resolve) => setTimeout(resolve, SCRUB_PAUSE_MS));
  }
}

const queries = (file: Database.Database) =>
  drizzleSqlite({ client: keepStatements(file), schema, casing: 'snake_case' }) as unknown as Db;

/** More than the product has; beyond them are those whose text differs each time (lists of ids). */
const STATEMENTS_KEPT = 500;

/** Compiles each statement once: to compile it costs several times what it takes to run. */
function keepStatements(file: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const compile = file.prepare.bind(file);
  file.prepare = ((source: string) => {
    const known = kept.get(source);
    // Whether rows come as arrays is a state of the statement, and its last user may have wanted them so.
    if (known) return known.reader ? known.raw(false) : known;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement = compile(source);
    kept.set(source, statement);
    return statement;
  }) as typeof file.prepare;
  return file;
}

/** A read-only handle, opened at the first read: before the first migration there is nothing to open. */
function lazyReader(path: string) {
  let file: Database.Database | undefined;
  let db: Db | undefined;
  return {
    db() {
      file ??= new Database(path, { readonly: true });
      db ??= queries(file);
      return db;
    },
    close: () => file?.close(),
  };
}

function openFile(path: string, fresh: boolean): Database.Database {
  const file = new Database(path, { timeout: 50 });
  try {
    if (fresh) file.pragma(`application_id = ${APPLICATION_ID}`);
    else if (file.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new Error(
        `${path} is not a Samverk database. Move it away, or set DATABASE_URL to another file.`,
      );
    file.pragma('journal_mode = WAL');
    // A confirmed vote must survive a power cut: WAL alone would not flush at commit.
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    file.pragma('secure_delete = ON');
    return file;
  } catch (error) {
    file.close();
    if (isDamage(error))
      throw new Error(`${path} is damaged or not a database. Move it away, or restore a backup.`, {
        cause: error,
      });
    throw error;
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code));
