import { eq } from 'drizzle-orm';
import { makeRoomCode } from '~/domain/codes';
import type { Language } from '~/domain/lists';
import { found } from '~/domain/problem';
import { municipalities, projects, workshops } from '~db/schema';
import type { Context, Handlers } from './context.server';

const MODEL_MINUTES = 240;

export const projectHandlers: Handlers<
  'project.create' | 'project.edit' | 'project.archive' | 'project.restore'
> = {
  async 'project.create'(ctx, input) {
    return { answer: { projectId: await createProject(ctx, input) } };
  },

  async 'project.edit'(ctx, input) {
    const { title, aim, language } = input;
    await ctx.tx.update(projects).set({ title, aim, language }).where(eq(projects.id, ctx.project.id));
    return { topics: ['room', 'screen', 'console'] };
  },

  async 'project.archive'(ctx) {
    await ctx.tx.update(projects).set({ archivedAt: ctx.now }).where(eq(projects.id, ctx.project.id));
    return { topics: ['room'] };
  },

  async 'project.restore'(ctx) {
    await ctx.tx.update(projects).set({ archivedAt: null }).where(eq(projects.id, ctx.project.id));
    return { topics: ['room'] };
  },
};

/** Makes a project with its two workshops (two is the model) and a room code; returns its id. */
export async function createProject(
  ctx: Context,
  input: { municipalityId: string; title: string; aim: string; language: Language },
): Promise<string> {
  found((await ctx.tx.select().from(municipalities).where(eq(municipalities.id, input.municipalityId)))[0]);
  const projectId = ctx.house.newId();
  const { municipalityId, title, aim, language } = input;
  await ctx.tx.insert(projects).values({
    id: projectId,
    municipalityId,
    title,
    aim,
    language,
    roomCode: makeRoomCode(ctx.house.randomBytes),
    revision: 1,
    runningWorkshop: 1,
    archivedAt: null,
    createdAt: ctx.now,
  });
  const undecided = { date: '', start: '', minutes: MODEL_MINUTES, place: '' };
  await ctx.tx
    .insert(workshops)
    .values([1, 2].map((number) => newWorkshop(ctx, projectId, number, undecided)));
  return projectId;
}

interface WorkshopAbout {
  date: string;
  start: string;
  minutes: number;
  place: string;
}
export const newWorkshop = (ctx: Context, projectId: string, number: number, about: WorkshopAbout) => ({
  id: ctx.house.newId(),
  projectId,
  number,
  ...about,
  step: 'welcome' as const,
  round: 1,
  timerEndsAt: null,
  timerLeftMs: null,
  itemId: null,
  sequence: 0,
});
