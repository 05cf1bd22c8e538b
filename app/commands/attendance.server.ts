import { and, eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { found, Problem } from '~/domain/problem';
import { meTopic, type Topic } from '~/domain/topics';
import { given, prepared } from '~db/prepared';
import { rowKey } from '~db/references';
import { attendance, participants } from '~db/schema';
import { inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { addPerson, roomFor } from './recruitment.server';
import { seatLatecomer, tellTableOf } from './seats.server';
import { voteIsSettled } from './session.server';
import { change, insert, mine, remove } from './trail.server';

export const attendanceHandlers: Handlers<'attendance.mark' | 'attendance.leave' | 'attendance.add'> = {
  /** Ticks a person as here, or takes the tick away: her seat stays until the plan is mended. */
  async 'attendance.mark'(ctx, { participantId, code, here }) {
    const person = await personOf(ctx, participantId, code);
    if (person.removedAt) throw new Problem('person-removed');
    const topics = here ? await arrive(ctx, person.id) : await untick(ctx, person.id);
    return {
      answer: { participantId: person.id, name: person.name },
      topics: [...topics, meTopic(person.id)],
    };
  },

  /** Goes before the end: she has been here, but is not any more; or is back. */
  async 'attendance.leave'(ctx, { participantId, left }) {
    const { id, removedAt } = await mine(ctx, participants, participantId);
    if (removedAt) throw new Problem('person-removed');
    const came = found((await attendanceOf(ctx, id))[0]);
    const topics = left ? await leave(ctx, came) : await arrive(ctx, id);
    return { topics: [...topics, meTopic(id)] };
  },

  async 'attendance.add'(ctx, { name, organisation, sector }) {
    await roomFor(ctx, 1);
    const { language } = ctx.project;
    const participantId = await addPerson(ctx, { name, organisation, sector, language }, false);
    return { answer: { participantId }, topics: await arrive(ctx, participantId) };
  },
};

/** @throws Problem `not-found`, `unknown-code` */
async function personOf(ctx: ProjectContext, participantId: string | null, typed: string) {
  if (participantId) {
    const where = inProject(participants, ctx, participantId);
    return found((await ctx.tx.select().from(participants).where(where))[0]);
  }
  // A badge's QR holds an address that ends in the code.
  const code = normaliseCode(typed.split('/').at(-1) ?? '');
  const [row] = await ctx.tx
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), eq(participants.personalCode, code)));
  if (!row) throw new Problem('unknown-code');
  return row;
}

const attendanceOf = ({ tx, workshop }: ProjectContext, participantId: string) =>
  attendanceAt(tx, { workshopId: workshop.id, participantId });
const attendanceAt = prepared((tx) =>
  tx
    .select()
    .from(attendance)
    .where(
      and(
        eq(attendance.workshopId, given('workshopId')),
        eq(attendance.participantId, given('participantId')),
      ),
    ),
);

/**
 * Notes that the person is here, or here again, and finds a seat for one who comes late. Coming twice changes nothing.
 */
export async function arrive(ctx: ProjectContext, participantId: string): Promise<Topic[]> {
  const [known] = await attendanceOf(ctx, participantId);
  if (!known)
    await insert(ctx, attendance, {
      ...{ workshopId: ctx.workshop.id, participantId },
      ...{ at: ctx.now, leftAt: null },
    });
  else if (known.leftAt) await change(ctx, attendance, keyOf(known), { leftAt: null });
  // Who was removed and put back has come before, but has lost her seat; so has who left and came back.
  const seated = await seatLatecomer(ctx, participantId);
  const named = known?.leftAt || seated ? await tellTableOf(ctx, participantId) : [];
  return !known || known.leftAt || seated ? ['console', 'screen', ...named] : [];
}

/** Whose votes are being counted, stays until they are. */
async function untick(ctx: ProjectContext, participantId: string): Promise<Topic[]> {
  await voteIsSettled(ctx, ctx.workshop.id);
  for (const row of await attendanceOf(ctx, participantId)) await remove(ctx, attendance, keyOf(row));
  return ['console', 'screen', ...(await tellTableOf(ctx, participantId))];
}

async function leave(ctx: ProjectContext, came: typeof attendance.$inferSelect): Promise<Topic[]> {
  await voteIsSettled(ctx, ctx.workshop.id);
  if (!came.leftAt) await change(ctx, attendance, keyOf(came), { leftAt: ctx.now });
  // Where people choose their tables, her chair is free again.
  return ['room', 'console', 'screen', ...(await tellTableOf(ctx, came.participantId))];
}

const keyOf = (row: typeof attendance.$inferSelect) => rowKey(attendance, row);
