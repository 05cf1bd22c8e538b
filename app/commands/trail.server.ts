import { eq, getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import {
  isKeyConflict,
  isRow,
  looseReferencesOf,
  referencesTo,
  rowKey,
  tableNamed,
  type AnyRow,
  type AnyTable,
} from '~db/references';
import { makeRow } from '~db/prepared';
import { participants } from '~db/schema';
import { inProject } from './board.server';
import type { ProjectContext } from './context.server';

/**
 * Writes of the staff and of the boards that leave a trail, so that each can be undone: the row before and after. A handler uses these
 * instead of the plain queries; the door stores the trail with the command (table `changes`).
 */
export interface RowChange {
  table: string;
  /** Of a table without ids: the row's key, its parts with blanks between them (db/references). */
  id: string;
  /** Null when the row was made. */
  before: Stored | null;
  /** Null when the row was removed. */
  after: Stored | null;
}
/** A row as JSON: instants as milliseconds. */
type Stored = Record<string, unknown>;

/** Any table; typed by what is put into it. */
type Trailed = { $inferInsert: object; $inferSelect: object };
const plain = (table: object) => table as AnyTable;
const columnOf = (table: AnyTable, key: string) =>
  found((getTableColumns(table) as unknown as Record<string, AnyTable['id']>)[key]);

/** Bytes stay in their row: rows that hold any are put aside, never removed (photos.server.ts). */
function store(row: object): Stored {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => !(value instanceof Uint8Array))
      .map(([key, value]) => [key, value instanceof Date ? value.getTime() : value]),
  );
}
function revive(table: AnyTable, stored: Stored): AnyRow {
  const columns = getTableColumns(table) as unknown as Record<string, { dataType: string }>;
  const entries = Object.entries(stored).map(([key, value]) => [
    key,
    columns[key]?.dataType === 'date' && typeof value === 'number' ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries) as AnyRow;
}

async function rowOf(ctx: ProjectContext, table: AnyTable, id: string): Promise<AnyRow | null> {
  const [row] = await ctx.tx.select().from(table).where(isRow(table, id));
  return (row as AnyRow | undefined) ?? null;
}
function note(
  ctx: ProjectContext,
  table: AnyTable,
  id: string,
  before: object | null,
  after: object | null,
): void {
  const change = { table: getTableName(table), id, before: before && store(before) };
  ctx.trail.push({ ...change, after: after && store(after) });
}

/** The project's row of this id. @throws Problem `not-found` */
export async function mine<T extends Trailed>(
  ctx: ProjectContext,
  table: T,
  id: string,
): Promise<T['$inferSelect']> {
  const [row] = await ctx.tx
    .select()
    .from(plain(table))
    .where(inProject(table, ctx, id));
  return found(row) as T['$inferSelect'];
}

/** Makes a row. */
export const insert = <T extends Trailed>(ctx: ProjectContext, table: T, row: T['$inferInsert']) =>
  insertAll(ctx, table, [row]);

/** So many that no engine runs out of places for values. */
const AT_ONCE = 500;

/** Makes rows. */
export async function insertAll<T extends Trailed>(
  ctx: ProjectContext,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const made = await makeRows(ctx, plain(table), rows.slice(at, at + AT_ONCE));
    for (const row of made) note(ctx, plain(table), rowKey(table, row), null, row);
  }
}

function makeRows({ tx }: ProjectContext, table: AnyTable, rows: readonly object[]) {
  const [only] = rows;
  if (only && rows.length === 1) return makeRow(tx, table, only as InferInsertModel<AnyTable>);
  return tx
    .insert(table)
    .values(rows as InferInsertModel<AnyTable>[])
    .returning();
}

/** Only what was sent: the rest stays as it is. */
export const sent = <T extends object>(about: T) =>
  Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Changes a row that the handler knows to be the project's. A change that changes nothing leaves no trail. */
export async function change<T extends Trailed>(
  ctx: ProjectContext,
  table: T,
  /** Or the key, where rows have no id. */
  id: string,
  set: Partial<T['$inferInsert']>,
): Promise<void> {
  const before = found(await rowOf(ctx, plain(table), id));
  if (Object.keys(set).length === 0) return;
  const [after] = await ctx.tx
    .update(plain(table))
    .set(set)
    .where(isRow(plain(table), id))
    .returning();
  if (!same(store(before), store(found(after)))) note(ctx, plain(table), id, before, found(after));
}

/** Removes a row with all that hangs on it, each noted, so that undoing brings everything back. */
export async function remove(ctx: ProjectContext, table: object, id: string): Promise<void> {
  const before = found(await rowOf(ctx, plain(table), id));
  for (const reference of referencesTo(plain(table))) {
    const { table: child, column, onDelete } = reference;
    const rows = await ctx.tx
      .select()
      .from(child)
      .where(eq(columnOf(child, column), id));
    for (const row of rows as unknown as AnyRow[])
      if (onDelete === 'cascade') await remove(ctx, child, rowKey(child, row));
      else if (onDelete === 'set null') await change(ctx, child, rowKey(child, row), { [column]: null });
  }
  await ctx.tx.delete(plain(table)).where(isRow(plain(table), id));
  note(ctx, plain(table), id, before, null);
}

/**
 * Takes one row of a change back, of it the columns that were changed; a change is taken back last row first. The
 * undoing leaves a trail of its own, so it can be undone too.
 * @throws Problem `changed-since` when someone has built on it meanwhile: nothing is overwritten
 */
export async function undo(ctx: ProjectContext, row: RowChange): Promise<void> {
  try {
    await undoRow(ctx, row);
  } catch (error) {
    // Its place is taken, or what it pointed at is gone.
    throw isKeyConflict(error) ? new Problem('changed-since') : error;
  }
}

/** A workshop's number in calendars grows beside the trail (commands/undo): that is nobody's change. */
const GROWS = 'sequence';

async function undoRow(ctx: ProjectContext, { id, before, after, ...row }: RowChange): Promise<void> {
  const table = tableNamed(row.table);
  const now = await rowOf(ctx, table, id);
  const keys = touched(before, after);
  const compared = keys.filter((key) => key !== GROWS);
  if (!same(part(now && store(now), compared), part(after, compared))) throw new Problem('changed-since');
  if (before === null) return unmake(ctx, table, id);
  for (const { column, target } of looseReferencesOf(table))
    if (before[column] && !(await rowOf(ctx, target, String(before[column]))))
      throw new Problem('changed-since');
  const back = revive(table, part(before, keys) ?? {}) as never;
  if (after !== null) return change(ctx, table, id, back);
  await insert(ctx, table, table === plain(participants) ? await inRegister(ctx, back) : back);
}
/** Two with one place in the register would share a check code: where hers is taken, she comes back at the end. */
async function inRegister(ctx: ProjectContext, person: { position: number }): Promise<never> {
  const rows = await ctx.tx
    .select({ position: participants.position })
    .from(participants)
    .where(eq(participants.projectId, ctx.project.id));
  const isTaken = rows.some(({ position }) => position === person.position);
  return { ...person, position: isTaken ? lastPosition(rows) : person.position } as never;
}

/** The columns that a change is about: all of a row that was made or removed. */
const touched = (before: Stored | null, after: Stored | null): string[] =>
  Object.keys(after ?? before ?? {}).filter((key) => !before || !after || !same(before[key], after[key]));
const part = (row: Stored | null, keys: readonly string[]): Stored | null =>
  row && Object.fromEntries(keys.map((key) => [key, row[key]]));

/** Only what nobody has built on: a row that others point at by now stays. */
async function unmake(ctx: ProjectContext, table: AnyTable, id: string): Promise<void> {
  for (const { table: child, column } of referencesTo(table)) {
    const [leaning] = await ctx.tx
      .select({ one: columnOf(child, column) })
      .from(child)
      .where(eq(columnOf(child, column), id))
      .limit(1);
    if (leaning) throw new Problem('changed-since');
  }
  const before = found(await rowOf(ctx, table, id));
  await ctx.tx.delete(table).where(isRow(table, id));
  note(ctx, table, id, before, null);
}

/** PostgreSQL keeps JSON with its keys in an order of its own, so rows are compared key by key. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Stored)[key], (b as Stored)[key]));
}
