import { and, eq, inArray } from 'drizzle-orm';
import type { MailKind } from '~/domain/lists';
import { Problem } from '~/domain/problem';
import { mails, participants } from '~db/schema';
import type { Invitee, Letter, Outcome, ProjectContext, WorkshopRow } from './context.server';

export type Person = typeof participants.$inferSelect;

/**
 * Those of these ids who are still on the register and have an address.
 * @throws Problem `not-found`, `nobody-chosen`, `mail-not-set-up`, `no-address`
 */
export async function chosenPeople(ctx: ProjectContext, ids: readonly string[]): Promise<Person[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw new Problem('nobody-chosen');
  const rows = await ctx.tx
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), inArray(participants.id, wanted)));
  if (rows.length < wanted.length) throw new Problem('not-found');
  return addressed(ctx, rows);
}

/**
 * Those who are there and have an address.
 * @throws Problem `nobody-chosen`, `mail-not-set-up`, `no-address`
 */
export function addressed<P extends { email: string; removedAt: Date | null }>(
  ctx: ProjectContext,
  rows: readonly P[],
): P[] {
  const people = rows.filter((person) => person.removedAt === null);
  if (people.length === 0) throw new Problem('nobody-chosen');
  if (!ctx.house.postman) throw new Problem('mail-not-set-up');
  const reached = people.filter((person) => person.email !== '');
  if (reached.length === 0) throw new Problem('no-address');
  return reached;
}

/**
 * Writes everyone's letter as it is at this moment; they are sent after the commit.
 * @param workshop whose summary it is @throws Problem `already-sent`
 */
export async function writeMails(
  ctx: ProjectContext,
  kind: MailKind,
  people: readonly Recipient[],
  workshop?: Workshop,
): Promise<Pick<Outcome, 'answer' | 'after'>> {
  if (people.length === 0) throw new Problem('already-sent');
  const letters = await ctx.house.scribe.letters(ctx.tx, ctx.project, kind, people, workshop?.number);
  await ctx.tx.insert(mails).values(
    letters.map((letter, i) => ({
      ...mailOf(ctx, kind, people[i] as Recipient, letter),
      workshopId: workshop?.id,
    })),
  );
  return { answer: { mails: String(letters.length) }, after: () => ctx.house.postman?.wake() };
}

/** Somebody on the register, or one of the reference group, by her own code. */
type Recipient = Invitee & { email: string };
type Workshop = Pick<WorkshopRow, 'id' | 'number'>;

const mailOf = (ctx: ProjectContext, kind: MailKind, person: Recipient, letter: Letter) => ({
  id: ctx.house.newId(),
  projectId: ctx.project.id,
  participantId: kind === 'comments' ? null : person.id,
  refereeId: kind === 'comments' ? person.id : null,
  kind,
  recipient: person.email,
  recipientName: person.name,
  ...letter,
  state: 'queued' as const,
  attempts: 0,
  nextAt: ctx.now,
  error: '',
  createdAt: ctx.now,
  sentAt: null,
});
