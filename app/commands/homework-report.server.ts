import { and, asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { HOMEWORK_FIELDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { writingTopic, type Topic } from '~/domain/topics';
import { isResponsible } from '~db/homework';
import { homework, homeworkQuestions, homeworkTalks } from '~db/schema';
import { authorOf } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine, remove } from './trail.server';
import { write } from './writing.server';

/** What those responsible do with their homework; the staff may do it for them. */
export const homeworkReportHandlers: Handlers<
  'homework.write' | 'homework.done' | 'talk.save' | 'talk.remove'
> = {
  async 'homework.write'(ctx, { homeworkId, ...words }) {
    await myHomework(ctx, homeworkId);
    await isField(ctx, homeworkId, words.field);
    await write(ctx, 'homework', homeworkId, words);
    return words.field === 'presentation' ? slidesToldTo(ctx, homeworkId) : toldTo(homeworkId);
  },

  async 'homework.done'(ctx, { homeworkId, done }) {
    const before = await myHomework(ctx, homeworkId);
    if (done !== (before.doneAt !== null))
      await change(ctx, homework, homeworkId, { doneAt: done ? ctx.now : null });
    return toldTo(homeworkId);
  },

  async 'talk.save'(ctx, { homeworkId, talkId, who, date, what }) {
    await myHomework(ctx, homeworkId);
    const about = { who, date, what };
    const talks = await talksOf(ctx, homeworkId);
    if (talkId) {
      found(talks.find((talk) => talk.id === talkId));
      await change(ctx, homeworkTalks, talkId, about);
      return { answer: { talkId }, ...toldTo(homeworkId) };
    }
    if (talks.length >= LIMITS.talks) throw new Problem('list-full');
    const id = ctx.house.newId();
    const place = { projectId: ctx.project.id, homeworkId, position: lastPosition(talks) };
    await insert(ctx, homeworkTalks, { id, ...place, ...about });
    return { answer: { talkId: id }, ...toldTo(homeworkId) };
  },

  async 'talk.remove'(ctx, { talkId }) {
    const { homeworkId } = await mine(ctx, homeworkTalks, talkId);
    await myHomework(ctx, homeworkId);
    await remove(ctx, homeworkTalks, talkId);
    return toldTo(homeworkId);
  },
};

const toldTo = (homeworkId: string) => ({ topics: [writingTopic('homework', homeworkId)] });

/** Those who write on it, and the room while it is presented there: what it shows has changed. */
export function slidesToldTo(ctx: ProjectContext, homeworkId: string): { topics: Topic[] } {
  const isShown = ctx.workshop.presentingId === homeworkId;
  return { topics: [...toldTo(homeworkId).topics, ...(isShown ? (['room', 'screen'] as const) : [])] };
}

/** Those responsible write it, and the staff. @throws Problem `not-found`, `not-responsible` */
export async function myHomework(ctx: ProjectContext, homeworkId: string) {
  const row = await mine(ctx, homework, homeworkId);
  const me = authorOf(ctx);
  if (me !== null && !(await isResponsible(ctx.tx, homeworkId, me))) throw new Problem('not-responsible');
  return row;
}

/** One that every homework has, or the answer to one of its questions. @throws Problem `not-found` */
async function isField(ctx: ProjectContext, homeworkId: string, field: string): Promise<void> {
  if (HOMEWORK_FIELDS.some((one) => one === field)) return;
  const [question] = await ctx.tx
    .select()
    .from(homeworkQuestions)
    .where(and(eq(homeworkQuestions.homeworkId, homeworkId), eq(homeworkQuestions.id, field)));
  found(question);
}

const talksOf = (ctx: ProjectContext, homeworkId: string) =>
  ctx.tx
    .select()
    .from(homeworkTalks)
    .where(eq(homeworkTalks.homeworkId, homeworkId))
    .orderBy(asc(homeworkTalks.position));
