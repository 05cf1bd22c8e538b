import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import { candidates, proposalNeeds, proposals, voteRounds } from '~db/schema';
import {
  authorOf,
  clusterAt,
  leadsTable,
  mayChange,
  needRow,
  onBoardAndRoom,
  proposalRow,
  writesAt,
} from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, remove } from './trail.server';

export const proposalHandlers: Handlers<
  'proposal.add' | 'proposal.edit' | 'proposal.withdraw' | 'proposal.restore' | 'proposal.nominate'
> = {
  async 'proposal.add'(ctx, input) {
    const { groupId, title, text, adapted } = input;
    await writesAt(ctx, groupId);
    const clusterId = await clusterAt(ctx, groupId, input.clusterId);
    const proposalId = await newProposal(ctx, groupId, { title, text, clusterId, adapted });
    await answers(ctx, { id: proposalId, groupId }, input.needIds);
    return { answer: { proposalId }, ...onBoardAndRoom(groupId) };
  },

  async 'proposal.edit'(ctx, input) {
    const { title, text, adapted } = input;
    const proposal = await proposalRow(ctx, input.proposalId);
    if (proposal.withdrawnAt) throw new Problem('withdrawn');
    await mayChange(ctx, proposal);
    await notOnOpenPaper(ctx, proposal.id);
    const clusterId = await clusterAt(ctx, proposal.groupId, input.clusterId);
    const set = { title, text, clusterId, ...(adapted === undefined ? {} : { adapted }) };
    await change(ctx, proposals, proposal.id, set);
    await answers(ctx, proposal, input.needIds);
    return onBoardAndRoom(proposal.groupId);
  },

  async 'proposal.withdraw'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await mayChange(ctx, proposal);
    await notOnOpenPaper(ctx, proposal.id);
    await change(ctx, proposals, proposal.id, { withdrawnAt: ctx.now, nominated: false });
    return onBoardAndRoom(proposal.groupId);
  },

  async 'proposal.restore'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await mayChange(ctx, proposal);
    await change(ctx, proposals, proposal.id, { withdrawnAt: null });
    return onBoardAndRoom(proposal.groupId);
  },

  async 'proposal.nominate'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    if (proposal.withdrawnAt) throw new Problem('withdrawn');
    await leadsTable(ctx, proposal.groupId);
    await change(ctx, proposals, proposal.id, { nominated: input.nominated });
    if (input.nominated && !proposal.nominated) await withinNominations(ctx, proposal.groupId);
    return onBoardAndRoom(proposal.groupId);
  },
};

type About = Pick<
  typeof proposals.$inferInsert,
  'title' | 'text' | 'clusterId' | 'adapted' | 'bankId' | 'splitFrom'
>;

/** Makes a proposal of a table; returns its id. */
export async function newProposal(ctx: ProjectContext, groupId: string, about: About): Promise<string> {
  const rows = await ctx.tx.select().from(proposals).where(eq(proposals.groupId, groupId));
  const id = ctx.house.newId();
  await insert(ctx, proposals, {
    ...{ id, projectId: ctx.project.id, groupId, authorId: authorOf(ctx), ...about },
    ...{ position: lastPosition(rows), round: ctx.workshop.round, nominated: false, withdrawnAt: null },
  });
  return id;
}

/** Ties a proposal to exactly these needs of its own table; left as it is when none were sent. */
async function answers(
  ctx: ProjectContext,
  proposal: { id: string; groupId: string },
  needIds: readonly string[] | undefined,
): Promise<void> {
  if (needIds === undefined) return;
  const tied = await ctx.tx.select().from(proposalNeeds).where(eq(proposalNeeds.proposalId, proposal.id));
  for (const tie of tied) if (!needIds.includes(tie.needId)) await remove(ctx, proposalNeeds, tie.id);
  for (const needId of needIds) {
    const need = await needRow(ctx, needId);
    found(need.groupId === proposal.groupId ? need : null);
    if (tied.some((tie) => tie.needId === needId)) continue;
    const id = ctx.house.newId();
    await insert(ctx, proposalNeeds, { id, projectId: ctx.project.id, proposalId: proposal.id, needId });
  }
}

/** @throws Problem `nominations-full` when the table has more nominations than the workshop's setting */
export async function withinNominations(ctx: ProjectContext, groupId: string): Promise<void> {
  const nominated = await ctx.tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.groupId, groupId), eq(proposals.nominated, true), isNull(proposals.withdrawnAt)));
  if (nominated.length > ctx.workshop.nominations) throw new Problem('nominations-full');
}

/** What people are voting on must not change under their hands. @throws Problem `vote-open` */
export async function notOnOpenPaper(ctx: ProjectContext, proposalId: string): Promise<void> {
  const [open] = await ctx.tx
    .select({ id: voteRounds.id })
    .from(candidates)
    .innerJoin(voteRounds, eq(voteRounds.id, candidates.voteRoundId))
    // The key exists exactly as long as the round is open.
    .where(and(eq(candidates.proposalId, proposalId), isNotNull(voteRounds.key)))
    .limit(1);
  if (open) throw new Problem('vote-open');
}
