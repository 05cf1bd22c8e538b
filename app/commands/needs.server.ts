import { and, eq, inArray, isNull } from 'drizzle-orm';
import { lastPosition, placed } from '~/domain/board';
import { Problem } from '~/domain/problem';
import { bank, clusters, needs, proposals } from '~db/schema';
import { authorOf, clusterAt, mayChange, needRow, onBoard, onBoardAndRoom, writesAt } from './board.server';
import type { Handlers, Outcome, ProjectContext } from './context.server';
import { newProposal } from './proposals.server';
import { change, insert, mine } from './trail.server';

type BankRow = typeof bank.$inferSelect;

export const needHandlers: Handlers<
  'need.add' | 'need.edit' | 'need.withdraw' | 'need.restore' | 'need.group' | 'need.move' | 'bank.take'
> = {
  async 'need.add'(ctx, input) {
    await writesAt(ctx, input.groupId);
    const needId = await newNeed(ctx, input.groupId, input.text);
    return { answer: { needId }, ...onBoard(input.groupId) };
  },

  async 'need.edit'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    if (need.withdrawnAt) throw new Problem('withdrawn');
    await mayChange(ctx, need);
    await change(ctx, needs, need.id, { text: input.text });
    return onBoard(need.groupId);
  },

  async 'need.withdraw'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await mayChange(ctx, need);
    await change(ctx, needs, need.id, { withdrawnAt: ctx.now });
    return onBoard(need.groupId);
  },

  async 'need.restore'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await mayChange(ctx, need);
    await change(ctx, needs, need.id, { withdrawnAt: null });
    return onBoard(need.groupId);
  },

  async 'need.group'(ctx, input) {
    await writesAt(ctx, input.groupId);
    if (input.needIds.length === 0) throw new Problem('nothing-ticked');
    const clusterId = await clusterFor(ctx, input);
    const here = and(eq(needs.groupId, input.groupId), isNull(needs.withdrawnAt));
    const ticked = await ctx.tx
      .select({ id: needs.id })
      .from(needs)
      .where(and(here, inArray(needs.id, input.needIds)));
    if (ticked.length === 0) throw new Problem('not-found');
    for (const { id } of ticked) await change(ctx, needs, id, { clusterId });
    return { answer: { clusterId }, ...onBoard(input.groupId) };
  },

  async 'need.move'(ctx, input) {
    const need = await needRow(ctx, input.needId);
    await writesAt(ctx, need.groupId);
    if (need.withdrawnAt) throw new Problem('withdrawn');
    const clusterId = await clusterAt(ctx, need.groupId, input.clusterId);
    const inList = clusterId === null ? isNull(needs.clusterId) : eq(needs.clusterId, clusterId);
    const list = await ctx.tx
      .select()
      .from(needs)
      .where(and(eq(needs.groupId, need.groupId), inList, isNull(needs.withdrawnAt)));
    await change(ctx, needs, need.id, { clusterId });
    const place = input.place === '' ? null : input.place;
    for (const { id, position } of placed(list, need, place)) await change(ctx, needs, id, { position });
    return onBoard(need.groupId);
  },

  async 'bank.take'(ctx, input) {
    await writesAt(ctx, input.groupId);
    const found = await mine(ctx, bank, input.bankId);
    const rows = found.kind === 'need' ? needs : proposals;
    const [there] = await ctx.tx
      .select({ id: rows.id })
      .from(rows)
      .where(and(eq(rows.groupId, input.groupId), eq(rows.bankId, found.id), isNull(rows.withdrawnAt)));
    if (there) throw new Problem('already-taken');
    return found.kind === 'need' ? takeNeed(ctx, input.groupId, found) : takeIdea(ctx, input.groupId, found);
  },
};

async function newNeed(ctx: ProjectContext, groupId: string, text: string, bankId = ''): Promise<string> {
  const rows = await ctx.tx.select().from(needs).where(eq(needs.groupId, groupId));
  const id = ctx.house.newId();
  await insert(ctx, needs, {
    ...{ id, projectId: ctx.project.id, groupId, authorId: authorOf(ctx), clusterId: null, text },
    ...{ position: lastPosition(rows), round: ctx.workshop.round, bankId, withdrawnAt: null },
  });
  return id;
}

async function takeNeed(ctx: ProjectContext, groupId: string, { id, text }: BankRow): Promise<Outcome> {
  return { answer: { needId: await newNeed(ctx, groupId, text, id) }, ...onBoard(groupId) };
}

/** @throws Problem `wrong-step` for a participant before proposals are written */
async function takeIdea(ctx: ProjectContext, groupId: string, { id, text }: BankRow): Promise<Outcome> {
  if (authorOf(ctx) !== null && ctx.workshop.step === 'needs') throw new Problem('wrong-step');
  const proposalId = await newProposal(ctx, groupId, { ...titled(text), bankId: id });
  return { answer: { proposalId }, ...onBoardAndRoom(groupId) };
}

const TITLE_LENGTH = 100;

/** A long idea's first words are its title, and all of it its text. */
function titled(text: string): { title: string; text: string } {
  const [line = ''] = text.split('\n');
  const signs = [...line];
  if (line === text && signs.length <= TITLE_LENGTH) return { title: line, text: '' };
  if (signs.length <= TITLE_LENGTH) return { title: line, text };
  const start = signs.slice(0, TITLE_LENGTH).join('');
  return { title: `${start.replace(/\s+\S*$/, '')} …`, text };
}

/** The heading that was picked, or one with the same words, or a new one. @throws Problem when it has no words */
async function clusterFor(
  ctx: ProjectContext,
  input: { groupId: string; clusterId: string | null; heading: string },
): Promise<string> {
  const picked = await clusterAt(ctx, input.groupId, input.clusterId);
  if (picked !== null) return picked;
  if (input.heading === '') throw new Problem('invalid-input', [{ path: 'heading', issue: 'required' }]);
  const rows = await ctx.tx.select().from(clusters).where(eq(clusters.groupId, input.groupId));
  const same = rows.find((row) => row.heading.toLocaleLowerCase() === input.heading.toLocaleLowerCase());
  if (same) return same.id;
  const id = ctx.house.newId();
  const { groupId, heading } = input;
  const position = lastPosition(rows);
  await insert(ctx, clusters, { id, projectId: ctx.project.id, groupId, heading, position, priority: null });
  return id;
}
