import { and, asc, eq, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { found, Problem } from '~/domain/problem';
import { spreadEvenly, type Seat } from '~/domain/seating';
import { EVERYONE, type Topic } from '~/domain/topics';
import { attendance, groups, needs, participants, proposals, seats, themes } from '~db/schema';
import { allTableTopics, inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';

const seatingTopics = async (ctx: ProjectContext): Promise<Topic[]> => [
  'room',
  'screen',
  'console',
  EVERYONE,
  ...(await allTableTopics(ctx)),
];

export const seatingHandlers: Handlers<'table.save' | 'table.remove' | 'seating.spread' | 'seating.move'> = {
  async 'table.save'(ctx, input) {
    const { themeId, facilitatorId, place } = input;
    found(
      (
        await ctx.tx
          .select()
          .from(themes)
          .where(inProject(themes, ctx, themeId))
      )[0],
    );
    if (facilitatorId) await freeFacilitator(ctx, facilitatorId);
    const groupId = input.groupId ?? (await addTable(ctx, themeId));
    const [changed] = await ctx.tx
      .update(groups)
      .set({ themeId, facilitatorId, place })
      .where(inProject(groups, ctx, groupId))
      .returning();
    found(changed);
    if (facilitatorId && (await currentSeats(ctx)).length > 0) await setSeat(ctx, facilitatorId, groupId);
    return { answer: { groupId }, topics: await seatingTopics(ctx) };
  },

  async 'table.remove'(ctx, input) {
    const { groupId } = input;
    found(
      (
        await ctx.tx
          .select()
          .from(groups)
          .where(inProject(groups, ctx, groupId))
      )[0],
    );
    const [need] = await ctx.tx.select().from(needs).where(eq(needs.groupId, groupId)).limit(1);
    const [proposal] = await ctx.tx.select().from(proposals).where(eq(proposals.groupId, groupId)).limit(1);
    if (need || proposal) throw new Problem('table-in-use');
    await ctx.tx.delete(groups).where(eq(groups.id, groupId));
    return { topics: await seatingTopics(ctx) };
  },

  async 'seating.spread'(ctx, input) {
    const tables = await tablesOf(ctx);
    if (tables.length === 0) throw new Problem('no-tables');
    const people = input.who === 'present' ? await present(ctx) : await expected(ctx);
    await ctx.tx.delete(seats).where(inRound(ctx));
    await store(ctx, spreadEvenly(await withFacilitators(ctx, people, tables), tables));
    return { topics: await seatingTopics(ctx) };
  },

  async 'seating.move'(ctx, input) {
    found(
      (
        await ctx.tx
          .select()
          .from(groups)
          .where(inProject(groups, ctx, input.groupId))
      )[0],
    );
    const where = inProject(participants, ctx, input.participantId);
    const person = found((await ctx.tx.select().from(participants).where(where))[0]);
    if (person.removedAt) throw new Problem('person-removed');
    await setSeat(ctx, input.participantId, input.groupId);
    return { topics: await seatingTopics(ctx) };
  },
};

const inRound = (ctx: ProjectContext) =>
  and(eq(seats.workshopId, ctx.workshop.id), eq(seats.round, ctx.workshop.round));

async function currentSeats(ctx: ProjectContext): Promise<Seat[]> {
  const rows = await ctx.tx.select().from(seats).where(inRound(ctx));
  return rows.map((row) => ({ personId: row.participantId, tableId: row.groupId }));
}

/** The table a person sits at now, or null. */
export async function tableOf(ctx: ProjectContext, participantId: string): Promise<string | null> {
  return (await currentSeats(ctx)).find((seat) => seat.personId === participantId)?.tableId ?? null;
}

/** Seats someone who comes after the seating was made, without moving anyone; false when there was no need to. */
export async function seatLatecomer(ctx: ProjectContext, participantId: string): Promise<boolean> {
  const kept = await currentSeats(ctx);
  if (kept.length === 0 || kept.some((seat) => seat.personId === participantId)) return false;
  const people = await registered(ctx);
  const wanted = people.filter(
    (one) => one.id === participantId || kept.some((seat) => seat.personId === one.id),
  );
  const plan = spreadEvenly(wanted, await tablesOf(ctx), kept);
  await store(
    ctx,
    plan.filter((seat) => seat.personId === participantId),
  );
  return true;
}

async function setSeat(ctx: ProjectContext, participantId: string, groupId: string): Promise<void> {
  await ctx.tx.delete(seats).where(and(inRound(ctx), eq(seats.participantId, participantId)));
  await store(ctx, [{ personId: participantId, tableId: groupId }]);
}

async function store(ctx: ProjectContext, plan: readonly Seat[]): Promise<void> {
  const { id: workshopId, round } = ctx.workshop;
  const rows = plan.map((seat) => ({
    workshopId,
    round,
    participantId: seat.personId,
    groupId: seat.tableId,
  }));
  if (rows.length > 0) await ctx.tx.insert(seats).values(rows);
}

const tablesOf = (ctx: ProjectContext) =>
  ctx.tx.select().from(groups).where(eq(groups.projectId, ctx.project.id)).orderBy(asc(groups.position));

const registered = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));

/** Everyone but those who have declined: should they come after all, they are seated as they come. */
const expected = async (ctx: ProjectContext) =>
  (await registered(ctx)).filter((person) => !person.invited || person.reply !== 'declined');

async function present(ctx: ProjectContext) {
  const here = await ctx.tx.select().from(attendance).where(eq(attendance.workshopId, ctx.workshop.id));
  const ids = new Set(here.map((row) => row.participantId));
  return (await registered(ctx)).filter((person) => ids.has(person.id));
}

/** Table facilitators sit at their tables, also before they have come. */
async function withFacilitators(
  ctx: ProjectContext,
  people: Awaited<ReturnType<typeof registered>>,
  tables: { facilitatorId: string | null }[],
) {
  const seated = new Set(people.map((person) => person.id));
  const leads = new Set(
    tables.map((table) => table.facilitatorId).filter((id) => id !== null && !seated.has(id)),
  );
  return leads.size === 0
    ? people
    : [...people, ...(await registered(ctx)).filter((person) => leads.has(person.id))];
}

/** A person leads at most one table: naming her here takes her from where she was. */
async function freeFacilitator(ctx: ProjectContext, facilitatorId: string): Promise<void> {
  const where = inProject(participants, ctx, facilitatorId);
  const person = found((await ctx.tx.select().from(participants).where(where))[0]);
  if (person.removedAt) throw new Problem('person-removed');
  await ctx.tx
    .update(groups)
    .set({ facilitatorId: null })
    .where(and(eq(groups.projectId, ctx.project.id), eq(groups.facilitatorId, facilitatorId)));
}

async function addTable(ctx: ProjectContext, themeId: string): Promise<string> {
  const rows = await tablesOf(ctx);
  const id = ctx.house.newId();
  await ctx.tx.insert(groups).values({
    id,
    projectId: ctx.project.id,
    position: lastPosition(rows),
    themeId,
    facilitatorId: null,
    place: '',
  });
  return id;
}
