import { and, eq, type SQL } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { tableTopic, type Topic } from '~/domain/topics';
import { clusters, groups, needs, proposals, seats } from '~db/schema';
import type { Outcome, ProjectContext } from './context.server';

/** The row of this id, if it is the project's; ids of others are simply not found. */
export function inProject(
  table: { id: typeof needs.id; projectId: typeof needs.projectId } | object,
  ctx: ProjectContext,
  id: string,
): SQL | undefined {
  const columns = table as { id: typeof needs.id; projectId: typeof needs.projectId };
  return and(eq(columns.id, id), eq(columns.projectId, ctx.project.id));
}

export async function allTableTopics(ctx: ProjectContext): Promise<Topic[]> {
  const rows = await ctx.tx
    .select({ id: groups.id })
    .from(groups)
    .where(eq(groups.projectId, ctx.project.id));
  return rows.map((row) => tableTopic(row.id));
}

/** Me, when I am a participant; null for staff. */
export const authorOf = (ctx: ProjectContext) =>
  ctx.actor.kind === 'participant' ? ctx.actor.participantId : null;

/**
 * The table must be the project's, and a participant must sit at it (or lead it).
 * @throws Problem `not-found`, `not-seated`, `not-your-table`
 */
export async function atTable(ctx: ProjectContext, groupId: string): Promise<typeof groups.$inferSelect> {
  const group = found(
    (
      await ctx.tx
        .select()
        .from(groups)
        .where(inProject(groups, ctx, groupId))
    )[0],
  );
  const me = authorOf(ctx);
  if (me === null || group.facilitatorId === me) return group;
  const [seat] = await ctx.tx
    .select()
    .from(seats)
    .where(
      and(
        eq(seats.workshopId, ctx.workshop.id),
        eq(seats.round, ctx.workshop.round),
        eq(seats.participantId, me),
      ),
    );
  if (!seat) throw new Problem('not-seated');
  if (seat.groupId !== groupId) throw new Problem('not-your-table');
  return group;
}

/**
 * As `atTable`, and where one device writes for the table, only that of its facilitator. A table without one is
 * written on by everyone who sits there.
 * @throws Problem `one-device`
 */
export async function writesAt(ctx: ProjectContext, groupId: string): Promise<typeof groups.$inferSelect> {
  const group = await atTable(ctx, groupId);
  const me = authorOf(ctx);
  const one = ctx.workshop.writers === 'facilitator' ? group.facilitatorId : null;
  if (me !== null && one !== null && one !== me) throw new Problem('one-device');
  return group;
}

/** A participant may change what she wrote herself; the table facilitator and staff, everything at the table. */
export async function mayChange(
  ctx: ProjectContext,
  row: { groupId: string; authorId: string | null },
): Promise<void> {
  const group = await writesAt(ctx, row.groupId);
  const me = authorOf(ctx);
  if (me !== null && group.facilitatorId !== me && row.authorId !== me) throw new Problem('not-your-own');
}

/** Heads of a table: its facilitator and staff. @throws Problem `not-your-table` */
export async function leadsTable(ctx: ProjectContext, groupId: string): Promise<void> {
  const group = await atTable(ctx, groupId);
  const me = authorOf(ctx);
  if (me !== null && group.facilitatorId !== me) throw new Problem('not-your-table');
}

export const needRow = async (ctx: ProjectContext, id: string) =>
  found(
    (
      await ctx.tx
        .select()
        .from(needs)
        .where(inProject(needs, ctx, id))
    )[0],
  );
export const clusterRow = async (ctx: ProjectContext, id: string) =>
  found(
    (
      await ctx.tx
        .select()
        .from(clusters)
        .where(inProject(clusters, ctx, id))
    )[0],
  );

/** A heading of this table, or null; a heading of another table is not found. */
export async function clusterAt(
  ctx: ProjectContext,
  groupId: string,
  clusterId: string | null,
): Promise<string | null> {
  if (clusterId === null) return null;
  const cluster = await clusterRow(ctx, clusterId);
  if (cluster.groupId !== groupId) throw new Problem('not-found');
  return cluster.id;
}

export const proposalRow = async (ctx: ProjectContext, id: string) =>
  found(
    (
      await ctx.tx
        .select()
        .from(proposals)
        .where(inProject(proposals, ctx, id))
    )[0],
  );

/** What a change of a board answers: whose board it is, and that its watchers are shown it. */
export const onBoard = (groupId: string): Pick<Outcome, 'board' | 'topics'> => ({
  board: groupId,
  topics: [tableTopic(groupId)],
});
/** The same for what the whole room and the console are told too. */
export const onBoardAndRoom = (groupId: string): Pick<Outcome, 'board' | 'topics'> => ({
  board: groupId,
  topics: [tableTopic(groupId), 'room', 'console'],
});
