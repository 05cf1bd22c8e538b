import { and, asc, eq, gte } from 'drizzle-orm';
import type { Db } from './client.server';
import { mails, type workshops } from './schema';

type Workshop = Pick<typeof workshops.$inferSelect, 'projectId' | 'summaryOpenAt'>;

/** The letters that went with this workshop's summary, oldest first: none before the sending that opened it. */
export async function summaryMails(db: Db, { projectId, summaryOpenAt }: Workshop) {
  if (summaryOpenAt === null) return [];
  const { participantId: to, state, createdAt, sentAt } = mails;
  return db
    .select({ to, state, createdAt, sentAt })
    .from(mails)
    .where(
      and(eq(mails.projectId, projectId), eq(mails.kind, 'summary'), gte(mails.createdAt, summaryOpenAt)),
    )
    .orderBy(asc(createdAt));
}
