import { and, eq, isNotNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { Problem } from '~/domain/problem';
import { tableTopic, type Topic } from '~/domain/topics';
import { candidates, proposals, voteRounds } from '~db/schema';
import { atTable, authorOf, clusterAt, leadsTable, mayChange, proposalRow } from './board.server';
import type { Handlers, ProjectContext } from './context.server';

type ProposalRow = typeof proposals.$inferSelect;

export const proposalHandlers: Handlers<
  'proposal.add' | 'proposal.edit' | 'proposal.withdraw' | 'proposal.restore' | 'proposal.nominate'
> = {
  async 'proposal.add'(ctx, input) {
    await atTable(ctx, input.groupId);
    const rows = await ctx.tx.select().from(proposals).where(eq(proposals.groupId, input.groupId));
    const proposalId = ctx.house.newId();
    await ctx.tx.insert(proposals).values({
      id: proposalId,
      projectId: ctx.project.id,
      groupId: input.groupId,
      authorId: authorOf(ctx),
      clusterId: await clusterAt(ctx, input.groupId, input.clusterId),
      title: input.title,
      text: input.text,
      position: lastPosition(rows),
      round: ctx.workshop.round,
      nominated: false,
      withdrawnAt: null,
    });
    return { answer: { proposalId }, topics: [tableTopic(input.groupId)] };
  },

  async 'proposal.edit'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    if (proposal.withdrawnAt) throw new Problem('withdrawn');
    await mayChange(ctx, proposal);
    await notOnOpenPaper(ctx, proposal);
    const clusterId = await clusterAt(ctx, proposal.groupId, input.clusterId);
    await ctx.tx
      .update(proposals)
      .set({ title: input.title, text: input.text, clusterId })
      .where(eq(proposals.id, proposal.id));
    return { topics: shown(proposal) };
  },

  async 'proposal.withdraw'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await mayChange(ctx, proposal);
    await notOnOpenPaper(ctx, proposal);
    await ctx.tx
      .update(proposals)
      .set({ withdrawnAt: ctx.now, nominated: false })
      .where(eq(proposals.id, proposal.id));
    return { topics: shown(proposal) };
  },

  async 'proposal.restore'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await mayChange(ctx, proposal);
    await ctx.tx.update(proposals).set({ withdrawnAt: null }).where(eq(proposals.id, proposal.id));
    return { topics: shown(proposal) };
  },

  async 'proposal.nominate'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    if (proposal.withdrawnAt) throw new Problem('withdrawn');
    await leadsTable(ctx, proposal.groupId);
    await ctx.tx.update(proposals).set({ nominated: input.nominated }).where(eq(proposals.id, proposal.id));
    return { topics: shown(proposal) };
  },
};

const shown = (proposal: ProposalRow): Topic[] => [tableTopic(proposal.groupId), 'room', 'console'];

/** What people are voting on must not change under their hands. */
async function notOnOpenPaper(ctx: ProjectContext, proposal: ProposalRow): Promise<void> {
  const [open] = await ctx.tx
    .select({ id: voteRounds.id })
    .from(candidates)
    .innerJoin(voteRounds, eq(voteRounds.id, candidates.voteRoundId))
    // The key exists exactly as long as the round is open.
    .where(and(eq(candidates.proposalId, proposal.id), isNotNull(voteRounds.key)))
    .limit(1);
  if (open) throw new Problem('vote-open');
}
