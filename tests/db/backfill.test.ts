import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engine } from '~db/columns';
import { migrateSqlite, migrationsFolder } from '~db/migrate.server';
import { closeAfterAll, onPostgres, temporaryFolder } from '../support/db';

const ROOT = process.cwd();
closeAfterAll();

/** A database of this run's engine that is brought further step by step. */
interface Growing {
  migrateTo(root: string): Promise<void>;
  run(statement: string): Promise<unknown>;
  all(query: string): Promise<unknown[]>;
  close(): Promise<void>;
}
function growing(): Growing {
  if (onPostgres) {
    const pg = new PGlite();
    return {
      migrateTo: (root) =>
        migrate(drizzle({ client: pg }), { migrationsFolder: migrationsFolder(root, engine) }),
      run: (statement) => pg.exec(statement),
      all: async (query) => (await pg.query(query)).rows,
      close: () => pg.close(),
    };
  }
  const file = new Database(':memory:');
  return {
    migrateTo: async (root) => migrateSqlite(file, root),
    run: async (statement) => file.exec(statement),
    all: async (query) => file.prepare(query).all(),
    close: async () => void file.close(),
  };
}

/** The migrations as they were when this one was the newest. */
function upTo(newest: string): string {
  const root = temporaryFolder();
  const folder = migrationsFolder(root, engine);
  mkdirSync(folder, { recursive: true });
  cpSync(migrationsFolder(ROOT, engine), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag === newest);
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at + 1) }));
  return root;
}

const DAY = "'2026-11-01'";
const project = (id: string) => [
  `insert into projects (id, municipality_id, title, aim, language, room_code, revision, running_workshop, created_at)
   values ('${id}', 'm', 'Work', '', 'nb', '${id}', 0, 1, ${DAY})`,
  ...[1, 2].map(
    (number) => `insert into workshops (id, project_id, number, date, start, minutes, place, step, round)
    values ('${id}-${number}', '${id}', ${number}, '', '', 240, '', 'welcome', 1)`,
  ),
];
const referee = (id: string, at: number, name: string, email: string, removedAt = 'null') =>
  `insert into referees (id, project_id, position, name, role, organisation, email, language, code, removed_at)
   values ('${id}', 'p', ${at}, '${name}', '', '', '${email}', 'nb', '${id}', ${removedAt})`;
const mail = (id: string, kind: string, name = 'Anna', email = 'anna@example.no', projectId = 'p') =>
  `insert into mails (id, project_id, kind, language, recipient, recipient_name, subject, text, calendar, state, attempts,
   error, created_at) values ('${id}', '${projectId}', '${kind}', 'nb', '${email}', '${name}', '', '', '', 'sent', 1, '', ${DAY})`;

describe('0004 letters that were sent before they knew their workshop and their referee', () => {
  let db: Growing;
  beforeAll(async () => {
    db = growing();
    await db.migrateTo(upTo('0003_workshop-2'));
    for (const statement of [
      `insert into municipalities (id, name, created_at) values ('m', 'Storvik', ${DAY})`,
      ...[...project('p'), ...project('other')],
      mail('first', 'summary'),
      mail('second', 'summary-2'),
      mail('elsewhere', 'summary-2', 'Bo', 'bo@example.no', 'other'),
      mail('of-no-workshop', 'summary-9'),
      mail('invited', 'invitation'),
      referee('gone', 1, 'Eve', 'law@example.no', DAY),
      referee('eve', 2, 'Eve', 'law@example.no'),
      referee('ragna', 3, 'Ragna', 'law@example.no'),
      mail('to-eve', 'comments', 'Eve', 'law@example.no'),
      mail('to-ragna', 'comments', 'Ragna', 'law@example.no'),
      mail('moved', 'comments', 'Ragna', 'old@example.no'),
      mail('not-a-referee', 'proposals', 'Eve', 'law@example.no'),
    ])
      await db.run(statement);
    await db.migrateTo(ROOT);
  });
  afterAll(() => db.close());

  it('know them now, each in its own project, and the kind no longer tells the number', async () => {
    const query = 'select id, kind, workshop_id as workshop, referee_id as referee from mails order by id';
    const told = (id: string, kind: string, workshop: string | null, who: string | null = null) => ({
      ...{ id, kind, workshop, referee: who },
    });
    expect(await db.all(query)).toEqual([
      told('elsewhere', 'summary', 'other-2'),
      told('first', 'summary', 'p-1'),
      told('invited', 'invitation', null),
      told('moved', 'comments', null),
      told('not-a-referee', 'proposals', null),
      told('of-no-workshop', 'summary', null),
      told('second', 'summary', 'p-2'),
      told('to-eve', 'comments', null, 'eve'),
      told('to-ragna', 'comments', null, 'ragna'),
    ]);
  });

  it('stay when what they are of goes', async () => {
    await db.run("delete from referees where id = 'eve'");
    await db.run("delete from workshops where id = 'p-2'");
    const query =
      "select id from mails where id in ('to-eve', 'second') and referee_id is null and workshop_id is null";
    expect(await db.all(query)).toHaveLength(2);
  });
});
