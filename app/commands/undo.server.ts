import { found, Problem } from '~/domain/problem';
import { EVERYONE } from '~/domain/topics';
import { changes } from '~db/schema';
import { eq } from 'drizzle-orm';
import { allTableTopics } from './board.server';
import type { Handlers } from './context.server';
import { mine, undo, type RowChange } from './trail.server';

export const undoHandlers: Handlers<'change.undo'> = {
  /** Takes one change of the desk back, whoever made it, unless someone has built on it. */
  async 'change.undo'(ctx, input) {
    const done = found(await mine(ctx, changes, input.changeId));
    if (done.undoneAt) throw new Problem('already-undone');
    await undo(ctx, done.rows as RowChange[]);
    await ctx.tx.update(changes).set({ undoneAt: ctx.now }).where(eq(changes.id, done.id));
    return { topics: ['room', 'screen', 'console', EVERYONE, ...(await allTableTopics(ctx))] };
  },
};
