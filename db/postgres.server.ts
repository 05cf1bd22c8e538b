import { readFile } from 'node:fs/promises';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Db, Store, Troubled } from './client.server';
import * as schema from './schema';
import { lockPostgres, type Lock } from './lock.server';
import { migrationsFolder, refuseNewer } from './migrate.server';

interface Transactional {
  transaction<T>(job: (tx: unknown) => Promise<T>): Promise<T>;
}

/** PostgreSQL: one transaction per command; the project's revision row, bumped first, is its lock. */
export async function openPostgres(url: string, root: string, troubled: Troubled): Promise<Store> {
  const opened = url.startsWith('pglite:') ? await openPglite(url, root) : openServer(url, root, troubled);
  const db = opened.db as unknown as Db;
  let lock: Lock | null = null;
  return {
    engine: 'postgres',
    read: db,
    write: (job) => (opened.db as Transactional).transaction((tx) => job(tx as Db)),
    // Outside any transaction, as VACUUM must be.
    scrub: () => opened.run('VACUUM ballots, abstentions, vote_rounds, calls'),
    commits: null,
    async bytes() {
      const [row] = await opened.all('SELECT pg_database_size(current_database()) AS bytes');
      return Number((row as { bytes: string | number }).bytes);
    },
    async claim() {
      lock ??= await opened.lock();
    },
    async migrate() {
      refuseNewer(await migrationsIn(opened), root, 'postgres', 'The database');
      await opened.migrate();
    },
    async close() {
      await opened.close();
      await lock?.release();
    },
  };
}

/** What Drizzle's journal says; nothing before the first migration. */
async function migrationsIn({ all }: { all(query: string): Promise<unknown[]> }): Promise<number[]> {
  const [found] = (await all("SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there")) as {
    there: boolean;
  }[];
  if (!found?.there) return [];
  const rows = await all('SELECT created_at AS at FROM drizzle.__drizzle_migrations');
  return (rows as { at: string | number }[]).map(({ at }) => Number(at));
}

/** A connection that breaks while nobody uses it is told, and replaced at the next use; unheard, it would end us. */
export function openPool(url: string, troubled: Troubled): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', troubled);
  return pool;
}

function openServer(url: string, root: string, troubled: Troubled) {
  const pool = openPool(url, troubled);
  const db = drizzlePg({ client: pool, schema: schema as never, casing: 'snake_case' });
  return {
    db: db as unknown,
    migrate: () => migratePg(db, { migrationsFolder: migrationsFolder(root, 'postgres') }),
    run: async (statement: string) => void (await pool.query(statement)),
    all: async (query: string) => (await pool.query(query)).rows as unknown[],
    lock: () => lockPostgres(() => connected(url), troubled),
    close: () => pool.end(),
  };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  await client.connect();
  return client;
}

/**
 * PGlite is PostgreSQL inside this process: the tests' second engine, not installed in production. The URL may name a
 * folder, or a file that `dumpDataDir` made: it starts as that was, in memory, which is five times as fast.
 */
async function openPglite(url: string, root: string) {
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  const path = url.slice('pglite:'.length);
  const client = path.endsWith('.tar')
    ? new PGlite({ loadDataDir: new Blob([await readFile(path)]) })
    : new PGlite(path || undefined);
  const db = drizzle({ client, schema: schema as never, casing: 'snake_case' });
  return {
    db: db as unknown,
    migrate: () => migrate(db, { migrationsFolder: migrationsFolder(root, 'postgres') }),
    run: async (statement: string) => void (await client.exec(statement)),
    all: async (query: string) => (await client.query(query)).rows,
    // It lives in this process alone.
    lock: async (): Promise<Lock> => ({ release: async () => undefined }),
    close: () => client.close(),
  };
}
