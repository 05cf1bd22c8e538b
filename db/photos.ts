import { and, asc, eq, gte } from 'drizzle-orm';
import type { Db } from './client.server';
import { photos } from './schema';

/** Where a picture lies that was removed: it comes back to its own place when that is undone. */
export const ASIDE = -1;

const shown = (workshopId: string) => and(eq(photos.workshopId, workshopId), gte(photos.position, 0));
const inOrder = [asc(photos.position), asc(photos.createdAt), asc(photos.id)];

/** The pictures of a workshop's summary in their order, without the bytes. */
export const photoHeads = (db: Db, workshopId: string) => {
  const { id, groupId, caption, position, width, height } = photos;
  return db
    .select({ id, groupId, caption, position, width, height })
    .from(photos)
    .where(shown(workshopId))
    .orderBy(...inOrder);
};

/** The same with the bytes. */
export const photosOf = (db: Db, workshopId: string) =>
  db
    .select()
    .from(photos)
    .where(shown(workshopId))
    .orderBy(...inOrder);
