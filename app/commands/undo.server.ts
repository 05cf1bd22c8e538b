import { found, Problem } from '~/domain/problem';
import { EVERYONE } from '~/domain/topics';
import { changes, workshops } from '~db/schema';
import { eq, getTableName, inArray, sql } from 'drizzle-orm';
import { allTableTopics } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { isSeats, undoSeats } from './seats.server';
import { mine, undo, type RowChange } from './trail.server';

export const undoHandlers: Handlers<'change.undo'> = {
  /** Takes one change of the desk back, whoever made it, unless someone has built on it. */
  async 'change.undo'(ctx, input) {
    const done = found(await mine(ctx, changes, input.changeId));
    if (done.undoneAt) throw new Problem('already-undone');
    const rows = done.rows as RowChange[];
    await undo(
      ctx,
      rows.filter((row) => !isSeats(row)),
    );
    for (const row of rows.filter(isSeats).reverse()) await undoSeats(ctx, row);
    await tellCalendars(ctx, rows);
    await ctx.tx.update(changes).set({ undoneAt: ctx.now }).where(eq(changes.id, done.id));
    return { topics: ['room', 'screen', 'console', EVERYONE, ...(await allTableTopics(ctx))] };
  },
};

/** A workshop's number in calendars never comes back, and passes that of a cancellation which may have gone out meanwhile. */
async function tellCalendars(ctx: ProjectContext, rows: readonly RowChange[]): Promise<void> {
  const ids = rows.filter((row) => row.table === getTableName(workshops)).map((row) => row.id);
  await ctx.tx
    .update(workshops)
    .set({ sequence: sql`${workshops.sequence} + 2` })
    .where(inArray(workshops.id, ids));
}
