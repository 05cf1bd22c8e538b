import { and, eq } from 'drizzle-orm';
import { exampleOf, missingIn, sameExample, textsIn, type Example } from '~/domain/example';
import { LIMITS } from '~/domain/limits';
import { namesIn } from '~/domain/names';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import { examples, municipalities } from '~db/schema';
import { knownNames, storyRows } from '~db/stories';
import { chosenPilot } from './candidates.server';
import type { Context, Handlers, ProjectContext } from './context.server';
import { exampleSchema, readExample } from './example-file';
import { change, insert } from './trail.server';

/** The installation's bank of examples (report ch. 7). */
export const bankHandlers: Handlers<
  'example.publish' | 'example.withdraw' | 'example.restore' | 'example.import'
> = {
  /** A snapshot of the story. Nothing personal goes along that nobody has ticked off, whenever it was written. */
  async 'example.publish'(ctx, { pilotId, kept }) {
    await chosenPilot(ctx, pilotId);
    const content = await toldNow(ctx, pilotId);
    const names = namesIn(textsIn(content), await knownNames(ctx.tx, ctx.project));
    if (names.some(({ text }) => !kept.includes(text))) throw new Problem('names-unticked');
    const shown = { content, publishedAt: ctx.now, withdrawnAt: null };
    const { municipalityId } = ctx.project;
    const [before] = await ctx.tx.select().from(examples).where(eq(examples.pilotId, pilotId));
    const exampleId = before?.id ?? ctx.house.newId();
    if (before) await change(ctx, examples, before.id, shown);
    else await insert(ctx, examples, { id: exampleId, municipalityId, pilotId, ...shown });
    return { answer: { exampleId } };
  },

  async 'example.withdraw'(ctx, { municipalityId, exampleId }) {
    const row = await ofMunicipality(ctx, municipalityId, exampleId);
    const withdrawnAt = row.withdrawnAt ?? ctx.now;
    await ctx.tx.update(examples).set({ withdrawnAt }).where(eq(examples.id, row.id));
    return { answer: { exampleId } };
  },

  /** As it was when it was withdrawn. */
  async 'example.restore'(ctx, { municipalityId, exampleId }) {
    const row = await ofMunicipality(ctx, municipalityId, exampleId);
    await ctx.tx.update(examples).set({ withdrawnAt: null }).where(eq(examples.id, row.id));
    return { answer: { exampleId } };
  },

  async 'example.import'(ctx, { municipalityId, file }) {
    const content = readExample(file);
    const rows = await ctx.tx.select().from(examples);
    const own = rows.filter((row) => row.municipalityId === municipalityId);
    if (own.length >= LIMITS.examples) throw new Problem('list-full');
    // What others have withdrawn is not told of.
    const there = rows.filter((row) => row.withdrawnAt === null || row.municipalityId === municipalityId);
    if (there.some((row) => sameExample(row.content as Example, content))) throw new Problem('example-here');
    const exampleId = ctx.house.newId();
    const shown = { content, publishedAt: ctx.now, withdrawnAt: null };
    await ctx.tx.insert(examples).values({ id: exampleId, municipalityId, pilotId: null, ...shown });
    return { answer: { exampleId } };
  },
};

/** @throws Problem `not-found` */
async function ofMunicipality({ tx }: Context, municipalityId: string, exampleId: string) {
  const own = and(eq(examples.id, exampleId), eq(examples.municipalityId, municipalityId));
  const [row] = await tx.select().from(examples).where(own);
  return found(row);
}

/** The story as it stands. @throws Problem `story-unfinished` */
async function toldNow(ctx: ProjectContext, pilotId: string): Promise<Example> {
  const { story, figures, updates } = await storyRows(ctx.tx, pilotId);
  if (!story) throw new Problem('story-unfinished');
  const { municipalityId, language } = ctx.project;
  const [place] = await ctx.tx.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  const about = { language, municipality: found(place).name, published: osloDate(ctx.now.getTime()) };
  const themes = story.themes.split('\n').filter(Boolean);
  const content = exampleOf({ ...story, themes }, figures, updates, about);
  if (missingIn(content).length > 0) throw new Problem('story-unfinished');
  return exampleSchema.parse(content);
}
