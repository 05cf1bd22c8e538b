import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/** The two engines; the scheme of DATABASE_URL decides (postgres: and pglite: are PostgreSQL, all else SQLite). */
export type Engine = 'sqlite' | 'postgres';

export function engineOf(url: string | undefined): Engine {
  return /^(postgres(ql)?|pglite):/.test(url ?? '') ? 'postgres' : 'sqlite';
}

export const engine: Engine = engineOf(process.env.DATABASE_URL);
const onPostgres = engine === 'postgres';

/** The column kit: each builds the column of the engine in use and is typed as SQLite's, whose rows are the same. */
function kit<T>(sqlite: T, postgres: unknown): T {
  return onPostgres ? (postgres as T) : sqlite;
}

const pgBytes = pg.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

export const table = kit(lite.sqliteTable, pg.pgTable);
export const text = kit(lite.text, pg.text);
export const index = kit(lite.index, pg.index);
export const unique = kit(lite.uniqueIndex, pg.uniqueIndex);
export const key = kit(lite.primaryKey, pg.primaryKey);
export const foreign = kit(lite.foreignKey, pg.foreignKey);

/** A whole number. */
export const int = kit(
  () => lite.integer(),
  () => pg.integer(),
);
/** Milliseconds and other numbers beyond 32 bits. */
export const bigint = kit(
  () => lite.integer(),
  () => pg.bigint({ mode: 'number' }),
);
/** A number that may have a fraction. */
export const number = kit(
  () => lite.real(),
  () => pg.doublePrecision(),
);
/** True or false. */
export const flag = kit(
  () => lite.integer({ mode: 'boolean' }),
  () => pg.boolean(),
);
/** A point in time, to the millisecond, as a Date. */
export const instant = kit(
  () => lite.integer({ mode: 'timestamp_ms' }),
  () => pg.timestamp({ withTimezone: true, mode: 'date', precision: 3 }),
);
/** A JSON value. */
export const json = kit(
  () => lite.text({ mode: 'json' }),
  () => pg.jsonb(),
);

/** Raw bytes. */
export const bytes = kit(() => lite.blob({ mode: 'buffer' }), pgBytes);

/** An id: made by the caller (time, chance and ids are arguments), never by the database. */
export const id = () => text().primaryKey();
