import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { MailState } from '~/domain/lists';
import { isUnderWay } from '~/domain/mail';
import type { Db } from '~db/client.server';
import { mails } from '~db/schema';
import type { OutboxLine, OutboxView } from '~/views/shapes';
import { isId, type ProjectRow } from './allow.server';

const PER_PAGE = 50;

interface Asked {
  page: number;
  /** The mail whose text is read, or empty. */
  open: string;
  /** Addresses, and letters with their personal codes, are not for readers. */
  withLetters: boolean;
}

/** What was sent to whom, newest first, and what is still on its way. */
export async function outboxView(
  db: Db,
  project: ProjectRow,
  asked: Asked,
): Promise<Omit<OutboxView, 'mailReady'>> {
  const counts = await countsOf(db, project.id);
  const total = counts.queued + counts.sent + counts.failed;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await db
    .select(LINE)
    .from(mails)
    .where(eq(mails.projectId, project.id))
    .orderBy(desc(mails.createdAt), asc(mails.recipientName), asc(mails.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  return {
    counts,
    mails: rows.map((row) => lineOf(row, asked.withLetters)),
    ...{ page, pages },
    open: asked.withLetters && isId(asked.open) ? await letterOf(db, project, asked.open) : null,
  };
}

/** What a line needs: texts and calendar files stay in the table. */
const LINE = {
  id: mails.id,
  kind: mails.kind,
  recipient: mails.recipient,
  recipientName: mails.recipientName,
  subject: mails.subject,
  state: mails.state,
  attempts: mails.attempts,
  nextAt: mails.nextAt,
  error: mails.error,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
};
type Row = Pick<typeof mails.$inferSelect, keyof typeof LINE>;

async function countsOf(db: Db, projectId: string): Promise<Record<MailState, number>> {
  const rows = await db
    .select({ state: mails.state, mails: count() })
    .from(mails)
    .where(eq(mails.projectId, projectId))
    .groupBy(mails.state);
  const of = (state: MailState) => rows.find((row) => row.state === state)?.mails ?? 0;
  return { queued: of('queued'), sent: of('sent'), failed: of('failed') };
}

function lineOf(row: Row, withAddress: boolean): OutboxLine {
  const { id, kind, subject, state, attempts, error } = row;
  return {
    ...{ id, kind, subject, state, attempts },
    name: row.recipientName,
    email: withAddress ? row.recipient : '',
    // A mail server's words often repeat the address.
    error: withAddress || error.startsWith('#') ? error : '',
    sendingNow: isUnderWay(row),
    createdAt: row.createdAt.getTime(),
    sentAt: row.sentAt?.getTime() ?? null,
    nextAt: row.nextAt?.getTime() ?? null,
  };
}

async function letterOf(db: Db, project: ProjectRow, id: string): Promise<OutboxView['open']> {
  const [mail] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), eq(mails.projectId, project.id)));
  if (!mail) return null;
  const { recipientName, recipient, subject, text } = mail;
  return { id, name: recipientName, email: recipient, subject, text };
}
