import { and, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { makePersonalCode } from '~/domain/codes';
import { found, Problem } from '~/domain/problem';
import { meTopic } from '~/domain/topics';
import { groups, participants, seats, signIns } from '~db/schema';
import { allTableTopics, inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';

export const recruitmentHandlers: Handlers<
  | 'invitee.save'
  | 'invitee.remove'
  | 'invitee.restore'
  | 'invitee.reply'
  | 'invitee.import'
  | 'sheet.put'
  | 'sheet.drop'
  | 'mix.save'
> = {
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

  async 'invitee.reply'() {
    throw new Problem('not-found');
  },
  async 'invitee.import'() {
    throw new Problem('not-found');
  },
  async 'sheet.put'() {
    throw new Problem('not-found');
  },
  async 'sheet.drop'() {
    throw new Problem('not-found');
  },
  async 'mix.save'() {
    throw new Problem('not-found');
  },
};

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
