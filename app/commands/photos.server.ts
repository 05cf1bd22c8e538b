import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { ASIDE, photoHeads } from '~db/photos';
import { groups, photos } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { move } from './order.server';
import type { Picture } from './picture.server';
import { change, mine } from './trail.server';

/**
 * Pictures of the summary. The trail keeps no bytes, so a picture is never removed by a command: it is put aside, and
 * one that is new is brought in from there. Undoing is moving it back.
 */
export const photoHandlers: Handlers<'photo.add' | 'photo.save' | 'photo.move' | 'photo.remove'> = {
  async 'photo.add'(ctx, { caption, groupId }) {
    const pictures = (ctx.prepared as (Picture | null)[] | null) ?? [];
    const good = pictures.filter((one) => one !== null);
    if (pictures.length === 0) throw new Problem('no-photo');
    if (good.length === 0) throw new Problem('photo-unreadable');
    const there = await photoHeads(ctx.tx, ctx.workshop.id);
    if (there.length + good.length > LIMITS.photos) throw new Problem('photos-full');
    const about = { caption, groupId: await tableFor(ctx, groupId) };
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
    await move(ctx, photos, await photoHeads(ctx.tx, ctx.workshop.id), photoId, direction);
    return { answer: { photoId } };
  },

  async 'photo.remove'(ctx, { photoId }) {
    const { id } = await shown(ctx, photoId);
    await change(ctx, photos, id, { position: ASIDE });
    return {};
  },
};

/** The running workshop's picture of this id. @throws Problem `not-found`, also for one that was removed */
const shown = async (ctx: ProjectContext, photoId: string) =>
  found((await photoHeads(ctx.tx, ctx.workshop.id)).find((one) => one.id === photoId));

const tableFor = async (ctx: ProjectContext, groupId: string | null) =>
  groupId ? (await mine(ctx, groups, groupId)).id : null;

type New = Picture & { caption: string; groupId: string | null };

async function bringIn(ctx: ProjectContext, about: New, position: number): Promise<void> {
  const id = ctx.house.newId();
  const { id: workshopId, projectId } = ctx.workshop;
  const row = { id, projectId, workshopId, ...about, position: ASIDE, createdAt: ctx.now };
  await ctx.tx.insert(photos).values(row);
  await change(ctx, photos, id, { position });
}
