import { and, asc, eq } from 'drizzle-orm';
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
