import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Db } from './client.server';
import { mails, type referees } from './schema';

type Mail = Pick<typeof mails.$inferSelect, 'recipient' | 'recipientName'>;
type Referee = Pick<typeof referees.$inferSelect, 'name' | 'email'>;

/** The letters that asked the reference group of a project for comments, oldest first. */
export const askedMails = (db: Db, projectId: string) => {
  const { recipient, recipientName, state, createdAt, sentAt } = mails;
  return db
    .select({ recipient, recipientName, state, createdAt, sentAt })
    .from(mails)
    .where(and(eq(mails.projectId, projectId), eq(mails.kind, 'comments')))
    .orderBy(asc(createdAt));
};

/** A mail knows whom it went to by name and address: who has got another address since has not got it. */
export const isTo = (mail: Mail, { name, email }: Referee): boolean =>
  mail.recipient === email && mail.recipientName === name;

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
