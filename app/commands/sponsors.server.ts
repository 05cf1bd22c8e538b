import { and, eq } from 'drizzle-orm';
import { makeSponsorCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { follows, sponsors } from '~db/schema';
import { chosenPilot } from './candidates.server';
import type { Handlers, ProjectContext } from './context.server';
import { insert, remove } from './trail.server';

type SponsorRow = typeof sponsors.$inferSelect;

/**
 * Who may read of the pilots, and of which. A sponsor belongs to the municipality that made it, not to a project: its
 * owners alone change it, without a trail, since a link lets somebody in.
 */
export const sponsorHandlers: Handlers<
  'sponsor.save' | 'sponsor.link' | 'sponsor.remove' | 'sponsor.restore' | 'sponsor.follow'
> = {
  async 'sponsor.save'(ctx, { projectId: _, sponsorId, pilotIds, ...about }) {
    const id = sponsorId ? (await ours(ctx, sponsorId)).id : await make(ctx, about);
    if (sponsorId) await ctx.tx.update(sponsors).set(about).where(eq(sponsors.id, id));
    if (pilotIds) await follow(ctx, id, pilotIds);
    return { answer: { sponsorId: id } };
  },

  async 'sponsor.link'(ctx, { sponsorId }) {
    const { id } = await ours(ctx, sponsorId);
    const code = makeSponsorCode(ctx.house.randomBytes);
    await ctx.tx.update(sponsors).set({ code }).where(eq(sponsors.id, id));
    return {};
  },

  async 'sponsor.remove'(ctx, { sponsorId }) {
    const { id, removedAt } = await ours(ctx, sponsorId);
    await ctx.tx
      .update(sponsors)
      .set({ removedAt: removedAt ?? ctx.now })
      .where(eq(sponsors.id, id));
    return {};
  },

  async 'sponsor.restore'(ctx, { sponsorId }) {
    const { id, removedAt } = await ours(ctx, sponsorId);
    if (removedAt) await roomForOne(ctx);
    await ctx.tx.update(sponsors).set({ removedAt: null }).where(eq(sponsors.id, id));
    return {};
  },

  async 'sponsor.follow'(ctx, { sponsorId, pilotIds }) {
    const [row] = await ctx.tx.select().from(sponsors).where(eq(sponsors.id, sponsorId));
    found(row?.removedAt ? null : row);
    if (pilotIds) await follow(ctx, sponsorId, pilotIds);
    return { answer: { sponsorId } };
  },
};

/** The sponsor, if the project's municipality made it. @throws Problem `not-found` */
async function ours(ctx: ProjectContext, sponsorId: string): Promise<SponsorRow> {
  const [row] = await ctx.tx
    .select()
    .from(sponsors)
    .where(and(eq(sponsors.id, sponsorId), eq(sponsors.municipalityId, ctx.project.municipalityId)));
  return found(row);
}

async function make(
  ctx: ProjectContext,
  about: Pick<SponsorRow, 'name' | 'contact' | 'email'>,
): Promise<string> {
  await roomForOne(ctx);
  const id = ctx.house.newId();
  const code = makeSponsorCode(ctx.house.randomBytes);
  const { municipalityId } = ctx.project;
  await ctx.tx.insert(sponsors).values({ id, municipalityId, ...about, code, createdAt: ctx.now });
  return id;
}

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext): Promise<void> {
  const there = await ctx.tx
    .select({ removedAt: sponsors.removedAt })
    .from(sponsors)
    .where(eq(sponsors.municipalityId, ctx.project.municipalityId));
  if (there.filter(({ removedAt }) => !removedAt).length >= LIMITS.sponsors) throw new Problem('list-full');
}

/** Of this project's pilots, the sponsor follows these and no others. */
async function follow(ctx: ProjectContext, sponsorId: string, pilotIds: readonly string[]): Promise<void> {
  for (const pilotId of pilotIds) await chosenPilot(ctx, pilotId);
  const there = await ctx.tx
    .select()
    .from(follows)
    .where(and(eq(follows.sponsorId, sponsorId), eq(follows.projectId, ctx.project.id)));
  for (const { id, pilotId } of there) if (!pilotIds.includes(pilotId)) await remove(ctx, follows, id);
  for (const pilotId of pilotIds)
    if (there.every((row) => row.pilotId !== pilotId))
      await insert(ctx, follows, {
        ...{ id: ctx.house.newId(), projectId: ctx.project.id, sponsorId, pilotId },
      });
}
