import { found, Problem } from '~/domain/problem';
import { actorKey } from '~/domain/actor';
import { EVERYONE, writingTopic, type Topic } from '~/domain/topics';
import { attendance, candidates, changes, homework, proposals, workshops } from '~db/schema';
import { eq, getTableName, inArray, sql } from 'drizzle-orm';
import { allTableTopics, authorOf, onBoardAndRoom, writesAt } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';
import { isSeats, undoSeats } from './seats.server';
import { notOnOpenPaper, withinNominations } from './proposals.server';
import { mine, undo, type RowChange } from './trail.server';

type Change = typeof changes.$inferSelect;

export const undoHandlers: Handlers<'change.undo'> = {
  /** Takes one change of the desk or of a board back, unless someone has built on it. */
  async 'change.undo'(ctx, input) {
    const done = found(await mine(ctx, changes, input.changeId));
    await mayUndo(ctx, done);
    if (done.undoneAt) throw new Problem('already-undone');
    const rows = done.rows as RowChange[];
    for (const row of rowsOf(rows, proposals)) await notOnOpenPaper(ctx, row.id);
    // Whose votes are being counted, and what the room is voting on, stay as they are until it is closed.
    if (rowsOf(rows, attendance).length + rowsOf(rows, candidates).length > 0)
      await voteIsSettled(ctx, ctx.workshop.id);
    for (const row of [...rows].reverse())
      if (isSeats(row)) await undoSeats(ctx, row);
      else if (!isSettled(row)) await undo(ctx, row);
    await roundsStand(ctx, rows);
    await tellCalendars(ctx, rows);
    await settle(ctx, done.id, rows);
    if (done.groupId === '') return { topics: await everyTopic(ctx) };
    if (rowsOf(rows, proposals).some(({ before }) => before?.nominated))
      await withinNominations(ctx, done.groupId);
    return onBoardAndRoom(done.groupId);
  },
};

/** What the desk takes back may stand anywhere; what nobody watches costs nothing. */
async function everyTopic(ctx: ProjectContext): Promise<Topic[]> {
  const of = eq(homework.projectId, ctx.project.id);
  const reports = await ctx.tx.select({ id: homework.id }).from(homework).where(of);
  const written = reports.map(({ id }) => writingTopic('homework', id));
  return ['room', 'screen', 'console', EVERYONE, ...written, ...(await allTableTopics(ctx))];
}

/** @throws Problem `changed-since` when the room has come further than the rounds that there would be */
async function roundsStand(ctx: ProjectContext, rows: readonly RowChange[]): Promise<void> {
  for (const { id } of rowsOf(rows, workshops)) {
    const [row] = await ctx.tx.select().from(workshops).where(eq(workshops.id, id));
    if (row && row.rounds < row.round) throw new Problem('changed-since');
  }
}

const SETTLED = getTableName(changes);
const isSettled = (row: RowChange) => row.table === SETTLED;

/** Marks the change as undone; where it was an undoing itself, what it had undone stands again and can be undone anew. */
async function settle(ctx: ProjectContext, changeId: string, rows: readonly RowChange[]): Promise<void> {
  const now = ctx.now.getTime();
  const mark = async (id: string, before: unknown, after: unknown) => {
    const undoneAt = after === null ? null : ctx.now;
    await ctx.tx.update(changes).set({ undoneAt }).where(eq(changes.id, id));
    ctx.trail.push({ table: SETTLED, id, before: { undoneAt: before }, after: { undoneAt: after } });
  };
  for (const { id, before } of rows.filter(isSettled))
    await mark(id, before?.undoneAt === null ? now : null, before?.undoneAt === null ? null : now);
  await mark(changeId, null, now);
}

/**
 * Staff undo whatever was done; the table facilitator what was done at her table, others at the table what they did
 * themselves. The desk's changes are not there for participants.
 * @throws Problem `not-found`, `not-your-own`, and those of `writesAt`
 */
async function mayUndo(ctx: ProjectContext, done: Change): Promise<void> {
  const me = authorOf(ctx);
  if (me === null) return;
  found(done.groupId || null);
  const group = await writesAt(ctx, done.groupId);
  if (group.facilitatorId !== me && done.actor !== actorKey(ctx.actor)) throw new Problem('not-your-own');
}

const rowsOf = (
  rows: readonly RowChange[],
  table: typeof proposals | typeof workshops | typeof attendance | typeof candidates,
) => rows.filter((row) => row.table === getTableName(table));

/** A workshop's number in calendars never comes back, and passes that of a cancellation which may have gone out meanwhile. */
async function tellCalendars(ctx: ProjectContext, rows: readonly RowChange[]): Promise<void> {
  await ctx.tx
    .update(workshops)
    .set({ sequence: sql`${workshops.sequence} + 2` })
    .where(
      inArray(
        workshops.id,
        rowsOf(rows, workshops).flatMap((row) => (isInCalendars(row) ? row.id : [])),
      ),
    );
}

/** What a calendar says of a workshop; the clock and the rounds are none of it. */
const isInCalendars = ({ before, after }: RowChange) =>
  (['date', 'start', 'minutes', 'place'] as const).some((key) => before?.[key] !== after?.[key]);
