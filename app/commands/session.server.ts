import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { stepsOf } from '~/domain/lists';
import { found, Problem } from '~/domain/problem';
import { applyTimer, type TimerAct } from '~/domain/timer';
import { agendaOf } from '~db/agenda';
import { screens, voteRounds, workshops } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { noteMove, timerOf } from './time.server';
import { change } from './trail.server';

export const sessionHandlers: Handlers<'session.step' | 'session.timer' | 'screen.pair' | 'screen.release'> =
  {
    async 'session.step'(ctx, input) {
      await voteIsSettled(ctx, ctx.workshop.id);
      if (!stepsOf(ctx.workshop.number).includes(input.step)) throw new Problem('wrong-step');
      const items = await agendaOf(ctx.tx, ctx.workshop.id);
      const itemId = items.find((item) => item.step === input.step)?.id ?? null;
      // The step that the presser saw is part of the write: of two presses only the first finds it (bar R10).
      const [moved] = await ctx.tx
        .update(workshops)
        .set({ step: input.step, itemId, timerEndsAt: null, timerLeftMs: null })
        .where(and(eq(workshops.id, ctx.workshop.id), eq(workshops.step, input.expected)))
        .returning();
      if (!moved) throw new Problem('step-moved');
      await noteMove(ctx, itemId, input.step);
      return { topics: ['room', 'screen', 'console'] };
    },

    async 'session.timer'(ctx, input) {
      const timer = applyTimer(timerOf(ctx.workshop), input as TimerAct, ctx.now.getTime());
      await change(ctx, workshops, ctx.workshop.id, {
        timerEndsAt: timer.endsAt === null ? null : new Date(timer.endsAt),
        timerLeftMs: timer.leftMs === null ? null : Math.round(timer.leftMs),
      });
      return { topics: ['room'] };
    },

    async 'screen.pair'(ctx, input) {
      const number = input.number.replace(/\D/g, '');
      const [paired] = await ctx.tx
        .update(screens)
        .set({ projectId: ctx.project.id })
        // A machine that another room already uses cannot be taken.
        .where(
          and(
            eq(screens.number, number),
            or(isNull(screens.projectId), eq(screens.projectId, ctx.project.id)),
          ),
        )
        .returning();
      if (!paired) throw new Problem('unknown-screen');
      return {
        answer: { screenId: paired.id },
        topics: ['console'],
        after: () => ctx.house.screenPaired(paired.id),
      };
    },

    async 'screen.release'(ctx, input) {
      const [released] = await ctx.tx
        .update(screens)
        .set({ projectId: null })
        .where(and(eq(screens.id, input.screenId), eq(screens.projectId, ctx.project.id)))
        .returning();
      found(released);
      return { topics: ['console'], after: () => ctx.house.screenPaired(input.screenId) };
    },
  };

/** Nobody walks away from an open vote: it is closed first, which asks once. @throws Problem `vote-open` */
export async function voteIsSettled(ctx: ProjectContext, workshopId: string): Promise<void> {
  const [open] = await ctx.tx
    .select({ id: voteRounds.id })
    .from(voteRounds)
    .where(and(eq(voteRounds.workshopId, workshopId), isNotNull(voteRounds.key)))
    .limit(1);
  if (open) throw new Problem('vote-open');
}
