// npm run fixture: keeps the newest schema with some rows in it, so that tests can upgrade from it ever after. After each
// migration: tests/operating/upgrade.test.ts asks for it.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readEnv } from '~/env.server';
import { openHouse } from '~/house.server';
import { migrationsFolder } from '~db/migrate.server';
import { randomProject } from '../tests/support/archive';
import { makeParticipant, makeProject } from '../tests/support/make';

const FOLDER = join('tests', 'db', 'fixtures');

/** What the newest migration is called. */
function newest(): string {
  const journal = join(migrationsFolder(process.cwd(), 'sqlite'), 'meta', '_journal.json');
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  return entries.at(-1)?.tag ?? '';
}

/** Some rows of nearly every table: those of projects by chance, the installation's own by commands. */
async function seeded(folder: string): Promise<string> {
  const house = await openHouse(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
  try {
    await randomProject(house, 'fixture');
    const project = await makeProject(house);
    await makeParticipant(house, project, 'Anna');
  } finally {
    await house.close();
  }
  return join(folder, 'samverk.sqlite');
}

/** The whole file as SQL: first the tables, then the rows, then the indexes. */
function dump(path: string): string {
  const file = new Database(path, { readonly: true });
  const made = file
    .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'")
    .all() as { type: string; name: string; sql: string }[];
  const ofType = (type: string) => made.filter((one) => one.type === type);
  const lines = [
    `PRAGMA application_id = ${String(file.pragma('application_id', { simple: true }))};`,
    'PRAGMA foreign_keys = OFF;',
    ...ofType('table').map(({ sql }) => `${sql};`),
    ...ofType('table').flatMap(({ name }) => rowsOf(file, name)),
    ...ofType('index').map(({ sql }) => `${sql};`),
  ];
  file.close();
  return `${lines.join('\n')}\n`;
}

function rowsOf(file: Database.Database, table: string): string[] {
  const columns = (file.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const values = columns.map((name) => `quote("${name}")`).join(` || ',' || `);
  const rows = file.prepare(`SELECT ${values} FROM "${table}"`).pluck().all() as string[];
  return rows.map((row) => `INSERT INTO "${table}" VALUES (${row});`);
}

const target = join(FOLDER, `${newest()}.sql`);
if (existsSync(target)) {
  console.error(`${target} is there already, and what has landed is never made anew.`);
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-fixture-'));
  try {
    writeFileSync(target, dump(await seeded(folder)));
    console.log(`Wrote ${target}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
