import { and, eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { found, Problem } from '~/domain/problem';
import { meTopic, type Topic } from '~/domain/topics';
import { attendance, participants } from '~db/schema';
import { inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { addPerson, roomFor } from './recruitment.server';
import { seatLatecomer } from './seats.server';
import { voteIsSettled } from './session.server';

export const attendanceHandlers: Handlers<'attendance.mark' | 'attendance.add'> = {
  /** Ticks a person as here, or takes the tick away: her seat stays until the plan is mended. */
  async 'attendance.mark'(ctx, { participantId, code, here }) {
    const person = await personOf(ctx, participantId, code);
    if (person.removedAt) throw new Problem('person-removed');
    const topics = here ? await arrive(ctx, person.id) : await leave(ctx, person.id);
    return {
      answer: { participantId: person.id, name: person.name },
      topics: [...topics, meTopic(person.id)],
    };
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

/** Notes that the person is here, and finds a seat for one who comes late. Coming twice changes nothing. */
export async function arrive(ctx: ProjectContext, participantId: string): Promise<Topic[]> {
  const [came] = await ctx.tx
    .insert(attendance)
    .values({ workshopId: ctx.workshop.id, participantId, at: ctx.now })
    .onConflictDoNothing()
    .returning();
  // Who was removed and put back has come before, but has lost her seat.
  const seated = await seatLatecomer(ctx, participantId);
  return came || seated ? ['console', 'screen'] : [];
}

/** Whose votes are being counted, stays until they are. */
async function leave(ctx: ProjectContext, participantId: string): Promise<Topic[]> {
  await voteIsSettled(ctx, ctx.workshop.id);
  await ctx.tx
    .delete(attendance)
    .where(and(eq(attendance.workshopId, ctx.workshop.id), eq(attendance.participantId, participantId)));
  return ['console', 'screen'];
}
