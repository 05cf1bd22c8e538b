import { and, asc, eq, isNull } from 'drizzle-orm';
import { slidesOf } from '~/domain/slides';
import type { Db } from '~db/client.server';
import { additions, participants } from '~db/schema';
import { markOf } from './mark.server';
import type { WorkshopRow } from './rows.server';
import { textsOf } from './writing.server';
import type { RoomHomework, PresentationView, SlidesView } from '~/views/shapes';

/** The homework that is presented now, as everyone may know it; null between two. */
export async function presentationView(
  db: Db,
  { step, presentingId }: WorkshopRow,
  lines: readonly RoomHomework[],
): Promise<PresentationView | null> {
  const line = step === 'presentations' && lines.find(({ homeworkId }) => homeworkId === presentingId);
  if (!line) return null;
  const rows = await db
    .select({ addition: additions, personalCode: participants.personalCode, authorId: participants.id })
    .from(additions)
    .leftJoin(participants, eq(participants.id, additions.authorId))
    .where(and(eq(additions.homeworkId, presentingId), isNull(additions.withdrawnAt)))
    .orderBy(asc(additions.createdAt), asc(additions.id));
  return {
    homeworkId: presentingId,
    title: line.title,
    responsible: line.responsible.map(({ name }) => name),
    additions: rows.map(({ addition: { id, text }, authorId, personalCode }) => {
      const author = authorId && personalCode ? markOf({ id: authorId, personalCode }) : null;
      return { id, text, author };
    }),
  };
}

/** What those responsible wrote to be shown, and where in it the room is; null when nothing is presented. */
export async function slidesView(
  db: Db,
  { step, presentingId, slide }: WorkshopRow,
): Promise<SlidesView | null> {
  if (step !== 'presentations' || presentingId === '') return null;
  const texts = await textsOf(db, 'homework', [presentingId]);
  const slides = slidesOf(texts.get(presentingId)?.presentation ?? '');
  return { homeworkId: presentingId, at: Math.min(slide, Math.max(0, slides.length - 1)), slides };
}
