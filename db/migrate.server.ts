import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Engine } from './columns';

export const migrationsFolder = (root: string, engine: Engine) => join(root, 'migrations', engine);

/**
 * Brings a SQLite file to the newest schema. Foreign keys are switched off before the migrator begins its transaction
 * (inside one the switch does nothing, and rebuilding a table would then delete its children), and checked after.
 * @throws Error when a row points at nothing afterwards; the file is then as the migration left it, and nothing is served
 */
export function migrateSqlite(file: Database.Database, root: string): void {
  file.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle({ client: file }), { migrationsFolder: migrationsFolder(root, 'sqlite') });
    const broken = file.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`After migration ${broken.length} rows point at nothing.`);
  } finally {
    file.pragma('foreign_keys = ON');
  }
}
