import { sql } from 'drizzle-orm';
import type { Db } from './client.server';

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
