import { and, asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import { groups, questions, themes } from '~db/schema';
import { allTableTopics, inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';

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
    await ctx.tx.delete(questions).where(eq(questions.themeId, themeId));
    const rows = input.questions.map((text, i) => ({
      id: ctx.house.newId(),
      themeId,
      position: i + 1,
      text,
    }));
    if (rows.length > 0) await ctx.tx.insert(questions).values(rows);
    return { answer: { themeId }, topics: ['room', ...(await allTableTopics(ctx))] };
  },

  async 'theme.move'(ctx, input) {
    const rows = await ctx.tx
      .select()
      .from(themes)
      .where(eq(themes.projectId, ctx.project.id))
      .orderBy(asc(themes.position));
    const at = rows.findIndex((row) => row.id === input.themeId);
    const one = found(rows[at]);
    const other = rows[at + (input.direction === 'up' ? -1 : 1)];
    if (!other) return {};
    await ctx.tx.update(themes).set({ position: other.position }).where(eq(themes.id, one.id));
    await ctx.tx.update(themes).set({ position: one.position }).where(eq(themes.id, other.id));
    return {};
  },

  async 'theme.remove'(ctx, input) {
    const here = and(eq(groups.projectId, ctx.project.id), eq(groups.themeId, input.themeId));
    const [used] = await ctx.tx.select().from(groups).where(here).limit(1);
    if (used) throw new Problem('theme-in-use');
    const [removed] = await ctx.tx
      .delete(themes)
      .where(inProject(themes, ctx, input.themeId))
      .returning();
    found(removed);
    return {};
  },

  async 'theme.pick'() {
    throw new Problem('not-found');
  },
  async 'question.save'() {
    throw new Problem('not-found');
  },
  async 'question.move'() {
    throw new Problem('not-found');
  },
  async 'question.remove'() {
    throw new Problem('not-found');
  },
};

async function saveTheme(ctx: ProjectContext, themeId: string | null, title: string): Promise<string> {
  if (themeId) {
    found(
      (
        await ctx.tx
          .update(themes)
          .set({ title })
          .where(inProject(themes, ctx, themeId))
          .returning()
      )[0],
    );
    return themeId;
  }
  const rows = await ctx.tx.select().from(themes).where(eq(themes.projectId, ctx.project.id));
  const id = ctx.house.newId();
  await ctx.tx.insert(themes).values({ id, projectId: ctx.project.id, position: lastPosition(rows), title });
  return id;
}
