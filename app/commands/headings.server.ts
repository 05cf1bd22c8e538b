import { and, count, eq } from 'drizzle-orm';
import { byVotes, outline, prioritised } from '~/domain/board';
import { Problem } from '~/domain/problem';
import { meTopic, tableTopic } from '~/domain/topics';
import { clusters, clusterVotes, needs, proposals } from '~db/schema';
import { atTable, authorOf, clusterRow, leadsTable, onBoard, writesAt } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change } from './trail.server';

export const headingHandlers: Handlers<
  | 'cluster.rename'
  | 'cluster.prioritise'
  | 'cluster.split'
  | 'cluster.merge'
  | 'cluster.vote'
  | 'cluster.rank'
> = {
  async 'cluster.rename'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await writesAt(ctx, cluster.groupId);
    await change(ctx, clusters, cluster.id, { heading: input.heading });
    return onBoard(cluster.groupId);
  },

  async 'cluster.prioritise'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await leadsTable(ctx, cluster.groupId);
    const used = (await inUse(ctx, cluster.groupId)).filter((row) => row.id !== cluster.id);
    const place = input.priority === '' ? null : input.priority;
    await setPriorities(ctx, prioritised([...used, cluster], cluster.id, place));
    return onBoard(cluster.groupId);
  },

  /** The heading itself is kept, empty and out of sight, for undoing. */
  async 'cluster.split'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await writesAt(ctx, cluster.groupId);
    for (const { id } of await needsUnder(ctx, cluster.id)) await change(ctx, needs, id, { clusterId: null });
    return onBoard(cluster.groupId);
  },

  /** Needs and proposals of the one go to the other. Votes stay with the heading that they were given to. */
  async 'cluster.merge'(ctx, input) {
    const from = await clusterRow(ctx, input.clusterId);
    const into = await clusterRow(ctx, input.intoId);
    if (into.groupId !== from.groupId) throw new Problem('not-found');
    await writesAt(ctx, from.groupId);
    if (into.id === from.id) throw new Problem('same-heading');
    for (const { id } of await needsUnder(ctx, from.id)) await change(ctx, needs, id, { clusterId: into.id });
    const answering = await ctx.tx.select().from(proposals).where(eq(proposals.clusterId, from.id));
    for (const { id } of answering) await change(ctx, proposals, id, { clusterId: into.id });
    return onBoard(from.groupId);
  },

  /** One tap per person and heading; the next takes it back. */
  async 'cluster.vote'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await atTable(ctx, cluster.groupId);
    const participantId = authorOf(ctx) ?? '';
    const tap = { id: ctx.house.newId(), projectId: ctx.project.id, clusterId: cluster.id, participantId };
    if (input.on) await ctx.tx.insert(clusterVotes).values(tap).onConflictDoNothing();
    else
      await ctx.tx
        .delete(clusterVotes)
        .where(and(eq(clusterVotes.clusterId, cluster.id), eq(clusterVotes.participantId, participantId)));
    return { topics: [tableTopic(cluster.groupId), meTopic(participantId)] };
  },

  async 'cluster.rank'(ctx, input) {
    await leadsTable(ctx, input.groupId);
    const used = await inUse(ctx, input.groupId);
    const votes = await votesOf(ctx, input.groupId);
    if (!used.some((cluster) => votes.has(cluster.id))) throw new Problem('no-table-votes');
    await setPriorities(ctx, byVotes(used, votes));
    return onBoard(input.groupId);
  },
};

const needsUnder = (ctx: ProjectContext, clusterId: string) =>
  ctx.tx.select({ id: needs.id }).from(needs).where(eq(needs.clusterId, clusterId));

/** The headings of a table that have needs under them. */
async function inUse(ctx: ProjectContext, groupId: string): Promise<(typeof clusters.$inferSelect)[]> {
  const headings = await ctx.tx.select().from(clusters).where(eq(clusters.groupId, groupId));
  const rows = await ctx.tx.select().from(needs).where(eq(needs.groupId, groupId));
  const written = rows.map((row) => ({ ...row, withdrawn: row.withdrawnAt !== null }));
  return outline(written, headings).clusters.map(({ cluster }) => cluster);
}

async function votesOf(ctx: ProjectContext, groupId: string): Promise<Map<string, number>> {
  const rows = await ctx.tx
    .select({ clusterId: clusterVotes.clusterId, votes: count() })
    .from(clusterVotes)
    .innerJoin(clusters, eq(clusters.id, clusterVotes.clusterId))
    .where(eq(clusters.groupId, groupId))
    .groupBy(clusterVotes.clusterId);
  return new Map(rows.map((row) => [row.clusterId, row.votes]));
}

async function setPriorities(
  ctx: ProjectContext,
  order: readonly { id: string; priority: number | null }[],
): Promise<void> {
  for (const { id, priority } of order) await change(ctx, clusters, id, { priority });
}
