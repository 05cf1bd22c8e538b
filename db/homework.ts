import { and, asc, eq } from 'drizzle-orm';
import type { Db } from './client.server';
import { homeworkFiles, homeworkResponsible } from './schema';

/** Is this participant one of those who are responsible for it? */
export async function isResponsible(db: Db, homeworkId: string, participantId: string): Promise<boolean> {
  const { homeworkId: about, participantId: who } = homeworkResponsible;
  const [row] = await db
    .select({ about })
    .from(homeworkResponsible)
    .where(and(eq(about, homeworkId), eq(who, participantId)));
  return row !== undefined;
}

/** The files of one homework in their order, without the bytes; those put aside too (position below 0). */
export const fileHeads = (db: Db, homeworkId: string) => {
  const { id, position, createdAt } = homeworkFiles;
  return db
    .select({ id, position })
    .from(homeworkFiles)
    .where(eq(homeworkFiles.homeworkId, homeworkId))
    .orderBy(asc(position), asc(createdAt), asc(id));
};
