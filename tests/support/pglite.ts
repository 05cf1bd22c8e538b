import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of a PostgreSQL in which the migrations have run. */
    migrated: string;
  }
}

/** Makes PostgreSQL's database once; each test file starts with a copy. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-pglite-'));
  const client = new PGlite();
  await migrate(drizzle({ client, casing: 'snake_case' }), { migrationsFolder: 'migrations/postgres' });
  const dumped = await client.dumpDataDir('none');
  const file = join(folder, 'migrated.tar');
  writeFileSync(file, Buffer.from(await dumped.arrayBuffer()));
  await client.close();
  project.provide('migrated', `pglite:${file}`);
  return () => rmSync(folder, { recursive: true, force: true });
}
