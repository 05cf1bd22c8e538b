import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import { tableTopic, type Topic } from '~/domain/topics';
import { clusters, groups, needs, proposals, seats } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';

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

/** A participant may change what she wrote herself; the table facilitator and staff, everything at the table. */
export async function mayChange(
  ctx: ProjectContext,
  row: { groupId: string; authorId: string | null },
): Promise<void> {
  const group = await atTable(ctx, row.groupId);
  const me = authorOf(ctx);
  if (me !== null && group.facilitatorId !== me && row.authorId !== me) throw new Problem('not-your-own');
}

/** Heads of a table: its facilitator and staff. @throws Problem `not-your-table` */
export async function leadsTable(ctx: ProjectContext, groupId: string): Promise<void> {
  const group = await atTable(ctx, groupId);
  const me = authorOf(ctx);
  if (me !== null && group.facilitatorId !== me) throw new Problem('not-your-table');
}

const needRow = async (ctx: ProjectContext, id: string) =>
  found(
    (
      await ctx.tx
        .select()
        .from(needs)
        .where(inProject(needs, ctx, id))
    )[0],
  );
const clusterRow = async (ctx: ProjectContext, id: string) =>
  found(
    (
      await ctx.tx
        .select()
        .from(clusters)
        .where(inProject(clusters, ctx, id))
    )[0],
  );

export const boardHandlers: Handlers<
  | 'need.add'
  | 'need.edit'
  | 'need.withdraw'
  | 'need.restore'
  | 'need.group'
  | 'need.ungroup'
  | 'cluster.rename'
  | 'cluster.prioritise'
> = {
  async 'need.add'(ctx, input) {
    await atTable(ctx, input.groupId);
    const rows = await ctx.tx.select().from(needs).where(eq(needs.groupId, input.groupId));
    const needId = ctx.house.newId();
    await ctx.tx.insert(needs).values({
      id: needId,
      projectId: ctx.project.id,
      groupId: input.groupId,
      authorId: authorOf(ctx),
      clusterId: null,
      text: input.text,
      position: lastPosition(rows),
      round: ctx.workshop.round,
      withdrawnAt: null,
    });
    return { answer: { needId }, topics: [tableTopic(input.groupId)] };
  },

  async 'need.edit'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    if (need.withdrawnAt) throw new Problem('withdrawn');
    await mayChange(ctx, need);
    await ctx.tx.update(needs).set({ text: input.text }).where(eq(needs.id, need.id));
    return { topics: [tableTopic(need.groupId)] };
  },

  async 'need.withdraw'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await mayChange(ctx, need);
    await ctx.tx.update(needs).set({ withdrawnAt: ctx.now }).where(eq(needs.id, need.id));
    return { topics: [tableTopic(need.groupId)] };
  },

  async 'need.restore'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await mayChange(ctx, need);
    await ctx.tx.update(needs).set({ withdrawnAt: null }).where(eq(needs.id, need.id));
    return { topics: [tableTopic(need.groupId)] };
  },

  async 'need.group'(ctx, input) {
    await atTable(ctx, input.groupId);
    if (input.needIds.length === 0) throw new Problem('nothing-ticked');
    const clusterId = await clusterFor(ctx, input);
    const moved = await ctx.tx
      .update(needs)
      .set({ clusterId })
      .where(
        and(eq(needs.groupId, input.groupId), inArray(needs.id, input.needIds), isNull(needs.withdrawnAt)),
      )
      .returning();
    if (moved.length === 0) throw new Problem('not-found');
    return { answer: { clusterId }, topics: [tableTopic(input.groupId)] };
  },

  async 'need.ungroup'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await atTable(ctx, need.groupId);
    await ctx.tx.update(needs).set({ clusterId: null }).where(eq(needs.id, need.id));
    return { topics: [tableTopic(need.groupId)] };
  },

  async 'cluster.rename'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await atTable(ctx, cluster.groupId);
    await ctx.tx.update(clusters).set({ heading: input.heading }).where(eq(clusters.id, cluster.id));
    return { topics: [tableTopic(cluster.groupId)] };
  },

  async 'cluster.prioritise'(ctx, input) {
    const cluster = await clusterRow(ctx, input.clusterId);
    await leadsTable(ctx, cluster.groupId);
    await renumber(ctx, cluster, input.priority === '' ? null : input.priority);
    return { topics: [tableTopic(cluster.groupId)] };
  },
};

/** The heading that was picked, or one with the same words, or a new one. @throws Problem when it has no words */
async function clusterFor(
  ctx: ProjectContext,
  input: { groupId: string; clusterId: string | null; heading: string },
): Promise<string> {
  if (input.clusterId) {
    const cluster = await clusterRow(ctx, input.clusterId);
    if (cluster.groupId !== input.groupId) throw new Problem('not-found');
    return cluster.id;
  }
  if (input.heading === '') throw new Problem('invalid-input', [{ path: 'heading', issue: 'required' }]);
  const rows = await ctx.tx.select().from(clusters).where(eq(clusters.groupId, input.groupId));
  const same = rows.find((row) => row.heading.toLocaleLowerCase() === input.heading.toLocaleLowerCase());
  if (same) return same.id;
  const id = ctx.house.newId();
  await ctx.tx.insert(clusters).values({
    id,
    projectId: ctx.project.id,
    groupId: input.groupId,
    heading: input.heading,
    position: lastPosition(rows),
    priority: null,
  });
  return id;
}

/** Puts one heading at its place among the prioritised and numbers them 1, 2, 3 … again. */
async function renumber(
  ctx: ProjectContext,
  one: typeof clusters.$inferSelect,
  place: number | null,
): Promise<void> {
  const rows = await ctx.tx
    .select()
    .from(clusters)
    .where(eq(clusters.groupId, one.groupId))
    .orderBy(asc(clusters.priority), asc(clusters.position));
  const others = rows.filter((row) => row.priority !== null && row.id !== one.id);
  const ordered = place === null ? others : [...others.slice(0, place - 1), one, ...others.slice(place - 1)];
  if (place === null) await ctx.tx.update(clusters).set({ priority: null }).where(eq(clusters.id, one.id));
  for (const [i, row] of ordered.entries())
    if (row.priority !== i + 1)
      await ctx.tx
        .update(clusters)
        .set({ priority: i + 1 })
        .where(eq(clusters.id, row.id));
}

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
