import Database from 'better-sqlite3';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateSqlite, migrationsFolder } from '~db/migrate.server';
import { closeAfterAll } from '../support/db';
import { withOneMore } from '../support/migrations';

const ROOT = process.cwd();
closeAfterAll();

interface Column {
  required: boolean;
  type: string;
}
type Shape = Record<string, Record<string, Column>>;

/** What a column of the kit is called on either engine. */
const KINDS: Record<string, string> = {
  'character varying': 'text',
  boolean: 'number',
  bigint: 'number',
  integer: 'number',
  jsonb: 'text',
  bytea: 'bytes',
  blob: 'bytes',
  real: 'fraction',
  'double precision': 'fraction',
  'timestamp with time zone': 'number',
};

describe('both engines', () => {
  let lite: Database.Database;
  let pg: PGlite;
  beforeAll(async () => {
    lite = new Database(':memory:');
    migrateSqlite(lite, ROOT);
    pg = new PGlite();
    await migrate(drizzle({ client: pg }), { migrationsFolder: migrationsFolder(ROOT, 'postgres') });
  });
  afterAll(async () => {
    lite.close();
    await pg.close();
  });

  function liteShape(): Shape {
    const tables = lite
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'",
      )
      .all() as { name: string }[];
    return Object.fromEntries(
      tables.map(({ name }) => {
        const columns = lite.pragma(`table_info(${name})`) as {
          name: string;
          type: string;
          notnull: number;
          pk: number;
        }[];
        const shape = columns.map((c) => [
          c.name,
          { required: c.notnull === 1, type: KINDS[c.type.toLowerCase()] ?? 'text' },
        ]);
        return [name, Object.fromEntries(shape) as Record<string, Column>];
      }),
    );
  }
  async function pgShape(): Promise<Shape> {
    const { rows } = await pg.query<{
      table_name: string;
      column_name: string;
      is_nullable: string;
      data_type: string;
    }>(
      "select table_name, column_name, is_nullable, data_type from information_schema.columns where table_schema = 'public'",
    );
    const shape: Shape = {};
    for (const row of rows)
      (shape[row.table_name] ??= {})[row.column_name] = {
        required: row.is_nullable === 'NO',
        type: KINDS[row.data_type] ?? row.data_type,
      };
    return shape;
  }

  it('have the same tables with the same columns, as required and of the same kind', async () => {
    const shape = liteShape();
    expect(Object.keys(shape).length).toBeGreaterThan(20);
    expect(await pgShape()).toEqual(shape);
  });

  it('have the same unique keys: what keeps everyone within the budget is in the database', async () => {
    const { rows } = await pg.query<{ name: string; unique: boolean }>(
      `select i.relname as name, x.indisunique as unique from pg_index x join pg_class i on i.oid = x.indexrelid
       join pg_namespace n on n.oid = i.relnamespace where n.nspname = 'public' and not x.indisprimary`,
    );
    const made = lite
      .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
      .all() as {
      name: string;
      sql: string;
    }[];
    const listed = made.map((one) => `${one.name} ${/^create unique/i.test(one.sql)}`);
    expect(rows.map((one) => `${one.name} ${one.unique}`).sort()).toEqual(listed.sort());
    for (const key of [
      'ballots_slot',
      'ballots_proposal',
      'calls_once',
      'participants_code',
      'projects_room_code',
    ])
      expect(listed).toContain(`${key} true`);
  });

  it('delete and keep the same children', async () => {
    const { rows } = await pg.query<{ one: string }>(
      `select c.conrelid::regclass || ' > ' || c.confrelid::regclass || ' ' || c.confdeltype::text as one
       from pg_constraint c where c.contype = 'f'`,
    );
    const SAID: Record<string, string> = { 'NO ACTION': 'a', CASCADE: 'c', 'SET NULL': 'n' };
    const listed = Object.keys(liteShape()).flatMap((name) => {
      const keys = lite.pragma(`foreign_key_list(${name})`) as {
        id: number;
        table: string;
        on_delete: string;
      }[];
      const each = new Map(keys.map((key) => [key.id, `${name} > ${key.table} ${SAID[key.on_delete]}`]));
      return [...each.values()];
    });
    expect(rows.map((row) => row.one).sort()).toEqual(listed.sort());
  });

  it('can be migrated again, and nothing happens', async () => {
    const before = JSON.stringify(liteShape());
    migrateSqlite(lite, ROOT);
    await migrate(drizzle({ client: pg }), { migrationsFolder: migrationsFolder(ROOT, 'postgres') });
    expect(JSON.stringify(liteShape())).toBe(before);
  });
});

describe('R20 a migration that rebuilds a table on SQLite', () => {
  const REBUILD = [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE `__new_municipalities` (`id` text PRIMARY KEY NOT NULL, `name` text NOT NULL, `created_at` integer NOT NULL, `county` text);',
    'INSERT INTO `__new_municipalities` (`id`, `name`, `created_at`) SELECT `id`, `name`, `created_at` FROM `municipalities`;',
    'DROP TABLE `municipalities`;',
    'ALTER TABLE `__new_municipalities` RENAME TO `municipalities`;',
    'PRAGMA foreign_keys=ON;',
  ];
  const FORGETS = REBUILD.map((line) =>
    line.replace(/FROM `municipalities`;$/, "FROM `municipalities` WHERE `id` <> 'm1';"),
  );

  function withStaff(): Database.Database {
    const file = new Database(':memory:');
    migrateSqlite(file, ROOT);
    for (const id of ['m1', 'm2']) {
      file.exec(`insert into municipalities (id, name, created_at) values ('${id}', 'Storvik', 0)`);
      file.exec(
        `insert into people (id, name, email, created_at) values ('p-${id}', 'Kari', '${id}@b.no', 0)`,
      );
      file.exec(
        `insert into memberships (person_id, municipality_id, role) values ('p-${id}', '${id}', 'owner')`,
      );
    }
    return file;
  }
  const members = (file: Database.Database) =>
    file.prepare('select count(*) as n from memberships').get() as { n: number };

  it('keeps every child of its rows, and foreign keys are on again afterwards', () => {
    const file = withStaff();
    migrateSqlite(file, withOneMore(REBUILD));
    expect(members(file).n).toBe(2);
    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(
      (file.pragma('table_info(municipalities)') as { name: string }[]).map((one) => one.name),
    ).toContain('county');
    file.close();
  });

  it('would have deleted them all, had the switch been inside the transaction', () => {
    const file = withStaff();
    file.pragma('foreign_keys = ON');
    file.exec(['BEGIN;', ...REBUILD, 'COMMIT;'].join('\n'));
    expect(members(file).n).toBe(0);
    file.close();
  });

  it('that leaves rows which point at nothing is reported, and nothing is served', () => {
    const file = withStaff();
    expect(() => migrateSqlite(file, withOneMore(FORGETS))).toThrow(/1 rows point at nothing/);
    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
    file.close();
  });
});
