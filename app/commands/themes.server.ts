import { and, asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import type { QuestionMark } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { alike, TEMPLATE_MARKS } from '~/domain/questions';
import { questionKey, THEME_TEMPLATES, type ThemeTemplate } from '~/templates';
import { groups, questions, themes } from '~db/schema';
import { allTableTopics } from './board.server';
import type { Input } from './catalogue';
import type { Handlers, Outcome, ProjectContext } from './context.server';
import { move } from './order.server';
import { change, insert, mine, remove } from './trail.server';

type QuestionRow = typeof questions.$inferSelect;

export const themeHandlers: Handlers<
  | 'theme.save'
  | 'theme.move'
  | 'theme.remove'
  | 'theme.pick'
  | 'question.save'
  | 'question.move'
  | 'question.remove'
> = {
  async 'theme.save'(ctx, input) {
    const themeId = await saveTheme(ctx, input.themeId, input.title);
    if (input.questions) await setQuestions(ctx, themeId, input.questions);
    return shown(ctx, { themeId });
  },

  async 'theme.move'(ctx, input) {
    await move(ctx, themes, await themesOf(ctx), input.themeId, input.direction);
    return {};
  },

  async 'theme.remove'(ctx, input) {
    const { id } = await mine(ctx, themes, input.themeId);
    const [used] = await ctx.tx.select().from(groups).where(eq(groups.themeId, id)).limit(1);
    if (used) throw new Problem('theme-in-use');
    await remove(ctx, themes, id);
    return {};
  },

  async 'theme.pick'(ctx, input) {
    const picked = pickedFrom(ctx, input);
    if (picked.length === 0) throw new Problem('nothing-picked');
    for (const { title, texts } of picked) {
      const there = (await themesOf(ctx)).find((theme) => alike(theme.title, title));
      const themeId = there?.id ?? (await saveTheme(ctx, null, title));
      const asked = await questionsOf(ctx, themeId);
      for (const text of texts)
        if (!asked.some((question) => alike(question.text, text)))
          await addQuestion(ctx, { themeId, text, marks: TEMPLATE_MARKS });
    }
    return shown(ctx);
  },

  async 'question.save'(ctx, input) {
    const { questionId, text, marks } = input;
    const { id: themeId } = await mine(ctx, themes, input.themeId);
    if (!questionId) return shown(ctx, { questionId: await addQuestion(ctx, { themeId, text, marks }) });
    const question = await myQuestion(ctx, questionId);
    const moved =
      question.themeId === themeId ? {} : { themeId, position: await nextQuestionPlace(ctx, themeId) };
    await change(ctx, questions, questionId, { text, marks, ...moved });
    return shown(ctx, { questionId });
  },

  async 'question.move'(ctx, input) {
    const { themeId } = await myQuestion(ctx, input.questionId);
    await move(ctx, questions, await questionsOf(ctx, themeId), input.questionId, input.direction);
    return shown(ctx);
  },

  async 'question.remove'(ctx, input) {
    const { id } = await myQuestion(ctx, input.questionId);
    await remove(ctx, questions, id);
    return shown(ctx);
  },
};

/** The room and every table show the questions of their theme. */
const shown = async (ctx: ProjectContext, answer: Outcome['answer'] = {}): Promise<Outcome> => ({
  answer,
  topics: ['room', ...(await allTableTopics(ctx))],
});

const themesOf = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(themes)
    .where(eq(themes.projectId, ctx.project.id))
    .orderBy(asc(themes.position), asc(themes.id));

const questionsOf = (ctx: ProjectContext, themeId: string): Promise<QuestionRow[]> =>
  ctx.tx
    .select()
    .from(questions)
    .where(eq(questions.themeId, themeId))
    .orderBy(asc(questions.position), asc(questions.id));

/** A question belongs to the project through its theme. @throws Problem `not-found` */
async function myQuestion(ctx: ProjectContext, id: string): Promise<QuestionRow> {
  const [row] = await ctx.tx
    .select({ question: questions })
    .from(questions)
    .innerJoin(themes, eq(themes.id, questions.themeId))
    .where(and(eq(questions.id, id), eq(themes.projectId, ctx.project.id)));
  return found(row).question;
}

async function saveTheme(ctx: ProjectContext, themeId: string | null, title: string): Promise<string> {
  if (themeId) {
    await mine(ctx, themes, themeId);
    await change(ctx, themes, themeId, { title });
    return themeId;
  }
  const rows = await themesOf(ctx);
  if (rows.length >= LIMITS.themes) throw new Problem('too-many-themes');
  const id = ctx.house.newId();
  await insert(ctx, themes, { id, projectId: ctx.project.id, position: lastPosition(rows), title });
  return id;
}

/** Makes these lines the theme's questions, in this order. */
async function setQuestions(ctx: ProjectContext, themeId: string, lines: readonly string[]): Promise<void> {
  const left = await questionsOf(ctx, themeId);
  for (const [i, text] of lines.entries()) {
    const position = i + 1;
    const at = left.findIndex((question) => question.text === text);
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept) await change(ctx, questions, kept.id, { position });
    else await insert(ctx, questions, { id: ctx.house.newId(), themeId, position, text });
  }
  for (const question of left) await remove(ctx, questions, question.id);
}

async function nextQuestionPlace(ctx: ProjectContext, themeId: string): Promise<number> {
  const rows = await questionsOf(ctx, themeId);
  if (rows.length >= LIMITS.questionsPerTheme) throw new Problem('too-many-questions');
  return lastPosition(rows);
}

async function addQuestion(
  ctx: ProjectContext,
  question: { themeId: string; text: string; marks: readonly QuestionMark[] },
): Promise<string> {
  const id = ctx.house.newId();
  const position = await nextQuestionPlace(ctx, question.themeId);
  await insert(ctx, questions, { id, position, ...question });
  return id;
}

/**
 * What was ticked in a template, in its order and the project's language. A question brings its theme.
 * @throws Problem `template-unknown`, also for a key that the template lacks
 */
function pickedFrom(ctx: ProjectContext, input: Input<'theme.pick'>): { title: string; texts: string[] }[] {
  const template: ThemeTemplate | undefined = THEME_TEMPLATES.find((one) => one.key === input.template);
  if (!template) throw new Problem('template-unknown');
  const { language } = ctx.project;
  // What is found in the template is taken out; what is left then, it does not have.
  const ticked = new Set([...input.themes, ...input.questions]);
  const picked = [];
  for (const theme of template.themes) {
    const texts = theme.questions.filter((_, i) => ticked.delete(questionKey(theme, i)));
    if (ticked.delete(theme.key) || texts.length > 0)
      picked.push({ title: theme.title[language], texts: texts.map((text) => text[language]) });
  }
  if (ticked.size > 0) throw new Problem('template-unknown');
  return picked;
}
