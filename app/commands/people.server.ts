import { and, eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { found, Problem } from '~/domain/problem';
import { inCrowd, meTopic, tableTopic, type Topic } from '~/domain/topics';
import { groups, participants } from '~db/schema';
import { inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { addPerson } from './recruitment.server';
import { arrive } from './attendance.server';
import { tableOf, tellTables } from './seats.server';

export const peopleHandlers: Handlers<'person.join' | 'person.claim' | 'person.edit'> = {
  async 'person.join'(ctx, input) {
    const { name, organisation, sector, language } = input;
    const participantId = await addPerson(ctx, { name, organisation, sector, language }, false);
    const topics = inCrowd(await arrive(ctx, participantId));
    return { answer: { participantId, projectId: ctx.project.id }, topics };
  },

  async 'person.claim'(ctx, input) {
    const code = normaliseCode(input.personalCode);
    const [row] = await ctx.tx.select().from(participants).where(eq(participants.personalCode, code));
    const person = found(row);
    if (person.removedAt) throw new Problem('person-removed');
    return {
      answer: { participantId: person.id, projectId: ctx.project.id },
      topics: inCrowd(await arrive(ctx, person.id)),
    };
  },

  async 'person.edit'(ctx, input) {
    if (ctx.actor.kind !== 'participant') throw new Problem('not-allowed');
    const { name, organisation, sector, language } = input;
    const me = ctx.actor.participantId;
    const [changed] = await ctx.tx
      .update(participants)
      .set({ name, organisation, sector, language })
      .where(inProject(participants, ctx, me))
      .returning();
    found(changed);
    // The room names those who are responsible for homework; a table names who leads it, also without a seat.
    return { topics: [meTopic(me), 'room', 'console', 'screen', ...(await tablesThatName(ctx, me))] };
  },
};

/** The boards on which this person is named, and the own views of those who see her there. */
async function tablesThatName(ctx: ProjectContext, me: string): Promise<Topic[]> {
  const led = await ctx.tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.projectId, ctx.project.id), eq(groups.facilitatorId, me)));
  const seatedAt = await tableOf(ctx, me);
  const ids = new Set([...led.map((row) => row.id), ...(seatedAt ? [seatedAt] : [])]);
  return [...[...ids].map(tableTopic), ...(await tellTables(ctx, [...ids]))];
}
