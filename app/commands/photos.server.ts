import { and, eq, gt } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { ASIDE, photoHeads } from '~db/photos';
import { groups, photos } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { move } from './order.server';
import type { Picture } from './picture.server';
import { workshopOf } from './summary.server';
import { change, mine } from './trail.server';

/**
 * Pictures of the summary. The trail keeps no bytes, so a picture is never removed by a command: it is put aside, and
 * one that is new is brought in from there. Undoing is moving it back.
 */
export const photoHandlers: Handlers<'photo.add' | 'photo.save' | 'photo.move' | 'photo.remove'> = {
  async 'photo.add'(ctx, { workshop, caption, groupId }) {
    const pictures = (ctx.prepared as (Picture | null)[] | null) ?? [];
    const good = pictures.filter((one) => one !== null);
    if (pictures.length === 0) throw new Problem('no-photo');
    if (good.length === 0) throw new Problem('photo-unreadable');
    const { id: workshopId } = await workshopOf(ctx, workshop);
    const there = await photoHeads(ctx.tx, workshopId);
    if (there.length + good.length > LIMITS.photos) throw new Problem('photos-full');
    const about = { workshopId, caption, groupId: await tableFor(ctx, groupId) };
    const first = lastPosition(there);
    for (const [i, picture] of good.entries()) await bringIn(ctx, { ...picture, ...about }, first + i);
    const unread = pictures.flatMap((one, i) => (one === null ? [i] : []));
    return { answer: { added: String(good.length), unread: unread.join() } };
  },

  async 'photo.save'(ctx, { photoId, caption, groupId }) {
    const { id } = await shown(ctx, photoId);
    await change(ctx, photos, id, { caption, groupId: await tableFor(ctx, groupId) });
    return { answer: { photoId: id } };
  },

  async 'photo.move'(ctx, { photoId, direction }) {
    const { workshopId } = await shown(ctx, photoId);
    await move(ctx, photos, await photoHeads(ctx.tx, workshopId), photoId, direction);
    return { answer: { photoId } };
  },

  async 'photo.remove'(ctx, { photoId }) {
    const { id } = await shown(ctx, photoId);
    await change(ctx, photos, id, { position: ASIDE });
    return {};
  },
};

/** The project's picture of this id. @throws Problem `not-found`, also for one that was removed */
async function shown(ctx: ProjectContext, photoId: string) {
  const { id, workshopId, position } = photos;
  const [row] = await ctx.tx
    .select({ id, workshopId })
    .from(photos)
    .where(and(eq(id, photoId), eq(photos.projectId, ctx.project.id), gt(position, ASIDE)));
  return found(row);
}

const tableFor = async (ctx: ProjectContext, groupId: string | null) =>
  groupId ? (await mine(ctx, groups, groupId)).id : null;

type New = Picture & { workshopId: string; caption: string; groupId: string | null };

async function bringIn(ctx: ProjectContext, about: New, position: number): Promise<void> {
  const id = ctx.house.newId();
  const row = { id, projectId: ctx.project.id, ...about, position: ASIDE, createdAt: ctx.now };
  await ctx.tx.insert(photos).values(row);
  await change(ctx, photos, id, { position });
}
