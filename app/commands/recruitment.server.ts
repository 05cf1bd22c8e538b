import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import { makePersonalCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { SECTORS } from '~/domain/lists';
import { found, Problem } from '~/domain/problem';
import { meTopic } from '~/domain/topics';
import { given, prepared } from '~db/prepared';
import { groups, participants, partners, seats, signIns, wantedMix } from '~db/schema';
import { allTableTopics, inProject } from './board.server';
import { tellTableOf } from './seats.server';
import type { Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';
import { change, insert, insertAll, mine } from './trail.server';

export const recruitmentHandlers: Handlers<
  'invitee.save' | 'invitee.remove' | 'invitee.restore' | 'invitee.reply' | 'mix.save'
> = {
  async 'invitee.save'(ctx, { projectId: _, participantId, ...about }) {
    if (about.partnerId) await mine(ctx, partners, about.partnerId);
    if (!participantId) {
      await roomFor(ctx, 1);
      return { answer: { participantId: await addPerson(ctx, about, true) }, topics: ['console'] };
    }
    const { id } = await mine(ctx, participants, participantId);
    await change(ctx, participants, id, about);
    return {
      answer: { participantId },
      topics: [
        'room',
        'console',
        'screen',
        meTopic(participantId),
        ...(await allTableTopics(ctx)),
        ...(await tellTableOf(ctx, participantId)),
      ],
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
    const named = await tellTableOf(ctx, person.id);
    await ctx.tx.delete(seats).where(eq(seats.participantId, person.id));
    await ctx.tx
      .update(groups)
      .set({ facilitatorId: null })
      .where(and(eq(groups.projectId, ctx.project.id), eq(groups.facilitatorId, person.id)));
    const ended = await ctx.tx
      .delete(signIns)
      .where(and(eq(signIns.kind, 'participant'), eq(signIns.subjectId, person.id)))
      .returning();
    const topics = ['console', 'screen', ...(await allTableTopics(ctx)), ...named] as const;
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

  /** Who came without an invitation has nothing to reply to, and is passed over. */
  async 'invitee.reply'(ctx, { participantIds, reply }) {
    const ids = [...new Set(participantIds)];
    if (ids.length === 0) throw new Problem('nobody-chosen');
    const rows = await ctx.tx
      .select({ id: participants.id, invited: participants.invited })
      .from(participants)
      .where(and(eq(participants.projectId, ctx.project.id), inArray(participants.id, ids)));
    if (rows.length !== ids.length) throw new Problem('not-found');
    for (const { id, invited } of rows) if (invited) await change(ctx, participants, id, { reply });
    return { topics: ['console'] };
  },

  async 'mix.save'(ctx, input) {
    const rows = await ctx.tx.select().from(wantedMix).where(eq(wantedMix.projectId, ctx.project.id));
    for (const sector of SECTORS) {
      const row = rows.find((one) => one.sector === sector);
      const people = input[sector];
      if (row) await change(ctx, wantedMix, row.id, { people });
      else await insert(ctx, wantedMix, { id: ctx.house.newId(), projectId: ctx.project.id, sector, people });
    }
    return {};
  },
};

/** @throws Problem `too-many-people` when the register cannot hold so many more */
export async function roomFor(ctx: ProjectContext, more: number): Promise<void> {
  const rows = await ctx.tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), isNull(participants.removedAt)));
  if (rows.length + more > LIMITS.people) throw new Problem('too-many-people');
}

type Row = typeof participants.$inferInsert;
type PersonAbout = Pick<Row, 'name' | 'sector' | 'language'> &
  Partial<Pick<Row, 'organisation' | 'email' | 'phone' | 'contact' | 'reply' | 'interpreter' | 'partnerId'>>;

/** Adds a person with a personal code of her own; returns the id. */
export async function addPerson(ctx: ProjectContext, about: PersonAbout, invited: boolean): Promise<string> {
  const [id] = await addPeople(ctx, [about], invited);
  return found(id);
}

const lastIn = prepared((tx) =>
  tx
    .select({ last: max(participants.position) })
    .from(participants)
    .where(eq(participants.projectId, given('projectId'))),
);

/** Adds people; returns their ids. */
export async function addPeople(
  ctx: ProjectContext,
  all: readonly PersonAbout[],
  invited: boolean,
): Promise<string[]> {
  const [row] = await lastIn(ctx.tx, { projectId: ctx.project.id });
  const first = (row?.last ?? 0) + 1;
  const people = all.map(({ organisation = '', email = '', reply = 'planned', ...about }, i) => ({
    ...{ ...about, organisation, email, reply, invited, removedAt: null },
    ...{ id: ctx.house.newId(), projectId: ctx.project.id, position: first + i },
    personalCode: makePersonalCode(ctx.house.randomBytes),
  }));
  await insertAll(ctx, participants, people);
  return people.map(({ id }) => id);
}
