import { eq } from 'drizzle-orm';
import type { StoryText } from '~/domain/example';
import { LIMITS } from '~/domain/limits';
import { takenOut, type KnownName } from '~/domain/names';
import { found } from '~/domain/problem';
import { figuresFrom, storyFrom } from '~/domain/story';
import { stories, storyFigures, storyUpdates } from '~db/schema';
import { knownNames, storyRows, storySource } from '~db/stories';
import { chosenPilot, pilotHere } from './candidates.server';
import type { Handlers, ProjectContext } from './context.server';
import { removePart, savePart } from './pilot-parts.server';
import { change, insert, insertAll, sent } from './trail.server';

/** The story of a pilot as it is written for the bank (report ch. 7). */
export const storyHandlers: Handlers<
  | 'story.fill'
  | 'story.save'
  | 'story.takeOut'
  | 'storyFigure.save'
  | 'storyFigure.remove'
  | 'storyUpdate.save'
  | 'storyUpdate.remove'
> = {
  async 'story.fill'(ctx, { pilotId }) {
    const source = await storySource(ctx.tx, await chosenPilot(ctx, pilotId));
    const { story, figures } = await storyRows(ctx.tx, pilotId);
    const known = asRow(storyFrom(source));
    const isEmpty = (key: string) => !story || story[key as keyof typeof known] === '';
    const missing = Object.fromEntries(Object.entries(known).filter(([key]) => isEmpty(key)));
    await saveStory(ctx, pilotId, missing);
    if (figures.length === 0) await insertAll(ctx, storyFigures, figuresFrom(source).map(here(ctx, pilotId)));
    return { answer: { pilotId } };
  },

  async 'story.save'(ctx, { projectId: _, pilotId, themes, ...about }) {
    await chosenPilot(ctx, pilotId);
    await saveStory(ctx, pilotId, { ...sent(about), ...(themes && { themes: themes.join('\n') }) });
    return { answer: { pilotId } };
  },

  /** Only what is found there: this is no way of changing other words. */
  async 'story.takeOut'(ctx, { pilotId, name }) {
    const { story, figures, updates } = await storyRows(ctx.tx, (await chosenPilot(ctx, pilotId)).id);
    const known = await knownNames(ctx.tx, ctx.project);
    const tables = [
      [stories, story ? [story] : []],
      [storyFigures, figures],
      [storyUpdates, updates],
    ] as const;
    let isThere = false;
    for (const [table, rows] of tables)
      for (const row of rows) {
        const set = without(row, name, known);
        isThere ||= Object.keys(set).length > 0;
        await change(ctx, table as typeof stories, row.id, set);
      }
    found(isThere || null);
    return { answer: { pilotId } };
  },

  async 'storyFigure.save'(ctx, { projectId: _, pilotId, figureId, ...about }) {
    await chosenPilot(ctx, pilotId);
    return savePart(ctx, storyFigures, pilotId, figureId, about, LIMITS.storyParts);
  },
  'storyFigure.remove': (ctx, { figureId }) => removePart(ctx, storyFigures, figureId),
  async 'storyUpdate.save'(ctx, { projectId: _, pilotId, updateId, ...about }) {
    await chosenPilot(ctx, pilotId);
    return savePart(ctx, storyUpdates, pilotId, updateId, about, LIMITS.storyParts);
  },
  'storyUpdate.remove': (ctx, { updateId }) => removePart(ctx, storyUpdates, updateId),
};

const asRow = ({ themes, ...texts }: StoryText) => ({ ...texts, themes: themes.join('\n') });
const here =
  (ctx: ProjectContext, pilotId: string) =>
  <T extends object>(about: T) => ({ id: ctx.house.newId(), projectId: ctx.project.id, pilotId, ...about });

async function saveStory(
  ctx: ProjectContext,
  pilotId: string,
  about: Partial<typeof stories.$inferInsert>,
): Promise<void> {
  const [before] = await ctx.tx.select().from(stories).where(eq(stories.pilotId, pilotId));
  if (before) return change(ctx, stories, before.id, about);
  const { title } = await pilotHere(ctx, pilotId);
  await insert(ctx, stories, here(ctx, pilotId)({ title, ...about }));
}

/** The texts of a row in which the name stands, without it. */
function without(row: object, name: string, known: readonly KnownName[]): Record<string, string> {
  const texts = Object.entries(row).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !NO_TEXTS.includes(entry[0]),
  );
  const changed = texts.map(([key, text]) => [key, takenOut(text, name, known), text] as const);
  return Object.fromEntries(changed.flatMap(([key, now, before]) => (now === before ? [] : [[key, now]])));
}
const NO_TEXTS = ['id', 'projectId', 'pilotId', 'date'];
