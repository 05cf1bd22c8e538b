import { and, count, eq, isNull } from 'drizzle-orm';
import { commentsAreOpen } from '~/domain/comments';
import { normaliseCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import type { CommentTag } from '~/domain/lists';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import { comments, participants, referees, workshops } from '~db/schema';
import { authorOf, proposalRow } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine } from './trail.server';

export const commentHandlers: Handlers<
  | 'comments.open'
  | 'comments.close'
  | 'comment.give'
  | 'comment.note'
  | 'comment.withdraw'
  | 'comment.restore'
  | 'comment.reply'
  | 'comment.refer'
  | 'comment.retract'
> = {
  'comments.open': (ctx, { until }) => setTime(ctx, ctx.workshop.commentsOpenAt ?? ctx.now, until),
  'comments.close': (ctx) => setTime(ctx, null, ''),

  /** Leaves no trail, as it is not the desk's: whoever said it withdraws it, and so can the staff. */
  async 'comment.give'(ctx, { projectId: _, ...input }) {
    const participantId = found(authorOf(ctx));
    const [me] = await ctx.tx.select().from(participants).where(eq(participants.id, participantId));
    return say(ctx, { participantId, refereeId: null }, named(found(me)), input);
  },

  async 'comment.refer'(ctx, { code, ...input }) {
    const referee = await refereeOf(ctx, code);
    return say(ctx, { participantId: null, refereeId: referee.id }, named(referee), input);
  },

  async 'comment.note'(ctx, { proposalId, who, tag, text }) {
    await commentable(ctx, proposalId);
    await roomForOne(ctx);
    const row = newComment(ctx, { proposalId, tag, text });
    await insert(ctx, comments, { ...row, participantId: null, refereeId: null, who });
    return { answer: { commentId: row.id } };
  },

  async 'comment.withdraw'(ctx, { commentId }) {
    const comment = await mine(ctx, comments, commentId);
    const withdrawnAt = comment.withdrawnAt ?? ctx.now;
    if (authorOf(ctx) === null) await change(ctx, comments, comment.id, { withdrawnAt });
    else await setOwn(ctx, comment, authorOf(ctx) === comment.participantId, withdrawnAt);
    return {};
  },

  async 'comment.restore'(ctx, { commentId }) {
    const comment = await mine(ctx, comments, commentId);
    if (authorOf(ctx) === null) await change(ctx, comments, comment.id, { withdrawnAt: null });
    else await setOwn(ctx, comment, authorOf(ctx) === comment.participantId, null);
    return {};
  },

  async 'comment.retract'(ctx, { code, commentId, withdrawn }) {
    const referee = await refereeOf(ctx, code);
    const comment = await mine(ctx, comments, commentId);
    await setOwn(ctx, comment, comment.refereeId === referee.id, withdrawn ? ctx.now : null);
    return {};
  },

  async 'comment.reply'(ctx, { commentId, reply }) {
    const comment = await mine(ctx, comments, commentId);
    if (comment.withdrawnAt) throw new Problem('withdrawn');
    if (reply !== comment.reply)
      await change(ctx, comments, comment.id, { reply, repliedAt: reply === '' ? null : ctx.now });
    return {};
  },
};

type Row = typeof comments.$inferSelect;
type Speaker = Pick<Row, 'participantId' | 'refereeId'>;
interface Said {
  commentId: string | null;
  proposalId: string;
  tag: '' | CommentTag;
  text: string;
}

async function setTime(ctx: ProjectContext, commentsOpenAt: Date | null, commentsUntil: string) {
  await ctx.tx
    .update(workshops)
    .set({ commentsOpenAt, commentsUntil })
    .where(eq(workshops.id, ctx.workshop.id));
  return { topics: ['room'] as const };
}

/** The name at the time, and the organisation. */
const named = ({ name, organisation }: { name: string; organisation: string }): string =>
  [name, organisation].filter(Boolean).join(', ');

const newComment = (ctx: ProjectContext, said: Omit<Said, 'commentId'>) => ({
  ...{ id: ctx.house.newId(), projectId: ctx.project.id, ...said, createdAt: ctx.now },
  ...{ reply: '', repliedAt: null, withdrawnAt: null },
});

/** A new comment, or one's own in other words, which stays with its proposal wherever that went. */
async function say(ctx: ProjectContext, speaker: Speaker, who: string, input: Said) {
  const { commentId, proposalId, tag, text } = input;
  isOpen(ctx);
  if (commentId) {
    const own = await mine(ctx, comments, commentId);
    mayChange(own, isSpeaker(own, speaker));
    await ctx.tx.update(comments).set({ tag, text }).where(eq(comments.id, own.id));
    return { answer: { commentId } };
  }
  await commentable(ctx, proposalId);
  await roomForOne(ctx);
  const row = newComment(ctx, { proposalId, tag, text });
  await ctx.tx.insert(comments).values({ ...row, ...speaker, who });
  return { answer: { commentId: row.id } };
}

const isSpeaker = (row: Row, { participantId, refereeId }: Speaker): boolean =>
  participantId === null ? row.refereeId === refereeId : row.participantId === participantId;

/** @throws Problem `not-your-own`, `withdrawn` */
function mayChange(row: Row, isOwn: boolean): void {
  if (!isOwn) throw new Problem('not-your-own');
  if (row.withdrawnAt) throw new Problem('withdrawn');
}

/** Taken back at any time, and said again as long as comments are open. @throws Problem `not-your-own` */
async function setOwn(
  ctx: ProjectContext,
  row: Row,
  isOwn: boolean,
  withdrawnAt: Date | null,
): Promise<void> {
  if (!isOwn) throw new Problem('not-your-own');
  if (withdrawnAt === null) isOpen(ctx);
  await ctx.tx.update(comments).set({ withdrawnAt }).where(eq(comments.id, row.id));
}

/** @throws Problem `comments-closed` */
function isOpen(ctx: ProjectContext): void {
  if (!commentsAreOpen(ctx.workshop, osloDate(ctx.now.getTime()))) throw new Problem('comments-closed');
}

/** @throws Problem `withdrawn`, `merged-away` */
async function commentable(ctx: ProjectContext, proposalId: string): Promise<void> {
  const proposal = await proposalRow(ctx, proposalId);
  if (proposal.withdrawnAt) throw new Problem('withdrawn');
  if (proposal.mergedInto) throw new Problem('merged-away');
}

/** @throws Problem `unknown-code` also for one who has been taken out of the group */
async function refereeOf(ctx: ProjectContext, code: string): Promise<typeof referees.$inferSelect> {
  const [row] = await ctx.tx
    .select()
    .from(referees)
    .where(and(eq(referees.code, normaliseCode(code)), isNull(referees.removedAt)));
  if (!row) throw new Problem('unknown-code');
  return row;
}

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext): Promise<void> {
  const [row] = await ctx.tx
    .select({ there: count() })
    .from(comments)
    .where(eq(comments.projectId, ctx.project.id));
  if ((row?.there ?? 0) >= LIMITS.comments) throw new Problem('list-full');
}
