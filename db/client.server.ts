import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { backUp } from './backup.server';
import { engineOf, type Engine } from './columns';
import { fileOf, markAsKnown, openFile } from './file.server';
import { lockFile, type Lock } from './lock.server';
import type { Meter } from './meter.server';
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
  /** How many commands each commit held; null where each has one of its own. */
  commits: Meter | null;
  /** The file and its log, or the whole of a PostgreSQL database. */
  bytes(): Promise<number>;
  /**
   * Makes this process the only one that serves the database, until it closes the store.
   * @throws Error when another one is
   */
  claim(): Promise<void>;
  /**
   * Brings the tables up to date. When that changes a file that has tables already, it is copied first.
   * @param backups the folder for that copy; `backups` beside the file when left out
   * @throws Error with the next step when a newer program has written it, or what it holds would not be whole
   */
  migrate(backups?: string): Promise<void>;
  close(): Promise<void>;
}

/** Hears of trouble that comes while nobody waits for an answer. */
export type Troubled = (error: Error) => void;

const SCRUB_TRIES = 4;
const SCRUB_PAUSE_MS = 50;
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
  if (engine === 'sqlite') return openSqlite(fileOf(url, root), root);
  const { openPostgres } = await import('./postgres.server');
  return openPostgres(url, root, troubled);
}

function openSqlite(path: string, root: string): Store {
  const writer = openFile(path);
  const reader = lazyReader(path);
  const writeDb = queries(writer);
  const queue = new GroupWriter(writer);
  let lock: Lock | null = null;
  return {
    engine: 'sqlite',
    get read() {
      return reader.db();
    },
    write: (job) => queue.submit(() => job(writeDb)),
    scrub: () => truncateLog(writer, queue),
    commits: queue.sizes,
    bytes: async () => sizeOf(path) + sizeOf(`${path}-wal`),
    async claim() {
      lock ??= lockFile(path);
    },
    migrate: (backups = join(dirname(path), 'backups')) => migrateFile(writer, root, backups, lock !== null),
    async close() {
      await queue.submit(async () => undefined);
      reader.close();
      writer.close();
      await lock?.release();
    },
  };
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

async function migrateFile(file: Database.Database, root: string, backups: string, isOurs: boolean) {
  const { migrateSqlite, migrationsIn, pendingFor, refuseNewer } = await import('./migrate.server');
  const path = file.name;
  refuseNewer(migrationsIn(file), root, 'sqlite', path);
  if (pendingFor(file, root).length > 0) {
    // Never under a server of the older program, whose tables these are.
    const lock = isOurs ? null : lockFile(path);
    try {
      if (migrationsIn(file).length > 0) await backUp(path, backups, 'before-migration');
      migrateSqlite(file, root);
    } finally {
      await lock?.release();
    }
  }
  markAsKnown(path);
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
