import { eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { Problem } from '~/domain/problem';
import { groups, needs, proposals, themes } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { putAt, registeredPerson, seatingTopics } from './seating.server';
import { seatRows, tablesOf } from './seats.server';
import { change, insert, mine, remove } from './trail.server';

export const tableHandlers: Handlers<'table.save' | 'table.remove' | 'table.lead'> = {
  async 'table.save'(ctx, { themeId, facilitatorId, place, size, ...input }) {
    await mine(ctx, themes, themeId);
    if (input.groupId) await mine(ctx, groups, input.groupId);
    if (facilitatorId) await freeFacilitator(ctx, facilitatorId);
    const groupId = input.groupId ?? (await addTable(ctx, themeId));
    await change(ctx, groups, groupId, { themeId, facilitatorId, place, size });
    if (facilitatorId) await seatAtOwnTable(ctx, facilitatorId, groupId);
    return { answer: { groupId }, topics: await seatingTopics(ctx) };
  },

  async 'table.remove'(ctx, { groupId }) {
    await mine(ctx, groups, groupId);
    const [need] = await ctx.tx.select().from(needs).where(eq(needs.groupId, groupId)).limit(1);
    const [proposal] = await ctx.tx.select().from(proposals).where(eq(proposals.groupId, groupId)).limit(1);
    if (need || proposal) throw new Problem('table-in-use');
    await remove(ctx, groups, groupId);
    return { topics: await seatingTopics(ctx) };
  },

  /** Another leads the table from now on, also in the middle of a round: she sits there in this round and the next. */
  async 'table.lead'(ctx, { groupId, participantId }) {
    await mine(ctx, groups, groupId);
    await freeFacilitator(ctx, participantId);
    await change(ctx, groups, groupId, { facilitatorId: participantId });
    await seatAtOwnTable(ctx, participantId, groupId);
    return { topics: await seatingTopics(ctx) };
  },
};

/** In this round and in those that are planned. */
async function seatAtOwnTable(ctx: ProjectContext, facilitatorId: string, groupId: string): Promise<void> {
  const planned = new Set((await seatRows(ctx)).map((seat) => seat.round));
  const rounds = [...planned].filter((round) => round >= ctx.workshop.round);
  await putAt(ctx, facilitatorId, groupId, rounds);
}

/** A person leads at most one table: naming her here takes her from where she was. */
async function freeFacilitator(ctx: ProjectContext, facilitatorId: string): Promise<void> {
  await registeredPerson(ctx, facilitatorId);
  for (const table of await tablesOf(ctx))
    if (table.facilitatorId === facilitatorId) await change(ctx, groups, table.id, { facilitatorId: null });
}

async function addTable(ctx: ProjectContext, themeId: string): Promise<string> {
  const id = ctx.house.newId();
  await insert(ctx, groups, {
    id,
    projectId: ctx.project.id,
    position: lastPosition(await tablesOf(ctx)),
    themeId,
    facilitatorId: null,
    place: '',
  });
  return id;
}
