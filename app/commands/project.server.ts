import { and, asc, eq } from 'drizzle-orm';
import { makePersonalCode, makeRoomCode } from '~/domain/codes';
import type { Language } from '~/domain/lists';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import { meTopic } from '~/domain/topics';
import {
  groups,
  municipalities,
  participants,
  projects,
  questions,
  seats,
  signIns,
  themes,
  workshops,
} from '~db/schema';
import { allTableTopics, inProject } from './board.server';
import type { Context, Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';

export const MODEL_MINUTES = 240;

export const projectHandlers: Handlers<
  | 'project.create'
  | 'project.edit'
  | 'project.archive'
  | 'project.restore'
  | 'theme.save'
  | 'theme.move'
  | 'theme.remove'
  | 'invitee.save'
  | 'invitee.remove'
  | 'invitee.restore'
  | 'workshop.save'
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

  async 'invitee.save'(ctx, input) {
    const { participantId, name, organisation, sector, language, email } = input;
    const about = { name, organisation, sector, language, email };
    if (!participantId)
      return { answer: { participantId: await addPerson(ctx, about, true) }, topics: ['console'] };
    const [changed] = await ctx.tx
      .update(participants)
      .set(about)
      .where(inProject(participants, ctx, participantId))
      .returning();
    found(changed);
    return {
      answer: { participantId },
      topics: ['room', 'console', 'screen', meTopic(participantId), ...(await allTableTopics(ctx))],
    };
  },

  async 'invitee.remove'(ctx, input) {
    // Her votes cannot be told from the others', so nobody leaves the register while they are being given.
    await voteIsSettled(ctx, ctx.workshop.id);
    const [removed] = await ctx.tx
      .update(participants)
      .set({ removedAt: ctx.now })
      .where(inProject(participants, ctx, input.participantId))
      .returning();
    const person = found(removed);
    await ctx.tx.delete(seats).where(eq(seats.participantId, person.id));
    await ctx.tx
      .update(groups)
      .set({ facilitatorId: null })
      .where(and(eq(groups.projectId, ctx.project.id), eq(groups.facilitatorId, person.id)));
    const ended = await ctx.tx
      .delete(signIns)
      .where(and(eq(signIns.kind, 'participant'), eq(signIns.subjectId, person.id)))
      .returning();
    const topics = ['console', 'screen', ...(await allTableTopics(ctx))] as const;
    return { topics, after: () => ctx.house.signedOut(ended.map((row) => row.tokenHash)) };
  },

  async 'invitee.restore'(ctx, input) {
    const [restored] = await ctx.tx
      .update(participants)
      .set({ removedAt: null })
      .where(inProject(participants, ctx, input.participantId))
      .returning();
    found(restored);
    return { topics: ['console', 'screen'] };
  },

  async 'workshop.save'(ctx, input) {
    const { number, date, start, minutes, place } = input;
    const about = { date, start, minutes, place };
    const where = and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number));
    const [changed] = await ctx.tx.update(workshops).set(about).where(where).returning();
    if (!changed) await ctx.tx.insert(workshops).values(newWorkshop(ctx, ctx.project.id, number, about));
    return { topics: ['room', 'screen'] };
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
const newWorkshop = (ctx: Context, projectId: string, number: number, about: WorkshopAbout) => ({
  id: ctx.house.newId(),
  projectId,
  number,
  ...about,
  step: 'welcome' as const,
  round: 1,
  timerEndsAt: null,
  timerLeftMs: null,
});

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

type PersonAbout = Pick<
  typeof participants.$inferInsert,
  'name' | 'organisation' | 'sector' | 'language' | 'email'
>;

/** Adds a person with a personal code of her own; returns the id. */
export async function addPerson(ctx: ProjectContext, about: PersonAbout, invited: boolean): Promise<string> {
  const rows = await ctx.tx
    .select({ position: participants.position })
    .from(participants)
    .where(eq(participants.projectId, ctx.project.id));
  const id = ctx.house.newId();
  const personalCode = makePersonalCode(ctx.house.randomBytes);
  const position = lastPosition(rows);
  await ctx.tx
    .insert(participants)
    .values({ id, projectId: ctx.project.id, ...about, personalCode, invited, position, removedAt: null });
  return id;
}
