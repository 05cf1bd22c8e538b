import { eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { openPoints, solutions } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine, remove } from './trail.server';

type Row = typeof openPoints.$inferSelect;

/** What a workshop left open (report ch. 5). */
export const pointHandlers: Handlers<'point.save' | 'point.settle' | 'point.remove'> = {
  async 'point.save'(ctx, { projectId, pointId, ...about }) {
    if (about.solutionId) await mine(ctx, solutions, about.solutionId);
    if (!pointId) return { answer: { pointId: await add(ctx, about) } };
    await mine(ctx, openPoints, pointId);
    await change(ctx, openPoints, pointId, about);
    return { answer: { pointId } };
  },

  async 'point.settle'(ctx, { pointId, settled }) {
    const { settledAt } = await mine(ctx, openPoints, pointId);
    if (settled !== (settledAt !== null))
      await change(ctx, openPoints, pointId, { settledAt: settled ? ctx.now : null });
    return { answer: { pointId } };
  },

  async 'point.remove'(ctx, { pointId }) {
    await mine(ctx, openPoints, pointId);
    await remove(ctx, openPoints, pointId);
    return {};
  },
};

/** @throws Problem `list-full` */
async function add(
  ctx: ProjectContext,
  about: Pick<Row, 'solutionId' | 'text' | 'who' | 'due'>,
): Promise<string> {
  const rows = await ctx.tx
    .select({ position: openPoints.position })
    .from(openPoints)
    .where(eq(openPoints.projectId, ctx.project.id));
  if (rows.length >= LIMITS.actions) throw new Problem('list-full');
  const id = ctx.house.newId();
  const place = { projectId: ctx.project.id, workshopId: ctx.workshop.id, position: lastPosition(rows) };
  await insert(ctx, openPoints, { id, ...place, ...about, settledAt: null });
  return id;
}
