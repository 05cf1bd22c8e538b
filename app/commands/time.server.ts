import { and, eq, isNull, or } from 'drizzle-orm';
import { minutesToEnd, respread } from '~/domain/agenda';
import type { Actor } from '~/domain/actor';
import { isTableStep, stepsOf, type Step } from '~/domain/lists';
import { Problem } from '~/domain/problem';
import { timeLeft, type Timer } from '~/domain/timer';
import { tableTopic } from '~/domain/topics';
import { agendaOf } from '~db/agenda';
import type { Db } from '~db/client.server';
import { agendaItems, groups, itemRuns, seats } from '~db/schema';
import { leadsTable } from './board.server';
import type { Handlers, ProjectContext, WorkshopRow } from './context.server';
import { change } from './trail.server';

export const timeHandlers: Handlers<'session.respread' | 'table.step'> = {
  async 'session.respread'(ctx, input) {
    const items = await agendaOf(ctx.tx, ctx.workshop.id);
    const at = items.findIndex((item) => item.id === input.expected);
    if (at < 0 || ctx.workshop.itemId !== input.expected) throw new Problem('step-moved');
    const now = ctx.now.getTime();
    const left = minutesToEnd(ctx.workshop, now, timeLeft(timerOf(ctx.workshop), now));
    if (left === null) throw new Problem('not-the-day');
    const rest = items.slice(at + 1);
    const minutes = respread(rest, Math.max(0, left));
    if (left < rest.filter((item) => item.minutes > 0).length) throw new Problem('no-time-left');
    for (const [i, item] of rest.entries()) await change(ctx, agendaItems, item.id, { minutes: minutes[i] });
    return { topics: ['room', 'console'] };
  },

  async 'table.step'(ctx, input) {
    await leadsTable(ctx, input.groupId);
    const isOfWorkshop = input.step === '' || stepsOf(ctx.workshop.number).includes(input.step);
    if (!isTableStep(ctx.workshop.step) || !isOfWorkshop) throw new Problem('wrong-step');
    const step = input.step === '' || input.step === ctx.workshop.step ? null : input.step;
    await ctx.tx.update(groups).set({ step }).where(eq(groups.id, input.groupId));
    return { topics: ['room', tableTopic(input.groupId), 'console'] };
  },
};

export const timerOf = (workshop: Pick<WorkshopRow, 'timerEndsAt' | 'timerLeftMs'>): Timer => ({
  endsAt: workshop.timerEndsAt?.getTime() ?? null,
  leftMs: workshop.timerLeftMs,
});

/** Notes that the session has left one item and begun another, and gathers the tables when the room's step is new. */
export async function noteMove(ctx: ProjectContext, itemId: string | null, step: Step): Promise<void> {
  const { id: workshopId, projectId } = ctx.workshop;
  await ctx.tx
    .update(itemRuns)
    .set({ endedAt: ctx.now })
    .where(and(eq(itemRuns.workshopId, workshopId), isNull(itemRuns.endedAt)));
  if (itemId !== null)
    await ctx.tx
      .insert(itemRuns)
      .values({ id: ctx.house.newId(), projectId, workshopId, itemId, startedAt: ctx.now, endedAt: null });
  if (step !== ctx.workshop.step)
    await ctx.tx.update(groups).set({ step: null }).where(eq(groups.projectId, projectId));
}

/** The step that the actor is at: a participant's table may be ahead of the room, or behind. */
export async function stepFor(tx: Db, actor: Actor, workshop: WorkshopRow): Promise<Step> {
  if (actor.kind !== 'participant' || !isTableStep(workshop.step)) return workshop.step;
  const mine = or(
    eq(groups.facilitatorId, actor.participantId),
    eq(seats.participantId, actor.participantId),
  );
  const [table] = await tx
    .select({ step: groups.step })
    .from(groups)
    .leftJoin(
      seats,
      and(
        eq(seats.groupId, groups.id),
        eq(seats.workshopId, workshop.id),
        eq(seats.round, workshop.round),
        eq(seats.participantId, actor.participantId),
      ),
    )
    .where(and(eq(groups.projectId, workshop.projectId), mine));
  return table?.step ?? workshop.step;
}
