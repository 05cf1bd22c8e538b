import { eq } from 'drizzle-orm';
import { codeKind, normaliseCode } from '~/domain/codes';
import { interfaceLanguage, LANGUAGES, type Language } from '~/domain/lists';
import type { House } from '~/commands/context.server';
import { participants, projects, referees } from '~db/schema';
import { given, prepared } from '~db/prepared';
import { remixI18n } from './i18n/i18n.server';
import { readCookie } from './cookies.server';
import { actorFrom } from './session.server';

export const LANGUAGE_COOKIE = 'samverk_language';

/** A participant's pages, in her own language. */
const OWN_PAGES = ['room', 'summary', 'comments', 'homework', 'plan'];

/**
 * The language of a page: the screen and the console speak the project's; elsewhere what the reader picked, else her
 * own as a participant, else what the browser asks for, else bokmål.
 */
export async function pageLanguage(request: Request, house: House): Promise<Language> {
  const { pathname } = new URL(request.url);
  const [, place, projectId] = pathname.split('/');
  if (place === 'screen') return screenLanguage(request, house, projectId);
  const picked = readCookie(house, request.headers.get('cookie'), LANGUAGE_COOKIE);
  const known = LANGUAGES.find((language) => language === picked);
  if (known) return known;
  if (OWN_PAGES.includes(place ?? '')) return (await ownLanguage(request, house)) ?? browserLanguage(request);
  if (place === 'c') return (await refereeLanguage(house, projectId ?? '')) ?? browserLanguage(request);
  return browserLanguage(request);
}

async function browserLanguage(request: Request): Promise<Language> {
  const found = await remixI18n.getLocale(request);
  return LANGUAGES.find((language) => language === found) ?? 'nb';
}

async function screenLanguage(
  request: Request,
  house: House,
  projectId: string | undefined,
): Promise<Language> {
  const screen = await actorFrom(house, request.headers.get('cookie'), 'screen');
  const id = projectId ?? (screen.kind === 'screen' ? screen.projectId : null);
  const [project] = id ? await house.store.read.select().from(projects).where(eq(projects.id, id)) : [];
  return project?.language ?? browserLanguage(request);
}

/** Of one in the reference group, by her code. */
async function refereeLanguage(house: House, typed: string): Promise<Language | null> {
  const code = normaliseCode(typed);
  if (codeKind(code) !== 'personal') return null;
  const [row] = await house.store.read
    .select({ own: referees.language, project: projects.language })
    .from(referees)
    .innerJoin(projects, eq(projects.id, referees.projectId))
    .where(eq(referees.code, code));
  return row ? interfaceLanguage(row.own, row.project) : null;
}

const guestLanguage = prepared((db) =>
  db
    .select({ own: participants.language, project: projects.language })
    .from(participants)
    .innerJoin(projects, eq(projects.id, participants.projectId))
    .where(eq(participants.id, given('id'))),
);

async function ownLanguage(request: Request, house: House): Promise<Language | null> {
  const actor = await actorFrom(house, request.headers.get('cookie'), 'participant');
  if (actor.kind !== 'participant') return null;
  const [row] = await guestLanguage(house.store.read, { id: actor.participantId });
  return row ? interfaceLanguage(row.own, row.project) : null;
}
