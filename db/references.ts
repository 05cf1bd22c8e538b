import { and, eq, getTableColumns, getTableName, is, Table, type Column, type SQL } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { engine } from './columns';
import * as schema from './schema';

/** Any table of the schema, typed as one whose rows have an id; `rowKey` and `isRow` serve those that have none. */
export type AnyTable = typeof schema.needs;
export type AnyRow = Record<string, unknown> & { id: string };

/** A column elsewhere that points at a table's id, and what the database does to its row when that row goes. */
interface Reference {
  table: AnyTable;
  /** The key of the column in the row's type. */
  column: string;
  onDelete: string;
}

/** Every table of the schema. */
export const TABLES = Object.values(schema).filter((one) => is(one, Table)) as unknown as AnyTable[];
const byName = new Map<string, AnyTable>(TABLES.map((table) => [getTableName(table), table]));

/** The table of this name. @throws Error when there is none */
export function tableNamed(name: string): AnyTable {
  const table = byName.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** What tells a row apart in the tables that have no id of their own. */
const KEYS: Record<string, readonly string[]> = {
  attendance: ['workshopId', 'participantId'],
  arrivals: ['workshopId', 'round', 'participantId'],
  candidates: ['voteRoundId', 'proposalId'],
  homework_responsible: ['homeworkId', 'participantId'],
  seats: ['workshopId', 'round', 'participantId'],
};
const keysOf = (table: AnyTable) => KEYS[getTableName(table)] ?? ['id'];

/** What a row is known by: its id, or the parts of its key with blanks between them. */
export const rowKey = (table: object, row: object): string =>
  keysOf(table as AnyTable)
    .map((key) => String((row as Record<string, unknown>)[key]))
    .join(' ');

/** The row that is known by this (`rowKey`). */
export function isRow(table: AnyTable, known: string): SQL | undefined {
  const columns = getTableColumns(table) as unknown as Record<string, AnyTable['id']>;
  const parts = known.split(' ');
  return and(...keysOf(table).map((key, at) => eq(columns[key] as AnyTable['id'], parts[at] ?? '')));
}

interface Foreign {
  reference(): { columns: Column[]; foreignTable: Table; foreignColumns: Column[] };
  onDelete: string | undefined;
}
const foreignsOf = (table: AnyTable): Foreign[] =>
  engine === 'postgres'
    ? (pg.getTableConfig(table as never).foreignKeys as unknown as Foreign[])
    : (lite.getTableConfig(table).foreignKeys as unknown as Foreign[]);

/** Columns of one table that together name a row of another: keys of the rows' types. */
export interface ForeignKey {
  columns: readonly string[];
  target: AnyTable;
  targetColumns: readonly string[];
}

/** What rows of this table point at by foreign keys. */
export const foreignKeysOf = (table: AnyTable): ForeignKey[] =>
  foreignsOf(table).map((key) => {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const target = foreignTable as unknown as AnyTable;
    return { columns: keysIn(table, columns), target, targetColumns: keysIn(target, foreignColumns) };
  });
const keysIn = (table: AnyTable, columns: readonly Column[]): string[] => {
  const all = Object.entries(getTableColumns(table));
  // By name: a key of several columns holds copies of them on PostgreSQL.
  return columns.map(({ name }) => all.find(([, one]) => one.name === name)?.[0] ?? '');
};

/** Columns that hold another row's id without a foreign key; empty where others are null. */
const LOOSE = [
  { table: schema.participants, column: 'partnerId', target: schema.partners },
  { table: schema.voteRounds, column: 'runoffOf', target: schema.voteRounds },
  { table: schema.proposals, column: 'mergedInto', target: schema.proposals },
  { table: schema.proposals, column: 'splitFrom', target: schema.proposals },
  { table: schema.workshops, column: 'presentingId', target: schema.homework },
] as unknown as {
  table: AnyTable;
  column: string;
  target: AnyTable;
}[];

/** What rows of this table point at without a foreign key. */
export const looseReferencesOf = (table: AnyTable) => LOOSE.filter((one) => one.table === table);

/** Asked for each row that is removed or undone, and dear to find out. */
const known = new Map<AnyTable, Reference[]>();

/** Everything that points at rows of this table. */
export function referencesTo(target: AnyTable): Reference[] {
  const references = known.get(target) ?? findReferences(target);
  known.set(target, references);
  return references;
}

function findReferences(target: AnyTable): Reference[] {
  const loose = LOOSE.filter((one) => one.target === target);
  return [...loose.map((one) => ({ ...one, onDelete: 'no action' })), ...foreignReferencesTo(target)];
}

function foreignReferencesTo(target: AnyTable): Reference[] {
  return TABLES.flatMap((table) =>
    foreignsOf(table).flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      if (foreignTable !== (target as Table) || columns.length !== 1) return [];
      const column = Object.entries(getTableColumns(table)).find(([, one]) => one === columns[0])?.[0];
      return column ? [{ table, column, onDelete: key.onDelete ?? 'no action' }] : [];
    }),
  );
}

/** The database refused a row for its keys: another has its place, or what it points at is gone. */
export function isKeyConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^(SQLITE_CONSTRAINT|23)/.test(code) || isKeyConflict(error.cause);
}
