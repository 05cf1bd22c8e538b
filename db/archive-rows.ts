import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import { z } from 'zod';
import { STAYING } from './project-tables';
import type { AnyTable } from './references';

/** Rows as they stand in an archive: instants as ISO text, bytes as the name of the file that holds them. */
export type ArchivedRow = Record<string, unknown>;

type Kind = 'text' | 'whole' | 'number' | 'flag' | 'instant' | 'json' | 'bytes';
const KINDS: Record<string, Kind> = {
  string: 'text',
  boolean: 'flag',
  date: 'instant',
  json: 'json',
  buffer: 'bytes',
  custom: 'bytes',
};

/** What a column holds, the same on both engines. */
export function kindOf({ dataType, columnType }: Column): Kind {
  if (dataType === 'number') return /Real|Double/.test(columnType) ? 'number' : 'whole';
  const kind = KINDS[dataType];
  if (!kind) throw new Error(`no way to archive a column of ${dataType}`);
  return kind;
}

/** The columns of a table that stand in an archive, by their key. */
export function archivedColumns(table: AnyTable): [key: string, column: Column][] {
  const staying = STAYING[getTableName(table)] ?? [];
  return Object.entries(getTableColumns(table)).filter(([key]) => !staying.includes(key));
}

/** The keys of the columns that hold bytes. */
export const bytesIn = (table: AnyTable): string[] =>
  archivedColumns(table).flatMap(([key, column]) => (kindOf(column) === 'bytes' ? [key] : []));

/** A row without its bytes, for the archive. */
export const packed = (table: AnyTable, row: Record<string, unknown>): ArchivedRow =>
  Object.fromEntries(
    archivedColumns(table).flatMap(([key]) => {
      const value = row[key];
      return value === undefined ? [] : [[key, value instanceof Date ? value.toISOString() : value]];
    }),
  );

/** PostgreSQL can keep no NUL. */
const isKept = (value: unknown): boolean => {
  try {
    return !/\\u0000|\0/.test(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  } catch {
    return false;
  }
};
const instant = z.iso.datetime().transform((text) => new Date(text));

function valueOf(column: Column, files: ReadonlyMap<string, Buffer>): z.ZodType {
  switch (kindOf(column)) {
    case 'text':
      return column.enumValues ? z.enum(column.enumValues) : z.string().refine(isKept);
    case 'whole':
      return column.columnType === 'PgInteger' ? z.int32() : z.int();
    case 'number':
      return z.number();
    case 'flag':
      return z.boolean();
    case 'instant':
      return instant;
    case 'json':
      return z.unknown().refine((value) => value !== undefined && isKept(value));
    case 'bytes':
      return z
        .string()
        .refine((name) => files.has(name))
        .transform((name) => files.get(name));
  }
}

/**
 * The schema of a table's rows in an archive, made of its columns; what it gives is a row to insert. A column that may
 * be empty, or fills itself, may be missing: it is younger than the archive.
 */
export function rowSchema(table: AnyTable, files: ReadonlyMap<string, Buffer>): z.ZodType<ArchivedRow> {
  const shape = archivedColumns(table).map(([key, column]) => {
    const value = valueOf(column, files);
    const checked = column.notNull ? value : value.nullable();
    return [key, column.notNull && !column.hasDefault ? checked : checked.optional()];
  });
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}
