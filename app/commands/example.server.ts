import { makePersonalCode } from '~/domain/codes';
import type { Language, Sector } from '~/domain/lists';
import { spreadEvenly } from '~/domain/seating';
import {
  agendaItems,
  attendance,
  clusters,
  groups,
  needs,
  participants,
  projects,
  proposals,
  questions,
  seats,
  themes,
  workshops,
} from '~db/schema';
import { and, eq } from 'drizzle-orm';
import { found } from '~/domain/problem';
import { AGENDA_TEMPLATES } from '~/templates/agenda';
import type { Context, Handlers } from './context.server';
import en from './example/en.json';
import nb from './example/nb.json';
import nn from './example/nn.json';
import { templateRows } from './agenda.server';
import { createProject } from './project.server';

type ExampleCase = typeof nb;
const CASES: Record<Language, ExampleCase> = { nb, nn, en };

export const exampleHandlers: Handlers<'project.example'> = {
  /** A whole workshop in our own words, played until the vote is ready to open. */
  async 'project.example'(ctx, input) {
    const story = CASES[input.language];
    const { title, aim } = story;
    const { municipalityId, language } = input;
    const projectId = await createProject(ctx, { municipalityId, title, aim, language });
    const scene: Scene = { ctx, projectId, story, ids: new Map() };
    await setWorkshops(scene);
    await fillAgendas(scene);
    await fillThemes(scene);
    await fillPeople(scene);
    await fillTables(scene);
    await fillBoards(scene);
    return { answer: { projectId } };
  },
};

/** What is being filled; `ids` leads from the case's keys to rows. */
interface Scene {
  ctx: Context;
  projectId: string;
  story: ExampleCase;
  ids: Map<string, string>;
}

function newId({ ctx, ids }: Scene, key: string): string {
  const id = ctx.house.newId();
  ids.set(key, id);
  return id;
}
const idOf = ({ ids }: Scene, key: string) => found(ids.get(key));

async function setWorkshops({ ctx, projectId, story }: Scene): Promise<void> {
  for (const { number, date, start, minutes, place } of story.workshops)
    await ctx.tx
      .update(workshops)
      .set({ date, start, minutes, place, ...(number === 1 ? { step: 'vote' as const } : {}) })
      .where(and(eq(workshops.projectId, projectId), eq(workshops.number, number)));
  await ctx.tx.update(projects).set({ runningWorkshop: 1 }).where(eq(projects.id, projectId));
}

/** The model's agendas; the session stands at the vote. */
async function fillAgendas({ ctx, projectId, story }: Scene): Promise<void> {
  const rows = await ctx.tx.select().from(workshops).where(eq(workshops.projectId, projectId));
  for (const template of AGENDA_TEMPLATES.values()) {
    const workshop = found(rows.find((row) => row.number === template.number));
    const items = templateRows(ctx.house, workshop, template, story.language as Language);
    await ctx.tx.insert(agendaItems).values(items);
    const itemId = items.find((item) => item.step === workshop.step)?.id;
    if (workshop.step !== 'welcome')
      await ctx.tx.update(workshops).set({ itemId }).where(eq(workshops.id, workshop.id));
  }
}

async function fillThemes(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  for (const [i, theme] of story.themes.entries()) {
    const themeId = newId(scene, `theme ${theme.key}`);
    await ctx.tx.insert(themes).values({ id: themeId, projectId, position: i + 1, title: theme.title });
    await ctx.tx
      .insert(questions)
      .values(
        theme.questions.map((text, at) => ({ id: ctx.house.newId(), themeId, position: at + 1, text })),
      );
  }
}

async function fillPeople(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  await ctx.tx.insert(participants).values(
    story.invitees.map((person, i) => ({
      id: newId(scene, `person ${person.key}`),
      projectId,
      name: person.name,
      organisation: person.organisation,
      sector: person.sector as Sector,
      language: person.language,
      email: '',
      personalCode: makePersonalCode(ctx.house.randomBytes),
      invited: true,
      position: i + 1,
      removedAt: null,
    })),
  );
}

async function fillTables(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const tables = story.groups.map((group, i) => ({
    id: newId(scene, `group ${group.key}`),
    projectId,
    position: i + 1,
    themeId: idOf(scene, `theme ${group.theme}`),
    facilitatorId: idOf(scene, `person ${group.tableFacilitator}`),
    place: '',
  }));
  await ctx.tx.insert(groups).values(tables);
  await seatEveryone(scene, tables);
}

async function seatEveryone(scene: Scene, tables: (typeof groups.$inferSelect)[]): Promise<void> {
  const { ctx, projectId, story } = scene;
  const [first] = await ctx.tx
    .select()
    .from(workshops)
    .where(and(eq(workshops.projectId, projectId), eq(workshops.number, 1)));
  const workshopId = found(first).id;
  const people = story.invitees.map((one) => ({
    id: idOf(scene, `person ${one.key}`),
    sector: one.sector as Sector,
  }));
  await ctx.tx
    .insert(attendance)
    .values(people.map((one) => ({ workshopId, participantId: one.id, at: ctx.now })));
  await ctx.tx.insert(seats).values(
    spreadEvenly(people, tables).map((seat) => ({
      workshopId,
      round: 1,
      participantId: seat.personId,
      groupId: seat.tableId,
    })),
  );
}

async function fillBoards(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const row = (i: number, group: string) => ({
    id: ctx.house.newId(),
    projectId,
    groupId: idOf(scene, `group ${group}`),
    authorId: null,
    position: i + 1,
    round: 1,
    withdrawnAt: null,
  });
  await fillClusters(scene);
  await ctx.tx.insert(needs).values(
    story.needs.map(({ group, text, cluster }, i) => ({
      ...row(i, group),
      text,
      clusterId: idOf(scene, `cluster ${group} ${cluster}`),
    })),
  );
  await ctx.tx.insert(proposals).values(
    story.proposals.map(({ group, title, text, nominated }, i) => ({
      ...row(i, group),
      title,
      text,
      nominated,
      clusterId: null,
    })),
  );
}

async function fillClusters(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const first = new Map(story.needs.map((need) => [`${need.group} ${need.cluster}`, need]));
  const ranked = new Map<string, number>();
  for (const heading of story.priorityClusters)
    for (const { group, cluster } of first.values())
      if (cluster === heading) {
        const before = [...ranked.keys()].filter((key) => key.startsWith(`${group} `)).length;
        ranked.set(`${group} ${cluster}`, before + 1);
      }
  await ctx.tx.insert(clusters).values(
    [...first.values()].map(({ group, cluster }, i) => ({
      id: newId(scene, `cluster ${group} ${cluster}`),
      projectId,
      groupId: idOf(scene, `group ${group}`),
      heading: cluster,
      position: i + 1,
      priority: ranked.get(`${group} ${cluster}`) ?? null,
    })),
  );
}
