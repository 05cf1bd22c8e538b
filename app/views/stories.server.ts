import { eq } from 'drizzle-orm';
import { exampleOf, missingIn, sameExample, textsIn, type Example, type StoryText } from '~/domain/example';
import { namesIn } from '~/domain/names';
import { osloDate } from '~/domain/oslo';
import { found } from '~/domain/problem';
import { can } from '~/domain/roles';
import type { Actor } from '~/domain/actor';
import type { Db } from '~db/client.server';
import { examples, municipalities } from '~db/schema';
import { standingIn } from '~db/standing';
import { knownNames, pilotOf, storyRows } from '~db/stories';
import type { ProjectRow } from './allow.server';
import type { StoryView } from './shapes';

/** The story of a pilot, with what stands in the way of publishing it. @throws Problem `not-found` */
export async function storyView(
  db: Db,
  project: ProjectRow,
  pilotId: string,
  actor: Actor,
): Promise<StoryView> {
  const pilot = found(await pilotOf(db, project.id, pilotId));
  const { story, figures, updates } = await storyRows(db, pilotId);
  const text: StoryText | null = story
    ? { ...story, themes: story.themes.split('\n').filter(Boolean) }
    : null;
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const about = { language: project.language, municipality: found(place).name, published: '' };
  const told = text && exampleOf(text, figures, updates, about);
  const standing = await standingIn(db, actor, project.municipalityId);
  return {
    pilot: { id: pilot.id, title: pilot.title, isChosen: pilot.state === 'chosen' },
    story: told,
    figures: figures.map(({ id, title, unit, year, value }) => ({ id, title, unit, year, value })),
    updates: updates.map(({ id, date, text }) => ({ id, date, text })),
    names: told ? namesIn(textsIn(told), await knownNames(db, project)) : [],
    missing: told ? missingIn(told) : [],
    published: await publishedOf(db, pilotId, told),
    municipalityId: project.municipalityId,
    mayWithdraw: can(standing, 'example.withdraw', null) === 'yes',
  };
}

async function publishedOf(db: Db, pilotId: string, told: Example | null): Promise<StoryView['published']> {
  const [row] = await db.select().from(examples).where(eq(examples.pilotId, pilotId));
  if (!row) return null;
  return {
    id: row.id,
    on: osloDate(row.publishedAt.getTime()),
    isWithdrawn: row.withdrawnAt !== null,
    isSame: told !== null && sameExample(told, row.content as Example),
  };
}
