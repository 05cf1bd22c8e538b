import { and, count, eq, isNull } from 'drizzle-orm';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { additions, homework, realityChecks, workshops } from '~db/schema';
import { authorOf, onBoard } from './board.server';
import { openCard } from './cards.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine } from './trail.server';

/** What the cards are checked against, and the homework that they are made from (report ch. 5). */
export const realityHandlers: Handlers<
  'card.check' | 'addition.give' | 'addition.withdraw' | 'homework.present'
> = {
  /** One row for each area of a card. */
  async 'card.check'(ctx, { solutionId, area, verdict, note, ...clarified }) {
    const card = await openCard(ctx, solutionId);
    const [before] = await ctx.tx
      .select()
      .from(realityChecks)
      .where(and(eq(realityChecks.solutionId, card.id), eq(realityChecks.area, area)));
    const { who, due } = verdict === 'clarify' ? clarified : { who: '', due: '' };
    const about = { verdict, note, who, due };
    if (before) await change(ctx, realityChecks, before.id, about);
    else {
      const place = { projectId: ctx.project.id, solutionId: card.id, area };
      await insert(ctx, realityChecks, { id: ctx.house.newId(), ...place, ...about });
    }
    return onBoard(card.groupId);
  },

  /** What a participant adds leaves no trail, as it is not the desk's: she withdraws it herself. */
  async 'addition.give'(ctx, { homeworkId, text }) {
    await mine(ctx, homework, homeworkId);
    await roomForOne(ctx, homeworkId);
    const authorId = authorOf(ctx);
    const place = { projectId: ctx.project.id, workshopId: ctx.workshop.id, homeworkId };
    const row = { id: ctx.house.newId(), ...place, authorId, text, createdAt: ctx.now, withdrawnAt: null };
    if (authorId === null) await insert(ctx, additions, row);
    else await ctx.tx.insert(additions).values(row);
    return { answer: { additionId: row.id }, topics: ['room'] };
  },

  async 'addition.withdraw'(ctx, { additionId }) {
    const row = await mine(ctx, additions, additionId);
    const me = authorOf(ctx);
    if (me !== null && me !== row.authorId) throw new Problem('not-your-own');
    const gone = { withdrawnAt: row.withdrawnAt ?? ctx.now };
    if (me === null) await change(ctx, additions, row.id, gone);
    else await ctx.tx.update(additions).set(gone).where(eq(additions.id, row.id));
    return { topics: ['room'] };
  },

  async 'homework.present'(ctx, { homeworkId, slide }) {
    const shown = homeworkId === null ? null : await mine(ctx, homework, homeworkId);
    await ctx.tx
      .update(workshops)
      .set({ presentingId: shown?.id ?? '', slide: shown ? slide : 0 })
      .where(eq(workshops.id, ctx.workshop.id));
    return { topics: ['room', 'screen'] };
  },
};

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext, homeworkId: string): Promise<void> {
  const [all] = await ctx.tx
    .select({ count: count() })
    .from(additions)
    .where(and(eq(additions.homeworkId, homeworkId), isNull(additions.withdrawnAt)));
  if ((all?.count ?? 0) >= LIMITS.additions) throw new Problem('list-full');
}
