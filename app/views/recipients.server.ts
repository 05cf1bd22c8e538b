import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { isOutdated } from '~/domain/calendar';
import { PACK_KINDS, type MailKind } from '~/domain/lists';
import { inGroup, RECIPIENT_GROUPS, type RecipientGroup } from '~/domain/mail';
import { packLanguage } from '~/domain/pack';
import type { Db } from '~db/client.server';
import { mails, participants } from '~db/schema';
import type { PackFacts, Recipient, RecipientList, SendingView } from '~/views/shapes';
import type { ProjectRow } from './allow.server';
import { toldFiles } from './invitation.server';
import { peopleOf } from './rows.server';

const PER_PAGE = 50;
const NAMES_SHOWN = 10;

/** The register as the invitation sees it: whom there is, and what each has got. */
export async function recipientsOf(db: Db, project: ProjectRow): Promise<Recipient[]> {
  const sent = await db
    .select({
      to: mails.participantId,
      ...{ kind: mails.kind, state: mails.state, createdAt: mails.createdAt, sentAt: mails.sentAt },
    })
    .from(mails)
    .where(and(eq(mails.projectId, project.id), inArray(mails.kind, PACK_KINDS)))
    .orderBy(asc(mails.createdAt));
  const newest = new Map(sent.map((mail) => [mail.to, mail]));
  return (await peopleOf(db, project.id)).map((person) => {
    const { id, name, organisation, sector, language, email, reply } = person;
    const mail = newest.get(id);
    return {
      ...{ id, name, organisation, sector, language, email, reply },
      mail: mail
        ? { kind: mail.kind, state: mail.state, at: (mail.sentAt ?? mail.createdAt).getTime() }
        : null,
    };
  });
}

/** One page of a list, with the number of the page that there is. */
function pageOf<T>(all: readonly T[], wanted: number): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * PER_PAGE, page * PER_PAGE), page, pages };
}

/** One page of one group. Who may not see addresses gets none. */
export function recipientList(
  all: readonly Recipient[],
  group: RecipientGroup,
  wanted: number,
  withAddress: boolean,
): RecipientList {
  const of = (one: RecipientGroup) => all.filter((person) => inGroup(person, one));
  const counts = Object.fromEntries(RECIPIENT_GROUPS.map((one) => [one, of(one).length]));
  const { items, page, pages } = pageOf(of(group), wanted);
  const people = withAddress ? items : items.map((person) => ({ ...person, email: '' }));
  return { group, counts: counts as RecipientList['counts'], people, page, pages };
}

/** Who was told by mail of a date, time or place that no longer holds, and has not declined. */
export async function outdatedOf(
  db: Db,
  project: ProjectRow,
  workshops: PackFacts['workshops'],
): Promise<Set<string>> {
  const old = new Set(
    (await toldFiles(db, project))
      .filter(({ calendar }) => isOutdated(calendar, workshops))
      .map(({ createdAt, language }) => `${createdAt.getTime()} ${language}`),
  );
  const told = await db
    .select({ to: mails.participantId, createdAt: mails.createdAt, language: mails.language })
    .from(mails)
    .innerJoin(participants, eq(participants.id, mails.participantId))
    .where(
      and(
        eq(mails.projectId, project.id),
        inArray(mails.kind, PACK_KINDS),
        ne(mails.state, 'failed'),
        ne(participants.reply, 'declined'),
      ),
    )
    .orderBy(asc(mails.createdAt));
  const last = new Map(told.map((mail) => [mail.to ?? '', `${mail.createdAt.getTime()} ${mail.language}`]));
  return new Set([...last].filter(([, file]) => old.has(file)).map(([id]) => id));
}

/** What sending to these would mean, to be said yes to. */
export function sendingTo(kind: MailKind, chosen: readonly Recipient[]): SendingView {
  const people = chosen.filter((person) => person.email !== '');
  const spoken = people.map((person) => packLanguage(person.language));
  const got = (person: Recipient) => person.mail !== null && person.mail.state !== 'failed';
  return {
    kind,
    ids: people.map((person) => person.id),
    names: people.slice(0, NAMES_SHOWN).map((person) => person.name),
    languages: [...new Set(spoken)].map((language) => ({
      language,
      people: spoken.filter((one) => one === language).length,
    })),
    already: kind === 'invitation' ? people.filter(got).length : 0,
    unaddressed: chosen.length - people.length,
  };
}
