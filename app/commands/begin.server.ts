import { and, asc, eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { EVERYONE } from '~/domain/topics';
import { projects, seats, workshops } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';

export const beginHandlers: Handlers<'workshop.begin'> = {
  /** The session goes over to another workshop; the one that ran stays where it stood, and can be gone back to. */
  async 'workshop.begin'(ctx, { expected, number }) {
    const [workshop] = await ctx.tx
      .select()
      .from(workshops)
      .where(and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number)));
    const { id } = found(workshop);
    await voteIsSettled(ctx, ctx.workshop.id);
    // What the presser saw is part of the write: of two presses only the first finds it (bar R10).
    const [gone] = await ctx.tx
      .update(projects)
      .set({ runningWorkshop: number })
      .where(and(eq(projects.id, ctx.project.id), eq(projects.runningWorkshop, expected)))
      .returning();
    if (!gone) throw new Problem('session-begun');
    await takeSeats(ctx, id, number);
    return { topics: ['room', 'screen', 'console', EVERYONE] };
  },
};

/** People work on in the groups that they began in (report ch. 5), unless seats have been given already. */
async function takeSeats(ctx: ProjectContext, workshopId: string, number: number): Promise<void> {
  const isSeated = await ctx.tx.select().from(seats).where(eq(seats.workshopId, workshopId)).limit(1);
  if (number === 1 || isSeated.length > 0) return;
  const sat = await ctx.tx
    .select({ participantId: seats.participantId, groupId: seats.groupId })
    .from(seats)
    .innerJoin(workshops, eq(workshops.id, seats.workshopId))
    .where(and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, 1)))
    .orderBy(asc(seats.round));
  const first = new Map<string, string>();
  for (const { participantId, groupId } of sat)
    if (!first.has(participantId)) first.set(participantId, groupId);
  const rows = [...first].map(([participantId, groupId]) => ({
    workshopId,
    round: 1,
    participantId,
    groupId,
  }));
  for (let at = 0; at < rows.length; at += 500) await ctx.tx.insert(seats).values(rows.slice(at, at + 500));
}
