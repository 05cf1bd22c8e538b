import { eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import type { indicators, pilotAims, pilotPartners, storyFigures, storyUpdates } from '~db/schema';
import type { ProjectContext } from './context.server';
import { change, insert, mine, remove } from './trail.server';

/** Lists that belong to a pilot; those that stand in an order of their own have a position. */
type Part =
  typeof pilotAims | typeof pilotPartners | typeof indicators | typeof storyFigures | typeof storyUpdates;

/**
 * Changes a part of a pilot, or with no id adds one.
 * @param most how many of them a pilot may have
 * @throws Problem `not-found`, also for a part of another pilot; `list-full`
 */
export async function savePart<T extends Part>(
  ctx: ProjectContext,
  table: T,
  pilotId: string,
  id: string | null,
  about: Partial<T['$inferInsert']>,
  most: number,
) {
  if (id) {
    const before = await mine(ctx, table, id);
    found(before.pilotId === pilotId || null);
    await change(ctx, table, id, about);
    return { answer: { id } };
  }
  const rows = await ctx.tx
    .select()
    .from(table as typeof pilotAims)
    .where(eq(table.pilotId, pilotId));
  if (rows.length >= most) throw new Problem('list-full');
  const made = { id: ctx.house.newId(), projectId: ctx.project.id, pilotId };
  const place = 'position' in table ? { position: lastPosition(rows) } : {};
  await insert(ctx, table, { ...made, ...place, ...about } as T['$inferInsert']);
  return { answer: { id: made.id } };
}

/** @throws Problem `not-found` */
export async function removePart(ctx: ProjectContext, table: Part, id: string) {
  await remove(ctx, table, (await mine(ctx, table, id)).id);
  return {};
}
