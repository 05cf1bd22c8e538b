import { and, desc, eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { attendance, seats, voteRounds, workshops } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { newWorkshop } from './project.server';
import { change, insert, remove } from './trail.server';

const TOPICS = ['room', 'screen', 'console'] as const;
/** Two is the model (report ch. 2.6). */
const MODEL_WORKSHOPS = 2;

export const workshopHandlers: Handlers<'workshop.save' | 'workshop.remove'> = {
  async 'workshop.save'(ctx, { number, date, start, minutes, place }) {
    const about = { date, start, minutes, place };
    const [row] = await ctx.tx.select().from(workshops).where(numbered(ctx, number));
    if (!row) {
      await insert(ctx, workshops, newWorkshop(ctx, ctx.project.id, number, about));
      return { topics: TOPICS };
    }
    // Outside the trail, so that undoing never takes a number of the calendar file back.
    if ((Object.keys(about) as (keyof typeof about)[]).some((key) => about[key] !== row[key]))
      await ctx.tx
        .update(workshops)
        .set({ sequence: row.sequence + 1 })
        .where(eq(workshops.id, row.id));
    await change(ctx, workshops, row.id, about);
    return { topics: TOPICS };
  },

  /** The last of those that were added, with its agenda, while nobody has been there. */
  async 'workshop.remove'(ctx, { number }) {
    const { id } = found((await ctx.tx.select().from(workshops).where(numbered(ctx, number)))[0]);
    const [last] = await ctx.tx
      .select()
      .from(workshops)
      .where(eq(workshops.projectId, ctx.project.id))
      .orderBy(desc(workshops.number))
      .limit(1);
    if (number <= MODEL_WORKSHOPS || last?.id !== id || (await isBegun(ctx, id)))
      throw new Problem('workshop-in-use');
    await remove(ctx, workshops, id);
    return { topics: TOPICS };
  },
};

const numbered = (ctx: ProjectContext, number: number) =>
  and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number));

/** Someone has come, has a seat, or has voted there; or the session runs. */
async function isBegun(ctx: ProjectContext, workshopId: string): Promise<boolean> {
  if (ctx.workshop.id === workshopId) return true;
  for (const table of [attendance, seats, voteRounds]) {
    const [row] = await ctx.tx
      .select({ workshopId: table.workshopId })
      .from(table)
      .where(eq(table.workshopId, workshopId))
      .limit(1);
    if (row) return true;
  }
  return false;
}
