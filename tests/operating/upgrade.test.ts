import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupsIn } from '~db/backup.server';
import { openStore } from '~db/client.server';
import { countRows, type Counts } from '~db/file.server';
import { lockFile } from '~db/lock.server';
import { migrationsIn } from '~db/migrate.server';
import { closeAfterAll, temporaryFolder } from '../support/db';
import { landed, withOneMore } from '../support/migrations';

closeAfterAll();
const FIXTURES = join('tests', 'db', 'fixtures');
const NAMES = readdirSync(FIXTURES).map((name) => name.replace(/\.sql$/, ''));
/** The first schema that people had in use; those before it were never released. */
const FIRST = '0005_pilots';

const REBUILD = [
  'CREATE TABLE `__new_themes` (`id` text PRIMARY KEY NOT NULL, `project_id` text NOT NULL REFERENCES `projects`(`id`) ON DELETE cascade, `position` integer NOT NULL, `title` text NOT NULL, `colour` text);',
  'INSERT INTO `__new_themes` (`id`, `project_id`, `position`, `title`) SELECT `id`, `project_id`, `position`, `title` FROM `themes`;',
  'DROP TABLE `themes`;',
  'ALTER TABLE `__new_themes` RENAME TO `themes`;',
  'CREATE INDEX `themes_project` ON `themes` (`project_id`);',
];

/** A database as it was under that schema. */
function asOf(name: string): string {
  const path = join(temporaryFolder(), 'samverk.sqlite');
  const file = new Database(path);
  file.pragma('journal_mode = WAL');
  file.exec(readFileSync(join(FIXTURES, `${name}.sql`), 'utf8'));
  file.close();
  return path;
}
function looked<T>(path: string, look: (file: Database.Database) => T): T {
  const file = new Database(path, { readonly: true });
  try {
    return look(file);
  } finally {
    file.close();
  }
}
const rowsIn = (path: string): Counts => {
  const { __drizzle_migrations: _, ...counts } = looked(path, countRows);
  return counts;
};
const columnsOf = (path: string, table: string) =>
  looked(path, (file) => (file.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name));
const copiesBeside = (path: string) => backupsIn(join(path, '..', 'backups'));

async function upgrade(path: string, root?: string): Promise<void> {
  const store = await openStore(`file:${path}`, root);
  try {
    await store.migrate();
  } finally {
    await store.close();
  }
}
const refusalOf = (job: Promise<unknown>) => job.then(String, (error: unknown) => (error as Error).message);

describe('R20 a schema that has landed', () => {
  const released = landed().map(({ tag }) => tag);
  it.each(released.slice(released.indexOf(FIRST)))('%s is kept with data (npm run fixture)', (tag) => {
    expect(existsSync(join(FIXTURES, `${tag}.sql`))).toBe(true);
  });

  it.each(NAMES)('%s comes to the newest with every row', async (name) => {
    const path = asOf(name);
    const before = rowsIn(path);
    expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThan(60);
    await upgrade(path, withOneMore(REBUILD));
    const after = rowsIn(path);
    for (const [table, count] of Object.entries(before))
      expect(after[table], table).toBeGreaterThanOrEqual(count);
    expect(looked(path, (file) => file.pragma('foreign_key_check'))).toEqual([]);
    expect(columnsOf(path, 'themes')).toContain('colour');
  });
});

describe('before a migration', () => {
  it('a copy is taken of the file as it was, and none where there is nothing to do', async () => {
    const path = asOf(FIRST);
    const before = looked(path, countRows);
    await upgrade(path, withOneMore(REBUILD));
    const [copy, ...others] = copiesBeside(path);
    expect(others).toEqual([]);
    expect(copy?.reason).toBe('before-migration');
    expect(looked(copy?.path ?? '', countRows)).toEqual(before);
    expect(columnsOf(copy?.path ?? '', 'themes')).not.toContain('colour');
    const newest = asOf(landed().at(-1)?.tag ?? '');
    await upgrade(newest);
    expect(copiesBeside(newest)).toEqual([]);
  });

  it('a server of the older program must have been stopped', async () => {
    const path = asOf(FIRST);
    const server = lockFile(path);
    const root = withOneMore(REBUILD);
    expect(await refusalOf(upgrade(path, root))).toMatch(/Another Samverk server runs on .+ Stop it first/);
    await server.release();
    await upgrade(path, root);
    expect(columnsOf(path, 'themes')).toContain('colour');
  });
});

describe('a migration that goes wrong leaves the file as it was:', () => {
  const FORGETS = REBUILD.map((line) =>
    line.replace(/FROM `themes`;$/, 'FROM `themes` WHERE `id` IN (SELECT `theme_id` FROM `groups`);'),
  );

  it('R20 one that would lose rows', async () => {
    const path = asOf(FIRST);
    const file = new Database(path);
    file.exec(
      "INSERT INTO themes (id, project_id, position, title) SELECT 'alone', id, 9, '' FROM projects LIMIT 1",
    );
    file.exec('DELETE FROM questions WHERE theme_id NOT IN (SELECT theme_id FROM groups)');
    file.close();
    const before = looked(path, countRows);
    expect(await refusalOf(upgrade(path, withOneMore(FORGETS)))).toMatch(
      /^The migration would lose rows \(themes: \d+ before, \d+ after\)\. Nothing was changed\.$/,
    );
    expect(looked(path, countRows)).toEqual(before);
    expect(columnsOf(path, 'themes')).not.toContain('colour');
  });

  it.each(REBUILD.map((_, at) => at + 1))('R19 killed after step %i of it', async (at) => {
    const path = asOf(FIRST);
    const before = looked(path, countRows);
    const dying = withOneMore([...REBUILD.slice(0, at), 'SELECT die();', ...REBUILD.slice(at)]);
    const script = join('tests', 'support', 'migrate-and-die.ts');
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', script, path, dying]);
    expect(signal).toBe('SIGKILL');
    expect(looked(path, countRows)).toEqual(before);
    expect(looked(path, (file) => file.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(columnsOf(path, 'themes')).not.toContain('colour');
    await upgrade(path, withOneMore(REBUILD));
    expect(rowsIn(path).themes).toBe(before.themes);
    expect(columnsOf(path, 'themes')).toContain('colour');
  });
});

describe('R21 a database that a newer program has written', () => {
  it('is refused with the next step, and left as it is', async () => {
    const path = asOf(FIRST);
    await upgrade(path, withOneMore(REBUILD));
    const before = looked(path, (file) => [countRows(file), migrationsIn(file)]);
    expect(await refusalOf(upgrade(path))).toMatch(
      /was written by a newer Samverk: .+ 1 of its changes.+npm run restore$/,
    );
    expect(looked(path, (file) => [countRows(file), migrationsIn(file)])).toEqual(before);
  });
});
