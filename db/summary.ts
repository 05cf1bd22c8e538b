import { asc, eq } from 'drizzle-orm';
import type { Db } from './client.server';
import { mails, type workshops } from './schema';

type Workshop = Pick<typeof workshops.$inferSelect, 'id'>;

/** The letters that went with this workshop's summary, oldest first. */
export async function summaryMails(db: Db, { id }: Workshop) {
  const { participantId: to, state, createdAt, sentAt } = mails;
  return db
    .select({ to, state, createdAt, sentAt })
    .from(mails)
    .where(eq(mails.workshopId, id))
    .orderBy(asc(createdAt));
}
