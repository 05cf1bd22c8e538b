import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { isOutdated } from '~/domain/calendar';
import { PACK_KINDS, PACK_PARTS, type PackKind } from '~/domain/lists';
import { isUnderWay, type MailNote } from '~/domain/mail';
import { ownTexts, packLanguage } from '~/domain/pack';
import { Problem } from '~/domain/problem';
import { mails, packTexts, participants, workshops } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { chosenPeople, writeMails, type Person } from './mailing.server';
import { change, insert, mine, remove } from './trail.server';

export const invitationHandlers: Handlers<
  'pack.save' | 'pack.reset' | 'pack.send' | 'mail.retry' | 'mail.cancel'
> = {
  async 'pack.save'(ctx, input) {
    const language = packLanguage(input.language);
    const own = ownTexts(input, await ctx.house.scribe.parts(ctx.tx, ctx.project, language));
    const rows = await writtenIn(ctx, language);
    for (const part of PACK_PARTS) {
      const row = rows.find((one) => one.part === part);
      const text = own[part];
      if (row && text) await change(ctx, packTexts, row.id, { text });
      else if (row) await remove(ctx, packTexts, row.id);
      else if (text)
        await insert(ctx, packTexts, {
          ...{ id: ctx.house.newId(), projectId: ctx.project.id },
          ...{ language, part, text },
        });
    }
    return {};
  },

  async 'pack.reset'(ctx, input) {
    for (const row of await writtenIn(ctx, packLanguage(input.language)))
      await remove(ctx, packTexts, row.id);
    return {};
  },

  /** The letters are written now, each as it is at this moment, and sent after the commit. */
  async 'pack.send'(ctx, { participantIds, kind, again }) {
    const addressed = await chosenPeople(ctx, participantIds);
    const people = again ? addressed : await withoutIt(ctx, kind, addressed);
    const outcome = await writeMails(ctx, kind, people);
    if (kind === 'invitation') await markInvited(ctx, people);
    return { ...outcome, topics: ['console'] };
  },

  /** Sends it once more, or sooner; to the person's address as it is now, which may have been put right. */
  async 'mail.retry'(ctx, input) {
    const mail = await mine(ctx, mails, input.mailId);
    if (mail.state === 'sent' || isUnderWay(mail)) throw new Problem('mail-gone');
    if (mail.text === '') throw new Problem('letter-gone');
    const { postman } = ctx.house;
    if (!postman) throw new Problem('mail-not-set-up');
    const person = mail.participantId ? await mine(ctx, participants, mail.participantId) : null;
    const again = { state: 'queued', attempts: 0, nextAt: ctx.now, error: '' } as const;
    const recipient = person?.email || mail.recipient;
    await ctx.tx
      .update(mails)
      .set({ ...again, recipient })
      .where(eq(mails.id, mail.id));
    if (person && mail.kind === 'invitation') await markInvited(ctx, [person]);
    return { topics: ['console'], after: () => postman.wake() };
  },

  async 'mail.cancel'(ctx, input) {
    const mail = await mine(ctx, mails, input.mailId);
    if (mail.state !== 'queued' || isUnderWay(mail)) throw new Problem('mail-gone');
    const error: MailNote = '#cancelled';
    await ctx.tx.update(mails).set({ state: 'failed', nextAt: null, error }).where(eq(mails.id, mail.id));
    if (mail.participantId && mail.kind === 'invitation') await unmarkInvited(ctx, mail.participantId);
    return { topics: ['console'] };
  },
};

/** A letter about the summary says nothing of the invitation. */
const ofThePack = inArray(mails.kind, [...PACK_KINDS]);

const writtenIn = (ctx: ProjectContext, language: string) =>
  ctx.tx
    .select()
    .from(packTexts)
    .where(and(eq(packTexts.projectId, ctx.project.id), eq(packTexts.language, language)));

/** Those who have not got an invitation, or who have been told of a date, time or place that no longer holds. */
async function withoutIt(ctx: ProjectContext, kind: PackKind, people: Person[]): Promise<Person[]> {
  const rows = await ctx.tx
    .select({ to: mails.participantId, calendar: mails.calendar })
    .from(mails)
    .where(and(eq(mails.projectId, ctx.project.id), ne(mails.state, 'failed'), ofThePack))
    .orderBy(asc(mails.createdAt));
  const got = new Map(rows.map((mail) => [mail.to, mail.calendar]));
  const dates = await ctx.tx.select().from(workshops).where(eq(workshops.projectId, ctx.project.id));
  return people.filter((person) => {
    const told = got.get(person.id);
    return told === undefined || (kind === 'change' && isOutdated(told, dates));
  });
}

/** From planned to invited; who has answered keeps her answer. Sending cannot be undone, so this leaves no trail. */
async function markInvited(ctx: ProjectContext, people: readonly Person[]): Promise<void> {
  const ids = people.map((person) => person.id);
  await ctx.tx
    .update(participants)
    .set({ reply: 'invited' })
    .where(and(inArray(participants.id, ids), eq(participants.reply, 'planned')));
}

/** Back to planned when no other invitation is on its way or there. */
async function unmarkInvited(ctx: ProjectContext, participantId: string): Promise<void> {
  const others = await ctx.tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.participantId, participantId), ne(mails.state, 'failed'), ofThePack));
  if (others.length > 0) return;
  await ctx.tx
    .update(participants)
    .set({ reply: 'planned' })
    .where(
      and(
        eq(participants.id, participantId),
        eq(participants.reply, 'invited'),
        isNull(participants.removedAt),
      ),
    );
}
