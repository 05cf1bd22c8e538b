import { and, eq, getTableColumns, getTableName, gte, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './client.server';
import { foreignKeysOf, TABLES, type AnyTable, type ForeignKey } from './references';
import { homeworkFiles, mails, photos, projects, sponsors } from './schema';

/**
 * Which rows are a project's: those that point at it, and those that point at these. A table that is added to the
 * schema and points at a project is one of them by itself.
 */

/** Tables that do not leave the installation with a project, by name, each with the reason. */
export const LEFT_OUT: Record<string, string> = {
  calls:
    'the record of who called what here; it names accounts, and knows calls that can only be sent again here',
  changes:
    'what can be undone for thirty days; it names accounts, and to undo a change writes whatever rows it holds',
  examples: 'the bank of the installation; an example has a file of its own',
  links: 'one-time links to accounts',
  memberships: 'accounts',
  municipalities: 'the one that takes the project in stands in its place; its name is in the manifest',
  people: 'accounts and passwords',
  project_members: 'accounts of a partner’s staff, who are let in anew',
  scores:
    'who gave which score, which people are promised that nobody reads; what the group agreed on goes along',
  screens: 'browsers that show this installation',
  secrets: 'the installation’s own keys',
  sheets: 'a list on its way in; kept for a day',
  sign_ins: 'browsers that are signed in here',
};

/** Not the project's own, but needed by rows that are: they go along. */
const ALONG = [sponsors] as unknown as readonly AnyTable[];

/** Columns that stay, by table: what lets people in for the sake of another project too, and whose it is here. */
export const STAYING: Record<string, readonly string[]> = {
  projects: ['municipalityId'],
  sponsors: ['municipalityId', 'code'],
};

/** Rows that stay: letters that leave from here, and pictures that were put aside for a change to bring back. */
const GOING: Record<string, SQL> = {
  mails: ne(mails.state, 'queued'),
  photos: gte(photos.position, 0),
  homework_files: gte(homeworkFiles.position, 0),
};

const isLeftOut = (table: AnyTable) => Object.hasOwn(LEFT_OUT, getTableName(table));
const ROOT = projects as unknown as AnyTable;

/** The tables that reach the project, and what goes along: each after all that it points at. */
export const PROJECT_TABLES: readonly AnyTable[] = inOrder(reaching());

function reaching(): AnyTable[] {
  const found = new Set([ROOT]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const table of TABLES)
      if (!isLeftOut(table) && foreignKeysOf(table).some(({ target }) => found.has(target))) found.add(table);
  }
  return [...ALONG, ...found];
}

function inOrder(tables: readonly AnyTable[]): AnyTable[] {
  const waiting = new Set(tables);
  const placed: AnyTable[] = [];
  const waits = (table: AnyTable) =>
    foreignKeysOf(table).some(({ target }) => target !== table && waiting.has(target));
  while (waiting.size > 0) {
    const next = [...waiting].find((table) => !waits(table));
    if (!next) throw new Error(`tables point at each other: ${[...waiting].map(getTableName).join(', ')}`);
    waiting.delete(next);
    placed.push(next);
  }
  return placed;
}

const columnOf = (table: AnyTable, key: string) =>
  (getTableColumns(table) as unknown as Record<string, AnyTable['id']>)[key] as AnyTable['id'];

/** The foreign keys of a table that stay within the archive. */
export const innerKeysOf = (table: AnyTable): ForeignKey[] =>
  foreignKeysOf(table).filter(({ target }) => PROJECT_TABLES.includes(target));

/** The shortest sure way to the project: at once, or by what a row cannot be without. */
function wayOf(table: AnyTable): ForeignKey {
  const keys = innerKeysOf(table).filter(({ target }) => !ALONG.includes(target));
  const isSure = ({ columns }: ForeignKey) => columns.every((key) => columnOf(table, key).notNull);
  const way = keys.find(({ target }) => target === ROOT) ?? keys.find(isSure);
  if (!way) throw new Error(`no sure way from ${getTableName(table)} to its project`);
  return way;
}

/** The rows of a table that belong to a project, those included that stay here. */
function ofProject(db: Db, table: AnyTable, projectId: string): SQL | undefined {
  if (table === ROOT) return eq(projects.id, projectId);
  if (ALONG.includes(table)) return pointedAt(db, table, projectId);
  const { columns, target, targetColumns } = wayOf(table);
  const [column, targetColumn] = [
    columnOf(table, columns[0] ?? ''),
    columnOf(target, targetColumns[0] ?? ''),
  ];
  if (target === ROOT) return eq(column, projectId);
  const parents = db
    .select({ one: targetColumn })
    .from(target)
    .where(ofProject(db, target, projectId));
  return inArray(column, parents);
}

function pointedAt(db: Db, table: AnyTable, projectId: string): SQL | undefined {
  const ways = PROJECT_TABLES.flatMap((from) =>
    foreignKeysOf(from)
      .filter(({ target }) => target === table)
      .map(({ columns }) => {
        const column = columnOf(from, columns[0] ?? '');
        return inArray(
          table.id,
          db
            .select({ one: column })
            .from(from)
            .where(ofProject(db, from, projectId)),
        );
      }),
  );
  return ways.length > 0 ? or(...ways) : sql`1 = 0`;
}

/** The rows of a table that go with a project. */
export const goingWith = (db: Db, table: AnyTable, projectId: string): SQL | undefined =>
  and(ofProject(db, table, projectId), GOING[getTableName(table)]);
