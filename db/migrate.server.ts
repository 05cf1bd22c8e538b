import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import type { Engine } from './columns';
import { countRows, type Counts } from './file.server';

export const migrationsFolder = (root: string, engine: Engine) => join(root, 'migrations', engine);

/** The journal as Drizzle keeps it, so that its own tools can read these files too. */
const JOURNAL = '__drizzle_migrations';

/** What stands in the journal of a file: when each migration was made, in milliseconds since 1970. */
export function migrationsIn(file: Database.Database): number[] {
  const journal = file.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(JOURNAL);
  if (!journal) return [];
  const rows = file.prepare(`SELECT created_at AS at FROM ${JOURNAL}`).all() as { at: number | string }[];
  return rows.map(({ at }) => Number(at));
}

/**
 * How many of these migrations this program does not know.
 * @param done when each of them was made, as the database's journal says
 */
export function unknownOf(done: readonly number[], root: string, engine: Engine): number {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder(root, engine) });
  return done.filter((at) => !known.some(({ folderMillis }) => folderMillis === at)).length;
}

/** @throws Error with the next step when a newer program has written the database (R21) */
export function refuseNewer(done: readonly number[], root: string, engine: Engine, name: string): void {
  const unknown = unknownOf(done, root, engine);
  if (unknown > 0)
    throw new Error(
      `${name} was written by a newer Samverk: this one does not know ${unknown} of its changes to the tables. ` +
        'Start the newer one, or bring back a backup from before it: npm run restore',
    );
}

/** The migrations that a file lacks, oldest first. */
export function pendingFor(file: Database.Database, root: string): MigrationMeta[] {
  const newest = Math.max(0, ...migrationsIn(file));
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder(root, 'sqlite') });
  return known.filter(({ folderMillis }) => folderMillis > newest);
}

/**
 * Brings a SQLite file to the newest schema, in one transaction with the checks: killed at any moment it leaves the file
 * as it was or as it should be (R19). Foreign keys are switched off before it begins (inside a transaction the switch does
 * nothing, and rebuilding a table would then delete its children).
 * @throws Error when a row points at nothing afterwards, or rows are gone; the file is then as it was
 */
export function migrateSqlite(file: Database.Database, root: string): void {
  file.pragma('foreign_keys = OFF');
  try {
    file.transaction(() => migrateWhole(file, root)).immediate();
  } finally {
    file.pragma('foreign_keys = ON');
  }
}

function migrateWhole(file: Database.Database, root: string): void {
  // Asked inside the transaction: another process may have been faster.
  const pending = pendingFor(file, root);
  if (pending.length === 0) return;
  const before = countRows(file);
  file.exec(
    `CREATE TABLE IF NOT EXISTS ${JOURNAL} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const note = file.prepare(`INSERT INTO ${JOURNAL} (hash, created_at) VALUES (?, ?)`);
  for (const { sql, hash, folderMillis } of pending) {
    for (const statement of sql) file.exec(statement);
    note.run(hash, folderMillis);
  }
  const broken = file.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new Error(`After migration ${broken.length} rows point at nothing. Nothing was changed.`);
  const lost = lostRows(before, countRows(file));
  if (lost.length > 0)
    throw new Error(`The migration would lose rows (${lost.join(', ')}). Nothing was changed.`);
}

/** Tables that stand before and after, and have fewer rows now: what a cascade would have deleted silently. */
function lostRows(before: Counts, after: Counts): string[] {
  return Object.entries(before)
    .filter(([table, count]) => (after[table] ?? count) < count)
    .map(([table, count]) => `${table}: ${count} before, ${after[table]} after`);
}
