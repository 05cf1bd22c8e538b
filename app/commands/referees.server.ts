import { and, eq, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { makeRefereeCode } from '~/domain/codes';
import { commentsAreOpen } from '~/domain/comments';
import { LIMITS } from '~/domain/limits';
import { osloDate } from '~/domain/oslo';
import { Problem } from '~/domain/problem';
import { askedMails, peopleAsked } from '~db/referees';
import { participants, referees } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { addressed, writeMails } from './mailing.server';
import { change, insert, mine } from './trail.server';

export const refereeHandlers: Handlers<
  'referee.save' | 'referee.remove' | 'referee.restore' | 'referee.ask' | 'comments.ask'
> = {
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

  /** While comments are open: a link that leads to a closed door helps nobody. */
  async 'referee.ask'(ctx, { refereeIds, again }) {
    isOpen(ctx);
    const rows = [];
    for (const id of new Set(refereeIds)) rows.push(await mine(ctx, referees, id));
    const people = addressed(ctx, rows).map((row) => ({ ...row, personalCode: row.code }));
    const got = again ? [] : await askedMails(ctx.tx, ctx.project.id);
    const has = (id: string) => got.some((mail) => mail.to === id && mail.state !== 'failed');
    return writeMails(
      ctx,
      'comments',
      people.filter(({ id }) => !has(id)),
    );
  },

  async 'comments.ask'(ctx, { again }) {
    isOpen(ctx);
    const all = await ctx.tx.select().from(participants).where(eq(participants.projectId, ctx.project.id));
    const got = again ? new Set() : await peopleAsked(ctx.tx, ctx.project.id);
    return writeMails(
      ctx,
      'proposals',
      addressed(ctx, all).filter(({ id }) => !got.has(id)),
    );
  },
};

/** @throws Problem `comments-closed` */
function isOpen(ctx: ProjectContext): void {
  if (!commentsAreOpen(ctx.workshop, osloDate(ctx.now.getTime()))) throw new Problem('comments-closed');
}

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext): Promise<void> {
  const there = await ctx.tx
    .select({ id: referees.id })
    .from(referees)
    .where(and(eq(referees.projectId, ctx.project.id), isNull(referees.removedAt)));
  if (there.length >= LIMITS.referees) throw new Problem('list-full');
}
