import { asc, count, eq } from 'drizzle-orm';
import { makeFeedbackCode, normaliseCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { osloDate } from '~/domain/oslo';
import { isOver } from '~/domain/pilots';
import { found, Problem } from '~/domain/problem';
import { feedback, figures, indicators, pilotRounds } from '~db/schema';
import { chosenPilot } from './candidates.server';
import type { Handlers, ProjectContext } from './context.server';
import { inOrder } from './pilots.server';
import { change, insert, mine, remove, sent } from './trail.server';

/** Testing in rounds (report ch. 6): plan, what was done, what users say, figures, analysis, decision. */
export const pilotRoundHandlers: Handlers<
  | 'pilotRound.begin'
  | 'pilotRound.save'
  | 'pilotRound.figures'
  | 'pilotRound.decide'
  | 'pilotRound.remove'
  | 'feedback.open'
  | 'feedback.give'
  | 'feedback.hide'
> = {
  /** The next, once it is decided what becomes of the one before. */
  async 'pilotRound.begin'(ctx, { pilotId }) {
    await chosenPilot(ctx, pilotId);
    const rounds = await roundsOf(ctx, pilotId);
    const last = rounds.at(-1);
    if (last?.decision === '') throw new Problem('round-undecided');
    if (last && isOver(last.decision)) throw new Problem('pilot-ended');
    if (rounds.length >= LIMITS.pilotParts) throw new Problem('list-full');
    const id = ctx.house.newId();
    const code = makeFeedbackCode(ctx.house.randomBytes);
    const place = { projectId: ctx.project.id, pilotId, number: (last?.number ?? 0) + 1 };
    await insert(ctx, pilotRounds, { id, ...place, decision: '', code });
    return { answer: { roundId: id } };
  },

  async 'pilotRound.save'(ctx, { projectId: _, roundId, ...about }) {
    const before = await mine(ctx, pilotRounds, roundId);
    inOrder(about.start ?? before.start, about.end ?? before.end);
    await change(ctx, pilotRounds, roundId, sent(about));
    return { answer: { roundId } };
  },

  async 'pilotRound.figures'(ctx, { roundId, indicatorIds, values, notes }) {
    const round = await mine(ctx, pilotRounds, roundId);
    const there = await ctx.tx.select().from(figures).where(eq(figures.roundId, roundId));
    for (const [i, id] of indicatorIds.entries()) {
      const indicator = await mine(ctx, indicators, id);
      found(indicator.pilotId === round.pilotId || null);
      const before = there.find((row) => row.indicatorId === id);
      const value = values[i] ?? null;
      const note = notes[i] ?? before?.note ?? '';
      if (before && value !== null) await change(ctx, figures, before.id, { value, note });
      else if (before) await remove(ctx, figures, before.id);
      else if (value !== null) {
        const row = { id: ctx.house.newId(), projectId: ctx.project.id, roundId, indicatorId: id };
        await insert(ctx, figures, { ...row, value, note });
      }
    }
    return { answer: { roundId } };
  },

  /** What is adjusted is told, and why it is dropped or goes back. */
  async 'pilotRound.decide'(ctx, { roundId, decision, change: words }) {
    await mine(ctx, pilotRounds, roundId);
    if (['adjust', 'drop', 'back'].includes(decision) && words === '') throw new Problem('reason-needed');
    const decidedAt = decision === '' ? null : ctx.now;
    await change(ctx, pilotRounds, roundId, { decision, change: words, decidedAt });
    return { answer: { roundId } };
  },

  async 'pilotRound.remove'(ctx, { roundId }) {
    const round = await mine(ctx, pilotRounds, roundId);
    if ((await roundsOf(ctx, round.pilotId)).at(-1)?.id !== roundId) throw new Problem('not-the-last');
    await remove(ctx, pilotRounds, roundId);
    return {};
  },

  async 'feedback.open'(ctx, { roundId, open }) {
    const round = await mine(ctx, pilotRounds, roundId);
    if (open !== round.open) await change(ctx, pilotRounds, roundId, { open });
    return { answer: { code: round.code } };
  },

  /** By anyone with the address; leaves no trail, so that nothing tells who. */
  async 'feedback.give'(ctx, { code, text, rating }) {
    const [round] = await ctx.tx
      .select()
      .from(pilotRounds)
      .where(eq(pilotRounds.code, normaliseCode(code)));
    const { id: roundId, open } = found(round);
    if (!open) throw new Problem('feedback-closed');
    const [there] = await ctx.tx
      .select({ count: count() })
      .from(feedback)
      .where(eq(feedback.roundId, roundId));
    if (found(there).count >= LIMITS.feedback) throw new Problem('feedback-full');
    const row = { id: ctx.house.newId(), projectId: ctx.project.id, roundId };
    await ctx.tx.insert(feedback).values({ ...row, text, rating, day: osloDate(ctx.now.getTime()) });
    return {};
  },

  async 'feedback.hide'(ctx, { feedbackId, hidden }) {
    const row = await mine(ctx, feedback, feedbackId);
    if (hidden !== (row.hiddenAt !== null))
      await change(ctx, feedback, feedbackId, { hiddenAt: hidden ? ctx.now : null });
    return {};
  },
};

const roundsOf = (ctx: ProjectContext, pilotId: string) =>
  ctx.tx.select().from(pilotRounds).where(eq(pilotRounds.pilotId, pilotId)).orderBy(asc(pilotRounds.number));
