import type { Language } from '~/domain/lists';
import { found } from '~/domain/problem';
import { spreadEvenly } from '~/domain/seating';
import {
  agendaItems,
  attendance,
  clusters,
  needs,
  participants,
  proposals,
  seats,
  workshops,
} from '~db/schema';
import { and, eq } from 'drizzle-orm';
import { AGENDA_TEMPLATES } from '~/templates/agenda';
import { templateRows } from './agenda.server';
import { readPreparation } from './case-file';
import { fillPreparation, idOf, newId, type Scene as Prepared } from './case.server';
import type { Handlers } from './context.server';
import en from './example/en.json';
import nb from './example/nb.json';
import nn from './example/nn.json';

type ExampleCase = typeof nb;
const CASES: Record<Language, ExampleCase> = { nb, nn, en };

/** What is being filled: the preparation, and the example's later phases beside it. */
type Scene = Prepared & { example: ExampleCase };

export const exampleHandlers: Handlers<'project.example'> = {
  /** A whole workshop in our own words, played until the vote is ready to open. */
  async 'project.example'(ctx, input) {
    const example = CASES[input.language];
    const story = readPreparation(JSON.stringify(example));
    const prepared = await fillPreparation(ctx, input.municipalityId, story);
    const scene: Scene = { ...prepared, example };
    await everyoneHasSaidYes(scene);
    await seatEveryone(scene);
    await fillBoards(scene);
    await standReady(scene);
    await fillAgendas(scene);
    return { answer: { projectId: scene.projectId } };
  },
};

async function everyoneHasSaidYes({ ctx, projectId }: Scene): Promise<void> {
  await ctx.tx.update(participants).set({ reply: 'accepted' }).where(eq(participants.projectId, projectId));
}

const firstWorkshop = (projectId: string) => and(eq(workshops.projectId, projectId), eq(workshops.number, 1));

async function standReady({ ctx, projectId }: Scene): Promise<void> {
  await ctx.tx.update(workshops).set({ step: 'vote', nominations: 3 }).where(firstWorkshop(projectId));
}

/** The model's agendas; the session stands at the vote. */
async function fillAgendas({ ctx, projectId, story }: Scene): Promise<void> {
  const rows = await ctx.tx.select().from(workshops).where(eq(workshops.projectId, projectId));
  for (const template of AGENDA_TEMPLATES.values()) {
    const workshop = found(rows.find((row) => row.number === template.number));
    const items = templateRows(ctx.house, workshop, template, story.language);
    await ctx.tx.insert(agendaItems).values(items);
    const itemId = items.find((item) => item.step === workshop.step)?.id;
    if (workshop.step !== 'welcome')
      await ctx.tx.update(workshops).set({ itemId }).where(eq(workshops.id, workshop.id));
  }
}

async function seatEveryone(scene: Scene): Promise<void> {
  const { ctx, projectId, story } = scene;
  const [first] = await ctx.tx.select().from(workshops).where(firstWorkshop(projectId));
  const workshopId = found(first).id;
  const people = story.invitees.map(({ key, sector }) => ({ id: idOf(scene, `person ${key}`), sector }));
  const tables = story.groups.map(({ key, tableFacilitator }) => ({
    id: idOf(scene, `group ${key}`),
    facilitatorId: tableFacilitator ? idOf(scene, `person ${tableFacilitator}`) : null,
  }));
  await ctx.tx
    .insert(attendance)
    .values(people.map((one) => ({ workshopId, participantId: one.id, at: ctx.now })));
  await ctx.tx.insert(seats).values(
    spreadEvenly(people, tables).map((seat) => ({
      ...{ workshopId, round: 1, participantId: seat.personId, groupId: seat.tableId },
    })),
  );
}

async function fillBoards(scene: Scene): Promise<void> {
  const { ctx, projectId, example } = scene;
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
    example.needs.map(({ group, text, cluster }, i) => ({
      ...row(i, group),
      text,
      clusterId: idOf(scene, `cluster ${group} ${cluster}`),
    })),
  );
  await ctx.tx.insert(proposals).values(
    example.proposals.map(({ group, title, text, nominated }, i) => ({
      ...row(i, group),
      title,
      text,
      nominated,
      clusterId: null,
    })),
  );
}

async function fillClusters(scene: Scene): Promise<void> {
  const { ctx, projectId, example } = scene;
  const first = new Map(example.needs.map((need) => [`${need.group} ${need.cluster}`, need]));
  const ranked = new Map<string, number>();
  for (const heading of example.priorityClusters)
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
