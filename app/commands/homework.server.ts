import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { EVERYONE } from '~/domain/topics';
import { rowKey } from '~db/references';
import {
  candidates,
  homework,
  homeworkQuestions,
  homeworkResponsible,
  participants,
  proposals,
  voteRounds,
} from '~db/schema';
import { proposalRow } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, insertAll, remove } from './trail.server';

export const homeworkHandlers: Handlers<'homework.assign'> = {
  async 'homework.assign'(ctx, input) {
    const proposal = await proposalRow(ctx, input.proposalId);
    if (proposal.mergedInto && !(await assignedTo(ctx, proposal.id))) throw new Problem('merged-away');
    if (!(await wasChosen(ctx, proposal.id))) throw new Problem('not-chosen');
    const responsible = [...new Set(input.responsible)];
    await areRegistered(ctx, responsible);
    const homeworkId = await homeworkOf(ctx, proposal.id);
    await change(ctx, homework, homeworkId, { due: input.due });
    await setResponsible(ctx, homeworkId, responsible);
    await setQuestions(ctx, homeworkId, input.questions);
    return { answer: { homeworkId }, topics: ['room', 'console', EVERYONE] };
  },
};

/** Itself, or what became part of it. */
export async function wasChosen(ctx: ProjectContext, proposalId: string): Promise<boolean> {
  const [chosen] = await ctx.tx
    .select({ rank: candidates.chosenRank })
    .from(candidates)
    .innerJoin(voteRounds, eq(voteRounds.id, candidates.voteRoundId))
    .innerJoin(proposals, eq(proposals.id, candidates.proposalId))
    .where(
      and(
        eq(voteRounds.projectId, ctx.project.id),
        or(eq(proposals.id, proposalId), eq(proposals.mergedInto, proposalId)),
        isNotNull(candidates.chosenRank),
      ),
    );
  return chosen !== undefined;
}

/** @throws Problem `not-found`, `responsible-left` */
async function areRegistered(ctx: ProjectContext, people: string[]): Promise<void> {
  if (people.length === 0) return;
  const rows = await ctx.tx
    .select({ removedAt: participants.removedAt })
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), inArray(participants.id, people)));
  if (rows.length !== people.length) throw new Problem('not-found');
  if (rows.some(({ removedAt }) => removedAt !== null)) throw new Problem('responsible-left');
}

/** The homework that was given on a proposal, if any was. */
export async function assignedTo(ctx: ProjectContext, proposalId: string) {
  const [row] = await ctx.tx.select().from(homework).where(eq(homework.proposalId, proposalId));
  return row;
}

async function homeworkOf(ctx: ProjectContext, proposalId: string): Promise<string> {
  const row = await assignedTo(ctx, proposalId);
  if (row) return row.id;
  const id = ctx.house.newId();
  await insert(ctx, homework, { id, projectId: ctx.project.id, proposalId, due: '' });
  return id;
}

/** Written anew where they are others, so that saving the same again leaves no trail. */
async function setResponsible(ctx: ProjectContext, homeworkId: string, people: string[]): Promise<void> {
  const rows = await ctx.tx
    .select()
    .from(homeworkResponsible)
    .where(eq(homeworkResponsible.homeworkId, homeworkId))
    .orderBy(asc(homeworkResponsible.position));
  if (
    sameList(
      people,
      rows.map((row) => row.participantId),
    )
  )
    return;
  for (const row of rows) await remove(ctx, homeworkResponsible, rowKey(homeworkResponsible, row));
  const made = people.map((participantId, i) => ({ homeworkId, participantId, position: i + 1 }));
  await insertAll(ctx, homeworkResponsible, made);
}

async function setQuestions(ctx: ProjectContext, homeworkId: string, questions: string[]): Promise<void> {
  const rows = await ctx.tx
    .select()
    .from(homeworkQuestions)
    .where(eq(homeworkQuestions.homeworkId, homeworkId))
    .orderBy(asc(homeworkQuestions.position));
  if (
    sameList(
      questions,
      rows.map((row) => row.text),
    )
  )
    return;
  // An answer is found by its question: one whose words stay, stays itself.
  const kept = questions.map((text) => rows.find((row) => row.text === text)?.id);
  for (const { id } of rows) if (!kept.includes(id)) await remove(ctx, homeworkQuestions, id);
  for (const [i, text] of questions.entries()) {
    const id = kept[i];
    if (id && kept.indexOf(id) === i) await change(ctx, homeworkQuestions, id, { position: i + 1 });
    else await insert(ctx, homeworkQuestions, { id: ctx.house.newId(), homeworkId, position: i + 1, text });
  }
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);
