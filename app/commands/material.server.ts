import { and, eq, inArray } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { fileHeads } from '~db/homework';
import { ASIDE } from '~db/photos';
import { homeworkFiles } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { myHomework, slidesToldTo } from './homework-report.server';
import { isPdf, pagesOf } from './pdf.server';
import { pictureFrom } from './picture.server';
import { change, mine } from './trail.server';

/** A file as it is kept: what it is, is known from its content. */
export interface Material {
  type: 'application/pdf' | 'image/jpeg';
  pages: number;
  content: Buffer;
}

/**
 * A file that somebody sent in, made ready to be kept: a PDF that can be drawn, or a PNG or JPEG as a picture without
 * what the camera knew. Its name is not asked for.
 * @throws Problem `file-unreadable`, `file-locked`, `file-broken`, `file-long`
 */
export async function materialFrom(file: Buffer): Promise<Material> {
  if (!isPdf(file)) return pictureAs(file);
  const pages = await pagesOf(file);
  if (pages > LIMITS.filePages) throw new Problem('file-long');
  return { type: 'application/pdf', pages, content: file };
}

const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/];
async function pictureAs(file: Buffer): Promise<Material> {
  const beginning = file.toString('latin1', 0, 8);
  if (!PICTURES.some((one) => one.test(beginning))) throw new Problem('file-unreadable');
  const picture = await pictureFrom(file);
  if (!picture) throw new Problem('file-broken');
  return { type: 'image/jpeg', pages: 1, content: picture.image };
}

/** What those responsible show when they present. As pictures (photos.server.ts), a file is put aside, never removed. */
export const materialHandlers: Handlers<'material.add' | 'material.remove' | 'material.restore'> = {
  async 'material.add'(ctx, { homeworkId, name }) {
    await myHomework(ctx, homeworkId);
    const material = found(ctx.prepared as Material | null);
    const position = await placeFor(ctx, homeworkId);
    await forgetOldest(ctx, homeworkId);
    const id = ctx.house.newId();
    const about = { id, projectId: ctx.project.id, homeworkId, name, createdAt: ctx.now };
    await ctx.tx.insert(homeworkFiles).values({ ...about, ...material, position: ASIDE });
    await change(ctx, homeworkFiles, id, { position });
    return { answer: { fileId: id }, ...slidesToldTo(ctx, homeworkId) };
  },

  async 'material.remove'(ctx, { fileId }) {
    const { homeworkId } = await myFile(ctx, fileId);
    await change(ctx, homeworkFiles, fileId, { position: ASIDE });
    return slidesToldTo(ctx, homeworkId);
  },

  async 'material.restore'(ctx, { fileId }) {
    const { homeworkId, position } = await myFile(ctx, fileId);
    if (position < 0) await change(ctx, homeworkFiles, fileId, { position: await placeFor(ctx, homeworkId) });
    return slidesToldTo(ctx, homeworkId);
  },
};

/** @throws Problem `not-found`, `not-responsible` */
async function myFile(ctx: ProjectContext, fileId: string) {
  const { homeworkId, position } = await mine(ctx, homeworkFiles, fileId);
  await myHomework(ctx, homeworkId);
  return { homeworkId, position };
}

/** After the last. @throws Problem `files-full` */
async function placeFor(ctx: ProjectContext, homeworkId: string): Promise<number> {
  const shown = (await fileHeads(ctx.tx, homeworkId)).filter(({ position }) => position >= 0);
  if (shown.length >= LIMITS.files) throw new Problem('files-full');
  return lastPosition(shown);
}

/** Of those put aside only so many are kept, or removing would fill the disk. */
async function forgetOldest(ctx: ProjectContext, homeworkId: string): Promise<void> {
  const aside = (await fileHeads(ctx.tx, homeworkId)).filter(({ position }) => position < 0);
  const gone = aside.slice(0, Math.max(0, aside.length - LIMITS.files)).map(({ id }) => id);
  if (gone.length === 0) return;
  const about = and(eq(homeworkFiles.homeworkId, homeworkId), inArray(homeworkFiles.id, gone));
  await ctx.tx.delete(homeworkFiles).where(about);
}
