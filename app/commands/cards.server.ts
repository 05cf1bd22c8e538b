import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { CARD_FIELDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { tableTopic, writingTopic } from '~/domain/topics';
import { solutions, writings } from '~db/schema';
import { onBoard, proposalRow, writesAt } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { move } from './order.server';
import { change, insert, mine } from './trail.server';
import { write } from './writing.server';

type Card = typeof solutions.$inferSelect;

/** The solution cards of the tables (report ch. 5): by the people at the table, and by the staff. */
export const cardHandlers: Handlers<
  'card.add' | 'card.rename' | 'card.move' | 'card.remove' | 'card.restore' | 'card.write'
> = {
  /** Two at the table who make the same card at once have made one. */
  async 'card.add'(ctx, { groupId, proposalId, title }) {
    await writesAt(ctx, groupId);
    const proposal = await proposalRow(ctx, proposalId);
    if (proposal.withdrawnAt) throw new Problem('withdrawn');
    if (proposal.mergedInto) throw new Problem('merged-away');
    const cards = await cardsOf(ctx, groupId);
    const named = title || proposal.title;
    const same = cards.find((card) => card.proposalId === proposalId && card.title === named);
    const id = same?.id ?? (await add(ctx, { groupId, proposalId, title: named }, cards));
    return { answer: { solutionId: id }, ...onBoard(groupId) };
  },

  async 'card.rename'(ctx, { solutionId, title }) {
    const card = await openCard(ctx, solutionId);
    await change(ctx, solutions, card.id, { title });
    return onBoard(card.groupId);
  },

  async 'card.move'(ctx, { solutionId, direction }) {
    const card = await openCard(ctx, solutionId);
    await move(ctx, solutions, await cardsOf(ctx, card.groupId), card.id, direction);
    return onBoard(card.groupId);
  },

  async 'card.remove'(ctx, { solutionId }) {
    const card = await cardOfTable(ctx, solutionId);
    await change(ctx, solutions, card.id, { removedAt: card.removedAt ?? ctx.now });
    return onBoard(card.groupId);
  },

  async 'card.restore'(ctx, { solutionId }) {
    const card = await cardOfTable(ctx, solutionId);
    await change(ctx, solutions, card.id, { removedAt: null });
    return onBoard(card.groupId);
  },

  /** The table is told only when a field is begun or emptied: its words travel by themselves. */
  async 'card.write'(ctx, { solutionId, ...words }) {
    const card = await openCard(ctx, solutionId);
    found(CARD_FIELDS.find((field) => field === words.field));
    const before = await filled(ctx, card.id);
    await write(ctx, 'card', card.id, words);
    const isTold = before !== (await filled(ctx, card.id));
    const topic = writingTopic('card', card.id);
    return { topics: isTold ? [topic, tableTopic(card.groupId)] : [topic] };
  },
};

/** The card, whose table the actor writes at. @throws Problem `not-found`, and those of `writesAt` */
async function cardOfTable(ctx: ProjectContext, solutionId: string): Promise<Card> {
  const card = await mine(ctx, solutions, solutionId);
  await writesAt(ctx, card.groupId);
  return card;
}

/** As `cardOfTable`, when it has not been put away. @throws Problem `card-removed` */
export async function openCard(ctx: ProjectContext, solutionId: string): Promise<Card> {
  const card = await cardOfTable(ctx, solutionId);
  if (card.removedAt) throw new Problem('card-removed');
  return card;
}

/** Those that lie on the table, in their order. */
const cardsOf = (ctx: ProjectContext, groupId: string): Promise<Card[]> =>
  ctx.tx
    .select()
    .from(solutions)
    .where(and(eq(solutions.groupId, groupId), isNull(solutions.removedAt)))
    .orderBy(asc(solutions.position), asc(solutions.id));

type About = Pick<Card, 'groupId' | 'proposalId' | 'title'>;
/** @throws Problem `list-full` */
async function add(ctx: ProjectContext, about: About, cards: readonly Card[]): Promise<string> {
  if (cards.length >= LIMITS.cards) throw new Problem('list-full');
  const id = ctx.house.newId();
  const place = { projectId: ctx.project.id, workshopId: ctx.workshop.id, position: lastPosition(cards) };
  await insert(ctx, solutions, { id, ...place, ...about, removedAt: null });
  return id;
}

async function filled(ctx: ProjectContext, solutionId: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ count: count() })
    .from(writings)
    .where(and(eq(writings.solutionId, solutionId), ne(writings.text, '')));
  return row?.count ?? 0;
}
