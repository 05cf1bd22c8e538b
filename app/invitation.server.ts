import { MAIL_KINDS, type StaffRole } from '~/domain/lists';
import { inGroup, RECIPIENT_GROUPS, type RecipientGroup } from '~/domain/mail';
import { packLanguage } from '~/domain/pack';
import { loadPart, type PartData } from './desk.server';
import { addressee, writePack } from './letters.server';
import type { ProjectRow } from './views/allow.server';
import { missingFacts, packFacts, packLanguagesOf } from './views/invitation.server';
import { outboxView } from './views/outbox.server';
import { outdatedOf, recipientList, recipientsOf, sendingTo } from './views/recipients.server';
import { peopleOf } from './views/rows.server';
import type { InvitationView, OutboxView, Recipient, SendingView } from './views/shapes';
import type { Args } from './web.server';
import type { Db } from '~db/client.server';

const EXAMPLE_CODE = 'ABCDEFGHJK';
const pageIn = (query: URLSearchParams) => Math.trunc(Number(query.get('page'))) || 1;
const maySeeLetters = (role: StaffRole) => role !== 'reader';

/** The page of the invitation. What it shows is asked for in the address: language, person, group, page, send, to. */
export function loadInvitation(args: Args): Promise<PartData<InvitationView>> {
  const query = new URL(args.request.url).searchParams;
  const { origin, house } = args.context;
  return loadPart(args, async (db, project, role) => {
    const [facts, people] = await Promise.all([packFacts(db, project), recipientsOf(db, project)]);
    const reader = maySeeLetters(role) ? await personIn(db, project, query.get('person')) : null;
    const languages = packLanguagesOf(
      project,
      people.map((person) => person.language),
    );
    const asked = packLanguage(reader?.language ?? query.get('language') ?? '');
    const language = languages.find((one) => one.code === asked)?.code ?? project.language;
    const { composed, own } = await writePack(db, project, language, origin, facts);
    const outdated = await outdatedOf(db, project, facts.workshops);
    const person = reader ?? { id: null, name: '', email: '', personalCode: EXAMPLE_CODE };
    return {
      part: query.has('group') ? 'recipients' : 'text',
      mailReady: house.postman !== null,
      missing: missingFacts(facts, people.length),
      ...{ language, languages, composed, own },
      person: { ...addressee(person, origin), id: person.id, email: person.email },
      recipients: recipientList(people, groupIn(query), pageIn(query), maySeeLetters(role)),
      outdated: outdated.size,
      calendar: facts.workshops.some((workshop) => workshop.date !== ''),
      sending: maySeeLetters(role) ? sendingIn(query, people, outdated) : null,
    };
  });
}

async function personIn(db: Db, project: ProjectRow, id: string | null) {
  return id ? ((await peopleOf(db, project.id)).find((person) => person.id === id) ?? null) : null;
}

const groupIn = (query: URLSearchParams): RecipientGroup =>
  RECIPIENT_GROUPS.find((one) => one === query.get('group')) ?? 'waiting';

/** Who has been chosen: those ticked, everyone in the group, or all whom a change concerns. */
function sendingIn(
  query: URLSearchParams,
  people: readonly Recipient[],
  outdated: ReadonlySet<string>,
): SendingView | null {
  const kind = MAIL_KINDS.find((one) => one === query.get('send'));
  if (!kind) return null;
  const ticked = new Set(query.getAll('to'));
  const chosen = people.filter((person) => {
    if (kind === 'change') return outdated.has(person.id);
    return query.has('everyone') ? inGroup(person, groupIn(query)) : ticked.has(person.id);
  });
  return sendingTo(kind, chosen);
}

/** The outbox: what was sent to whom. `open` in the address names the letter that is read. */
export function loadOutbox(args: Args): Promise<PartData<OutboxView>> {
  const query = new URL(args.request.url).searchParams;
  return loadPart(args, async (db, project, role) => {
    const open = query.get('open') ?? '';
    const asked = { page: pageIn(query), open, withLetters: maySeeLetters(role) };
    return { mailReady: args.context.house.postman !== null, ...(await outboxView(db, project, asked)) };
  });
}
