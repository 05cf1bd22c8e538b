import { and, asc, eq, inArray, min, ne } from 'drizzle-orm';
import { PACK_KINDS } from '~/domain/lists';
import { packLanguage, packLanguages, type PackTexts } from '~/domain/pack';
import type { Db } from '~db/client.server';
import {
  agendaItems,
  anchors,
  mails,
  memberships,
  municipalities,
  packTexts,
  people,
  questions,
  themes,
} from '~db/schema';
import type { MissingFact, PackFacts, PackWorkshop } from '~/views/shapes';
import type { ProjectRow } from './allow.server';
import { workshopsOf, type WorkshopRow } from './rows.server';

/** Everything that the information pack is composed of. */
export async function packFacts(db: Db, project: ProjectRow): Promise<PackFacts> {
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const { title, aim, language } = project;
  const { rows, running } = await workshopsOf(db, project);
  const [workshops, themes, contact] = await Promise.all([
    packWorkshops(db, project, rows),
    packThemes(db, project.id),
    contactOf(db, project),
  ]);
  const about = { title, aim, language, municipality: place?.name ?? '' };
  const { number, commentsUntil } = running;
  return { project: about, running: number, commentsUntil, workshops, themes, contact };
}

async function packWorkshops(
  db: Db,
  project: ProjectRow,
  rows: readonly WorkshopRow[],
): Promise<PackWorkshop[]> {
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.projectId, project.id))
    .orderBy(asc(agendaItems.position));
  return rows.map(({ id, number, date, start, minutes, place, sequence }) => ({
    ...{ id, number, date, start, minutes, place, sequence },
    agenda: items
      .filter((item) => item.workshopId === id)
      .map(({ title, minutes: length }) => ({ title, minutes: length })),
  }));
}

async function packThemes(db: Db, projectId: string): Promise<PackFacts['themes']> {
  const rows = await db
    .select({ id: themes.id, title: themes.title, question: questions.text })
    .from(themes)
    .leftJoin(questions, eq(questions.themeId, themes.id))
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(themes.position), asc(questions.position));
  const byId = new Map<string, PackFacts['themes'][number]>();
  for (const { id, title, question } of rows) {
    const theme = byId.get(id) ?? { title, questions: [] };
    if (question !== null) theme.questions.push(question);
    byId.set(id, theme);
  }
  return [...byId.values()];
}

/** Whom invitees ask: the named resource or else the owner of the anchoring, if on the staff; else its first owner. */
export async function contactOf(db: Db, project: ProjectRow): Promise<PackFacts['contact']> {
  const named = await db
    .select()
    .from(anchors)
    .where(
      and(
        eq(anchors.projectId, project.id),
        inArray(anchors.item, ['resource', 'owner']),
        ne(anchors.name, ''),
      ),
    );
  const staff = await db
    .select({ name: people.name, email: people.email, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.municipalityId, project.municipalityId))
    .orderBy(asc(people.createdAt));
  const called = (item: string) => {
    const name = named.find((anchor) => anchor.item === item)?.name.toLocaleLowerCase();
    return staff.find((person) => person.name.toLocaleLowerCase() === name);
  };
  const contact = called('resource') ?? called('owner') ?? staff.find((person) => person.role === 'owner');
  return { name: contact?.name ?? '', email: contact?.email ?? '' };
}

/** The owner's own texts in one language. */
export async function ownTextsOf(db: Db, projectId: string, language: string): Promise<PackTexts> {
  const rows = await db
    .select({ part: packTexts.part, text: packTexts.text })
    .from(packTexts)
    .where(and(eq(packTexts.projectId, projectId), eq(packTexts.language, language)));
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}

/** A calendar file that went out with the letters of one sending in one language. */
interface ToldFile {
  createdAt: Date;
  language: string;
  calendar: string;
}
/** The calendar files of all letters that were not refused, oldest first. Those of one sending share theirs. */
export async function toldFiles(db: Db, project: ProjectRow): Promise<ToldFile[]> {
  const { createdAt, language, calendar } = mails;
  const files = await db
    .select({ createdAt, language, calendar: min(calendar) })
    .from(mails)
    .where(and(eq(mails.projectId, project.id), ne(mails.state, 'failed'), inArray(mails.kind, PACK_KINDS)))
    .groupBy(createdAt, language)
    .orderBy(asc(createdAt));
  return files.map((file) => ({ ...file, calendar: file.calendar ?? '' }));
}

/** The languages that the pack is written in, named in the project's, with how many of these people read each. */
export function packLanguagesOf(project: ProjectRow, spoken: readonly string[]) {
  const own = spoken.map(packLanguage);
  const names = new Intl.DisplayNames([project.language], { type: 'language' });
  return packLanguages(own).map((code) => ({
    code,
    label: nameOf(names, code),
    people: own.filter((one) => one === code).length,
  }));
}
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** What the pack cannot say yet, in the order in which the invitation would say it. */
export function missingFacts({ project, workshops, themes, contact }: PackFacts, invited: number) {
  const missing: (MissingFact | false)[] = [
    project.aim === '' && { what: 'aim' },
    themes.length === 0 && { what: 'themes' },
    themes.length > 0 && themes.every((theme) => theme.questions.length === 0) && { what: 'questions' },
    ...workshops.flatMap(({ number, date, start, place, agenda }): (MissingFact | false)[] => [
      date === '' && { what: 'date', number },
      date !== '' && start === '' && { what: 'start', number },
      place === '' && { what: 'place', number },
      agenda.length === 0 && { what: 'programme', number },
    ]),
    contact.name === '' && { what: 'contact' },
    invited === 0 && { what: 'people' },
  ];
  return missing.filter((fact) => fact !== false);
}
