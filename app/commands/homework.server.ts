import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import {
  candidates,
  homework,
  homeworkQuestions,
  homeworkResponsible,
  participants,
  voteRounds,
} from '~db/schema';
import { proposalRow } from './board.server';
import type { Handlers, ProjectContext } from './context.server';

export const homeworkHandlers: Handlers<'homework.assign'> = {
  async 'homework.assign'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    await wasChosen(ctx, proposal.id);
    const responsible = [...new Set(input.responsible)];
    await areRegistered(ctx, responsible);
    const homeworkId = await homeworkOf(ctx, proposal.id);
    await ctx.tx.update(homework).set({ due: input.due }).where(eq(homework.id, homeworkId));
    await ctx.tx.delete(homeworkResponsible).where(eq(homeworkResponsible.homeworkId, homeworkId));
    await ctx.tx.delete(homeworkQuestions).where(eq(homeworkQuestions.homeworkId, homeworkId));
    if (responsible.length > 0)
      await ctx.tx
        .insert(homeworkResponsible)
        .values(responsible.map((participantId, i) => ({ homeworkId, participantId, position: i + 1 })));
    if (input.questions.length > 0)
      await ctx.tx
        .insert(homeworkQuestions)
        .values(
          input.questions.map((text, i) => ({ id: ctx.house.newId(), homeworkId, position: i + 1, text })),
        );
    return { answer: { homeworkId }, topics: ['room', 'console'] };
  },
};

async function wasChosen(ctx: ProjectContext, proposalId: string): Promise<void> {
  const [chosen] = await ctx.tx
    .select({ rank: candidates.chosenRank })
    .from(candidates)
    .innerJoin(voteRounds, eq(voteRounds.id, candidates.voteRoundId))
    .where(
      and(
        eq(voteRounds.projectId, ctx.project.id),
        eq(candidates.proposalId, proposalId),
        isNotNull(candidates.chosenRank),
      ),
    );
  if (!chosen) throw new Problem('not-chosen');
}

async function areRegistered(ctx: ProjectContext, people: string[]): Promise<void> {
  if (people.length === 0) return;
  const rows = await ctx.tx
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.projectId, ctx.project.id),
        inArray(participants.id, people),
        isNull(participants.removedAt),
      ),
    );
  if (rows.length !== people.length) throw new Problem('not-found');
}

async function homeworkOf(ctx: ProjectContext, proposalId: string): Promise<string> {
  await ctx.tx
    .insert(homework)
    .values({ id: ctx.house.newId(), projectId: ctx.project.id, proposalId, due: '' })
    .onConflictDoNothing();
  const [row] = await ctx.tx.select().from(homework).where(eq(homework.proposalId, proposalId));
  return found(row).id;
}
