import { and, eq, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { makeRefereeCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { referees } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine } from './trail.server';

export const refereeHandlers: Handlers<'referee.save' | 'referee.remove' | 'referee.restore'> = {
  async 'referee.save'(ctx, { projectId: _, refereeId, ...about }) {
    if (refereeId) {
      await change(ctx, referees, (await mine(ctx, referees, refereeId)).id, about);
      return { answer: { refereeId } };
    }
    await roomForOne(ctx);
    const rows = await ctx.tx.select().from(referees).where(eq(referees.projectId, ctx.project.id));
    const id = ctx.house.newId();
    await insert(ctx, referees, {
      ...{ id, projectId: ctx.project.id, position: lastPosition(rows), ...about, removedAt: null },
      code: makeRefereeCode(ctx.house.randomBytes),
    });
    return { answer: { refereeId: id } };
  },

  /** The code stops working at once; what was said stays. */
  async 'referee.remove'(ctx, { refereeId }) {
    const { id, removedAt } = await mine(ctx, referees, refereeId);
    await change(ctx, referees, id, { removedAt: removedAt ?? ctx.now });
    return {};
  },

  async 'referee.restore'(ctx, { refereeId }) {
    const { id, removedAt } = await mine(ctx, referees, refereeId);
    if (removedAt) await roomForOne(ctx);
    await change(ctx, referees, id, { removedAt: null });
    return {};
  },
};

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext): Promise<void> {
  const there = await ctx.tx
    .select({ id: referees.id })
    .from(referees)
    .where(and(eq(referees.projectId, ctx.project.id), isNull(referees.removedAt)));
  if (there.length >= LIMITS.referees) throw new Problem('list-full');
}
