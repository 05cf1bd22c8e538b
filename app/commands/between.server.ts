import { and, eq } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { tableTopic, type Topic } from '~/domain/topics';
import { handovers, homework, proposals, proposalWordings, solutions } from '~db/schema';
import { proposalRow } from './board.server';
import type { Handlers, Outcome, ProjectContext } from './context.server';
import { assignedTo, wasChosen } from './homework.server';
import { newProposal, notOnOpenPaper } from './proposals.server';
import { change, insert, remove } from './trail.server';

type ProposalRow = typeof proposals.$inferSelect;

/** What the staff make of the proposals between the workshops (report ch. 4). Nothing is lost: votes and words stay. */
export const betweenHandlers: Handlers<
  | 'proposal.merge'
  | 'proposal.part'
  | 'proposal.split'
  | 'proposal.reword'
  | 'proposal.handover'
  | 'proposal.takeback'
> = {
  async 'proposal.merge'(ctx, input) {
    const into = await standing(ctx, input.into);
    const from = [...new Set(input.from)];
    if (from.length === 0) throw new Problem('nothing-ticked');
    if (from.includes(into.id)) throw new Problem('invalid-input', [{ path: 'into', issue: 'wrong' }]);
    const merged: ProposalRow[] = [];
    for (const id of from) merged.push(await standing(ctx, id));
    for (const one of merged) await mergeInto(ctx, one, into);
    return told([into, ...merged]);
  },

  async 'proposal.part'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await notOnOpenPaper(ctx, proposal.id);
    const { id, mergedInto: into } = proposal;
    await change(ctx, proposals, id, { mergedInto: '' });
    // The homework goes back to the one that was chosen, where the other was not.
    if (into && (await wasChosen(ctx, id)) && !(await wasChosen(ctx, into)))
      await moveHomework(ctx, into, id);
    return told([proposal]);
  },

  /** What was split stays as it is, with its votes; the parts are new proposals of the same table. */
  async 'proposal.split'(ctx, input) {
    const proposal = await standing(ctx, input.proposalId);
    const { id, groupId, clusterId, adapted } = proposal;
    const ids: string[] = [];
    for (const part of input.parts)
      ids.push(await newProposal(ctx, groupId, { ...part, clusterId, adapted, splitFrom: id }));
    return { answer: { proposalIds: ids.join(',') }, ...told([proposal]) };
  },

  async 'proposal.reword'(ctx, input) {
    const proposal = await standing(ctx, input.proposalId);
    const { id, title, text } = proposal;
    if (input.title === title && input.text === text) return {};
    const old = { projectId: ctx.project.id, proposalId: id, title, text, at: ctx.now };
    // The proposal first, so that the history names it by its new title.
    await change(ctx, proposals, id, { title: input.title, text: input.text });
    await insert(ctx, proposalWordings, { id: ctx.house.newId(), ...old });
    return told([proposal]);
  },

  async 'proposal.handover'(ctx, input) {
    const proposal = await standing(ctx, input.proposalId);
    const about = { actor: input.actor, contact: input.contact, note: input.note };
    const before = await handoverOf(ctx, proposal.id);
    if (before) await change(ctx, handovers, before.id, about);
    else
      await insert(ctx, handovers, {
        ...{ id: ctx.house.newId(), projectId: ctx.project.id, proposalId: proposal.id },
        ...{ ...about, createdAt: ctx.now },
      });
    return told([proposal]);
  },

  async 'proposal.takeback'(ctx, input) {
    const proposal = await standing(ctx, input.proposalId);
    const before = await handoverOf(ctx, proposal.id);
    if (before) await remove(ctx, handovers, before.id);
    return told([proposal]);
  },
};

/**
 * A proposal that stands by itself, and that nobody is voting on.
 * @throws Problem `not-found`, `withdrawn`, `merged-away`, `vote-open`
 */
async function standing(ctx: ProjectContext, proposalId: string): Promise<ProposalRow> {
  const proposal = await proposalRow(ctx, proposalId);
  if (proposal.withdrawnAt) throw new Problem('withdrawn');
  if (proposal.mergedInto) throw new Problem('merged-away');
  await notOnOpenPaper(ctx, proposal.id);
  return proposal;
}

/** What had been merged into it comes along, so that none is two steps away from where it went. */
async function mergeInto(ctx: ProjectContext, one: ProposalRow, into: ProposalRow): Promise<void> {
  const earlier = await ctx.tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.projectId, ctx.project.id), eq(proposals.mergedInto, one.id)));
  for (const { id } of [one, ...earlier]) await change(ctx, proposals, id, { mergedInto: into.id });
  await takeAlong(ctx, one.id, into.id);
}

/** Its solution cards, and its homework where the other has none: what was worked on goes on there. */
async function takeAlong(ctx: ProjectContext, from: string, to: string): Promise<void> {
  const cards = await ctx.tx.select().from(solutions).where(eq(solutions.proposalId, from));
  for (const { id } of cards) await change(ctx, solutions, id, { proposalId: to });
  await moveHomework(ctx, from, to);
}

async function moveHomework(ctx: ProjectContext, from: string, to: string): Promise<void> {
  const given = await assignedTo(ctx, from);
  if (given && !(await assignedTo(ctx, to))) await change(ctx, homework, given.id, { proposalId: to });
}

async function handoverOf(ctx: ProjectContext, proposalId: string) {
  const [row] = await ctx.tx.select().from(handovers).where(eq(handovers.proposalId, proposalId));
  return row;
}

/** The tables whose boards show them, the room and the staff. The desk keeps the history, not the tables. */
function told(rows: readonly ProposalRow[]): Pick<Outcome, 'topics'> {
  const tables = new Set(rows.map(({ groupId }) => tableTopic(groupId)));
  return { topics: [...tables, 'room', 'console'] satisfies Topic[] };
}
