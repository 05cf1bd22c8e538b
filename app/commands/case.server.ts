import { and, eq } from 'drizzle-orm';
import { makePersonalCode } from '~/domain/codes';
import { found } from '~/domain/problem';
import { groups, participants, questions, stakeholders, themes, workshops } from '~db/schema';
import { readPreparation, type PreparationCase } from './case-file';
import type { Context, Handlers } from './context.server';
import { createProject, newWorkshop } from './project.server';

export const caseHandlers: Handlers<'project.import'> = {
  async 'project.import'(ctx, input) {
    const scene = await fillPreparation(ctx, input.municipalityId, readPreparation(input.file));
    return { answer: { projectId: scene.projectId } };
  },
};

/** A project that is being filled from a case; `ids` leads from the case's keys ("person p01") to rows. */
export interface Scene<Story extends PreparationCase = PreparationCase> {
  ctx: Context;
  projectId: string;
  story: Story;
  ids: Map<string, string>;
}

export function newId({ ctx, ids }: Scene, key: string): string {
  const id = ctx.house.newId();
  ids.set(key, id);
  return id;
}
export const idOf = ({ ids }: Scene, key: string): string => found(ids.get(key));

/** Makes a project with all that a case says of the preparation. */
export async function fillPreparation<Story extends PreparationCase>(
  ctx: Context,
  municipalityId: string,
  story: Story,
): Promise<Scene<Story>> {
  const { title, aim, language } = story;
  const projectId = await createProject(ctx, { municipalityId, title, aim, language });
  const scene: Scene<Story> = { ctx, projectId, story, ids: new Map() };
  await setWorkshops(scene);
  await fillThemes(scene);
  await fillStakeholders(scene);
  await fillPeople(scene);
  await fillTables(scene);
  return scene;
}

async function setWorkshops({ ctx, projectId, story }: Scene): Promise<void> {
  for (const { number, ...about } of story.workshops) {
    const where = and(eq(workshops.projectId, projectId), eq(workshops.number, number));
    const [changed] = await ctx.tx.update(workshops).set(about).where(where).returning();
    if (!changed) await ctx.tx.insert(workshops).values(newWorkshop(ctx, projectId, number, about));
  }
}

async function fillThemes(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  for (const [i, theme] of story.themes.entries()) {
    const themeId = newId(scene, `theme ${theme.key}`);
    await ctx.tx.insert(themes).values({ id: themeId, projectId, position: i + 1, title: theme.title });
    const rows = theme.questions.map((text, at) => ({
      ...{ id: ctx.house.newId(), themeId, position: at + 1, text, marks: [] },
    }));
    if (rows.length > 0) await ctx.tx.insert(questions).values(rows);
  }
}

async function fillStakeholders({ ctx, projectId, story }: Scene): Promise<void> {
  const rows = story.stakeholders.map((one, i) => ({
    ...{ id: ctx.house.newId(), projectId, position: i + 1, name: one.name, sector: one.sector },
    ...{ tier: one.tier, role: one.role, need: one.need, positive: one.positive, negative: one.negative },
    ...{ overall: one.overall, affected: one.affected },
  }));
  if (rows.length > 0) await ctx.tx.insert(stakeholders).values(rows);
}

async function fillPeople(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const rows = story.invitees.map(({ key, name, organisation, sector, language, email }, i) => ({
    ...{ id: newId(scene, `person ${key}`), projectId, name, organisation, sector, email },
    language: language ?? story.language,
    personalCode: makePersonalCode(ctx.house.randomBytes),
    ...{ invited: true, reply: 'planned' as const, position: i + 1, removedAt: null },
  }));
  if (rows.length > 0) await ctx.tx.insert(participants).values(rows);
}

async function fillTables(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const rows = story.groups.map(({ key, theme, tableFacilitator }, i) => ({
    ...{ id: newId(scene, `group ${key}`), projectId, position: i + 1, place: '' },
    themeId: idOf(scene, `theme ${theme}`),
    facilitatorId: tableFacilitator ? idOf(scene, `person ${tableFacilitator}`) : null,
  }));
  if (rows.length > 0) await ctx.tx.insert(groups).values(rows);
}
