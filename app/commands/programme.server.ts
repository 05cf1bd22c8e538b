import { and, eq, gte } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { mappings, measures, packages, programmes, programmeSeats, progress } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine, remove, sent } from './trail.server';

/** The programme itself, its progress plan, its organisation and its mapping matrix (report ch. 7). */
export const programmeHandlers: Handlers<
  'programme.save' | 'progress.mark' | 'programmeSeat.save' | 'programmeSeat.remove' | 'mapping.save'
> = {
  async 'programme.save'(ctx, { projectId, ...about }) {
    const before = await programmeOf(ctx);
    if (before && about.quarters < before.quarters) await nothingMarkedFrom(ctx, about.quarters);
    if (before) {
      await change(ctx, programmes, before.id, sent(about));
      return { answer: { programmeId: before.id } };
    }
    const id = ctx.house.newId();
    await insert(ctx, programmes, { id, projectId: ctx.project.id, ...about, aim: about.aim ?? '' });
    return { answer: { programmeId: id } };
  },

  async 'progress.mark'(ctx, { measureId, quarter, mark }) {
    await mine(ctx, measures, measureId);
    const { quarters } = found(await programmeOf(ctx));
    if (quarter >= quarters) throw new Problem('not-found');
    const cell = and(eq(progress.measureId, measureId), eq(progress.quarter, quarter));
    const [before] = await ctx.tx.select().from(progress).where(cell);
    if (mark === '') {
      if (before) await remove(ctx, progress, before.id);
    } else if (before) await change(ctx, progress, before.id, { mark });
    else {
      const id = ctx.house.newId();
      await insert(ctx, progress, { id, projectId: ctx.project.id, measureId, quarter, mark });
    }
    return {};
  },

  async 'programmeSeat.save'(ctx, { projectId, seatId, ...about }) {
    if (about.packageId) await mine(ctx, packages, about.packageId);
    if (seatId) {
      await mine(ctx, programmeSeats, seatId);
      await change(ctx, programmeSeats, seatId, about);
      return { answer: { seatId } };
    }
    const rows = await ctx.tx
      .select({ position: programmeSeats.position })
      .from(programmeSeats)
      .where(eq(programmeSeats.projectId, ctx.project.id));
    if (rows.length >= LIMITS.programmeSeats) throw new Problem('list-full');
    const id = ctx.house.newId();
    const position = lastPosition(rows);
    await insert(ctx, programmeSeats, { id, projectId: ctx.project.id, position, ...about });
    return { answer: { seatId: id } };
  },

  async 'programmeSeat.remove'(ctx, { seatId }) {
    await mine(ctx, programmeSeats, seatId);
    await remove(ctx, programmeSeats, seatId);
    return {};
  },

  async 'mapping.save'(ctx, { packageId, topic, text }) {
    await mine(ctx, packages, packageId);
    const cell = and(eq(mappings.packageId, packageId), eq(mappings.topic, topic));
    const [before] = await ctx.tx.select().from(mappings).where(cell);
    if (text === '') {
      if (before) await remove(ctx, mappings, before.id);
    } else if (before) await change(ctx, mappings, before.id, { text });
    else {
      const id = ctx.house.newId();
      await insert(ctx, mappings, { id, projectId: ctx.project.id, packageId, topic, text });
    }
    return {};
  },
};

async function programmeOf(ctx: ProjectContext): Promise<typeof programmes.$inferSelect | undefined> {
  const [row] = await ctx.tx.select().from(programmes).where(eq(programmes.projectId, ctx.project.id));
  return row;
}

/** A mark that nobody sees any more would be lost without a word. @throws Problem `quarters-marked` */
async function nothingMarkedFrom(ctx: ProjectContext, quarter: number): Promise<void> {
  const [marked] = await ctx.tx
    .select({ id: progress.id })
    .from(progress)
    .where(and(eq(progress.projectId, ctx.project.id), gte(progress.quarter, quarter)))
    .limit(1);
  if (marked) throw new Problem('quarters-marked');
}
