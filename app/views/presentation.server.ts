import { and, asc, eq, isNull } from 'drizzle-orm';
import { slidesOf } from '~/domain/slides';
import type { Db } from '~db/client.server';
import { additions, participants } from '~db/schema';
import { fileRows } from './homework-rows.server';
import { markOf } from './mark.server';
import type { WorkshopRow } from './rows.server';
import { textsOf } from './writing.server';
import type { RoomHomework, PresentationView, Slide, SlidesView } from '~/views/shapes';

/** The homework that is presented now, as everyone may know it; null between two. */
export async function presentationView(
  db: Db,
  workshop: WorkshopRow,
  lines: readonly RoomHomework[],
): Promise<PresentationView | null> {
  const { step, presentingId } = workshop;
  const line = step === 'presentations' && lines.find(({ homeworkId }) => homeworkId === presentingId);
  if (!line) return null;
  const rows = await db
    .select({ addition: additions, personalCode: participants.personalCode, authorId: participants.id })
    .from(additions)
    .leftJoin(participants, eq(participants.id, additions.authorId))
    .where(and(eq(additions.homeworkId, presentingId), isNull(additions.withdrawnAt)))
    .orderBy(asc(additions.createdAt), asc(additions.id));
  const { at, slides } = (await slidesView(db, workshop)) ?? { at: 0, slides: [] };
  return {
    homeworkId: presentingId,
    slide: slides[at] ? { ...slides[at], at, count: slides.length } : null,
    title: line.title,
    responsible: line.responsible.map(({ name }) => name),
    additions: rows.map(({ addition: { id, text }, authorId, personalCode }) => {
      const author = authorId && personalCode ? markOf({ id: authorId, personalCode }) : null;
      return { id, text, author };
    }),
  };
}

/** What those responsible have to show, and where in it the room is; null when nothing is presented. */
export async function slidesView(
  db: Db,
  { step, presentingId, slide }: WorkshopRow,
): Promise<SlidesView | null> {
  if (step !== 'presentations' || presentingId === '') return null;
  const [texts, files] = await Promise.all([
    textsOf(db, 'homework', [presentingId]),
    fileRows(db, [presentingId]),
  ]);
  const written = slidesOf(texts.get(presentingId)?.presentation ?? '');
  const slides = [...written.map((text): Slide => ({ kind: 'text', text })), ...files.flatMap(pagesOf)];
  return { homeworkId: presentingId, at: Math.min(slide, Math.max(0, slides.length - 1)), slides };
}

const pagesOf = ({ id: fileId, name, pages }: { id: string; name: string; pages: number }): Slide[] =>
  Array.from({ length: pages }, (_, i) => ({ kind: 'page', fileId, name, page: i + 1, pages }));
