import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Db } from './client.server';
import { mails, referees } from './schema';

/**
 * The letters that asked the reference group of a project for comments, oldest first. One that went to an address which
 * somebody no longer has did not reach her: it is not among them.
 */
export const askedMails = (db: Db, projectId: string) => {
  const { refereeId: to, recipient, state, createdAt, sentAt } = mails;
  return db
    .select({ to, state, createdAt, sentAt })
    .from(mails)
    .innerJoin(referees, and(eq(referees.id, to), eq(referees.email, recipient)))
    .where(eq(mails.projectId, projectId))
    .orderBy(asc(createdAt));
};

/** The participants who have been sent the link to the proposals; a letter that failed does not count. */
export async function peopleAsked(db: Db, projectId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: mails.participantId })
    .from(mails)
    .where(
      and(
        eq(mails.projectId, projectId),
        eq(mails.kind, 'proposals'),
        ne(mails.state, 'failed'),
        isNotNull(mails.participantId),
      ),
    );
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
