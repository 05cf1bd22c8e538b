import { and, eq, type SQL } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import * as schema from '~db/schema';

type Tables = {
  [K in keyof typeof schema]: (typeof schema)[K] extends { $inferSelect: infer R } ? R : never;
};
type TableName = { [K in keyof Tables]: Tables[K] extends never ? never : K }[keyof Tables];

/** The rows of a table in which these columns have these values. */
export async function rows<T extends TableName>(
  house: House,
  name: T,
  where: Partial<Tables[T]> = {},
): Promise<Tables[T][]> {
  const table = schema[name] as unknown as typeof schema.needs;
  const columns = table as unknown as Record<string, typeof schema.needs.id>;
  const wanted = Object.entries(where).map(([column, value]) =>
    eq(columns[column] as typeof schema.needs.id, value as string),
  );
  const found = await house.store.read
    .select()
    .from(table)
    .where(and(...(wanted as SQL[])));
  return found as unknown as Tables[T][];
}

/** The one such row; anything else is a failure. */
export async function row<T extends TableName>(
  house: House,
  name: T,
  where: Partial<Tables[T]>,
): Promise<Tables[T]> {
  const found = await rows(house, name, where);
  if (found.length !== 1)
    throw new Error(`${name} has ${found.length} rows of ${JSON.stringify(where)}, not one`);
  return found[0] as Tables[T];
}
