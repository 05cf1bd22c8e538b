import { and, asc, eq } from 'drizzle-orm';
import { summaryKind } from '../app/domain/lists';
import type { Db } from './client.server';
import { mails, type workshops } from './schema';

type Workshop = Pick<typeof workshops.$inferSelect, 'projectId' | 'number'>;

/** The letters that went with this workshop's summary, oldest first. */
export async function summaryMails(db: Db, { projectId, number }: Workshop) {
  const { participantId: to, state, createdAt, sentAt } = mails;
  return db
    .select({ to, state, createdAt, sentAt })
    .from(mails)
    .where(and(eq(mails.projectId, projectId), eq(mails.kind, summaryKind(number))))
    .orderBy(asc(createdAt));
}
