import { sql } from 'drizzle-orm';
import type { Db } from './client.server';
import type { AnyRow, AnyTable } from './references';

/** What a query builder makes when it is prepared, as far as it is used here. */
interface Preparable<R> {
  prepare(): { execute(values?: Record<string, unknown>): Promise<R> };
}

/** A value in a prepared query that each question names anew. */
export const given = (name: string) => sql.placeholder(name);

/**
 * A query that is asked at every vote and for every page: its SQL is built once for each handle, not at each question,
 * which costs several times what running it does. On PostgreSQL, where each command has a handle of its own, it is
 * built anew for each.
 */
export function prepared<V extends Record<string, unknown>, R>(
  build: (db: Db) => Preparable<R>,
): (db: Db, values: V) => Promise<R> {
  const known = new WeakMap<Db, ReturnType<Preparable<R>['prepare']>>();
  return async (db, values) => {
    const query = known.get(db) ?? build(db).prepare();
    known.set(db, query);
    return query.execute(values);
  };
}

/**
 * The same for making one row: a query for each table and choice of columns. A column that the row does not name gets
 * what it has by default.
 * @returns the row as it is stored, in a list of one
 */
export function makeRow<T extends { $inferInsert: object }>(
  db: Db,
  table: T,
  row: T['$inferInsert'],
): Promise<AnyRow[]> {
  const named = Object.entries(row).filter(([, value]) => value !== undefined);
  const signature = named.map(([column, value]) => (value === null ? `${column}=null` : column)).join();
  const ways = WAYS.get(table) ?? new Map<string, Making>();
  WAYS.set(table, ways);
  const way = ways.get(signature) ?? making(table as never, named);
  ways.set(signature, way);
  return way(db, { ...row } as Record<string, unknown>);
}
type Making = ReturnType<typeof making>;
const WAYS = new WeakMap<object, Map<string, Making>>();

/** A null is written out: what columns make of a value (an instant, JSON) they would make of it, too. */
const making = (table: AnyTable, named: readonly [string, unknown][]) =>
  prepared<Record<string, unknown>, AnyRow[]>((db) => {
    const values = named.map(([column, value]) => [column, value === null ? null : given(column)]);
    return db
      .insert(table)
      .values(Object.fromEntries(values) as typeof table.$inferInsert)
      .returning();
  });
