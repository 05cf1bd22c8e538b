import { and, eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { groups, participants, seats, workshops } from '~db/schema';
import { allTableTopics, leadsTable, onBoardAndRoom, proposalRow } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, mine } from './trail.server';

/** From the tables to plenary: how they write and nominate, who presents, and which card is on the screen. */
export const plenaryHandlers: Handlers<'workshop.board' | 'table.presenter' | 'nomination.present'> = {
  async 'workshop.board'(ctx, { number, writers, nominations }) {
    const [row] = await ctx.tx
      .select()
      .from(workshops)
      .where(and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number)));
    await change(ctx, workshops, found(row).id, { writers, nominations });
    return { topics: ['room', 'console', ...(await allTableTopics(ctx))] };
  },

  async 'table.presenter'(ctx, { groupId, participantId }) {
    await leadsTable(ctx, groupId);
    if (participantId !== null) await sitsHere(ctx, groupId, participantId);
    await change(ctx, groups, groupId, { presenterId: participantId });
    return onBoardAndRoom(groupId);
  },

  /** Kept in the record of calls, whose newest of this name says what is shown (views/screen). */
  async 'nomination.present'(ctx, { proposalId }) {
    const proposal = proposalId === null ? null : await proposalRow(ctx, proposalId);
    if (proposal && (!proposal.nominated || proposal.withdrawnAt)) throw new Problem('not-found');
    return { answer: { proposalId: proposal?.id ?? '' }, topics: ['screen'] };
  },
};

async function sitsHere(ctx: ProjectContext, groupId: string, participantId: string): Promise<void> {
  const person = await mine(ctx, participants, participantId);
  const group = await mine(ctx, groups, groupId);
  const { id: workshopId, round } = ctx.workshop;
  const [seat] = await ctx.tx
    .select()
    .from(seats)
    .where(
      and(eq(seats.workshopId, workshopId), eq(seats.round, round), eq(seats.participantId, participantId)),
    );
  const here = seat?.groupId === groupId || group.facilitatorId === participantId;
  if (person.removedAt || !here) throw new Problem('presenter-elsewhere');
}
