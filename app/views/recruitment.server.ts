import { asc, count, eq } from 'drizzle-orm';
import { balanceOf, suggestedMix, type Mix } from '~/domain/balance';
import { languageName, SPOKEN } from '~/domain/languages';
import { SECTORS, type Language, type StaffRole } from '~/domain/lists';
import { guessColumns, readRegister, twinsOf, type Matching } from '~/domain/register';
import { COLUMNS } from '~/domain/register-words';
import { isFound, PAGE_SIZE, type RegisterSearch } from '~/domain/register-search';
import type { Db } from '~db/client.server';
import { partnersOf, sheetOf, surroundingsOf } from '~db/register';
import { attendance, groups, participants, wantedMix, workshops } from '~db/schema';
import type { Invitee, RegisterView, SheetView } from '~/views/shapes';
import type { ProjectRow } from './allow.server';

/** Recruitment: the register with its balance, and lists on their way into it. */

const ALPHABET = new Intl.Collator('nb');

interface Looked {
  search: RegisterSearch;
  /** The id of who is being edited, or ''. */
  edit: string;
  ticked: boolean;
  /** The language of the page. */
  reader: Language;
}

/** One page of the register. A code signs its holder in, so readers get neither codes nor ways to reach people. */
export async function registerView(
  db: Db,
  project: ProjectRow,
  role: StaffRole,
  { search, edit, ticked, reader }: Looked,
): Promise<RegisterView> {
  const everyone = await inviteesOf(db, project, role);
  const listed = everyone.filter((one) => !one.removed);
  const found = everyone.filter((one) => isFound(one, search));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(search.page, pages);
  const tables = await tablesOf(db, project.id);
  const numbers = await workshopsOf(db, project.id);
  return {
    search: { ...search, page },
    people: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    found: found.length,
    pages,
    all: listed.length,
    twins: listed.filter((one) => one.twins.length > 0).length,
    removed: everyone.length - listed.length,
    ticked,
    edit: (role !== 'reader' && everyone.find((one) => one.id === edit)) || null,
    partners: await partnersOf(db, project.id),
    workshops: numbers,
    languages: named([...SPOKEN, ...everyone.map((one) => one.language)], reader),
    balance: balanceOf(listed, await mixOf(db, project.id), tables),
    suggestion: suggestedMix(tables),
  };
}

const named = (codes: readonly string[], reader: Language): Record<string, string> =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, languageName(code, reader)]));

/** Everyone who is or was in the register, by name. */
async function inviteesOf(db: Db, project: ProjectRow, role: StaffRole): Promise<Invitee[]> {
  const secret = (value: string) => (role === 'reader' ? '' : value);
  const rows = await db.select().from(participants).where(eq(participants.projectId, project.id));
  const came = await attendedBy(db, project.id);
  const twins = twinsOf(rows.filter((row) => row.removedAt === null));
  const all = rows.map(
    ({ projectId: _, position: __, removedAt, email, phone, personalCode, ...about }): Invitee => ({
      ...about,
      email: secret(email),
      phone: secret(phone),
      personalCode: secret(personalCode),
      removed: removedAt !== null,
      attended: came.get(about.id) ?? [],
      twins: (twins.get(about.id) ?? []).map(({ id, name }) => ({ id, name })),
    }),
  );
  return all.sort((a, b) => ALPHABET.compare(a.name, b.name));
}

/** The numbers of the workshops that each has come to. */
async function attendedBy(db: Db, projectId: string): Promise<Map<string, number[]>> {
  const rows = await db
    .select({ id: attendance.participantId, number: workshops.number })
    .from(attendance)
    .innerJoin(workshops, eq(workshops.id, attendance.workshopId))
    .where(eq(workshops.projectId, projectId))
    .orderBy(asc(workshops.number));
  const came = new Map<string, number[]>();
  for (const { id, number } of rows) came.set(id, [...(came.get(id) ?? []), number]);
  return came;
}

async function workshopsOf(db: Db, projectId: string): Promise<number[]> {
  const rows = await db
    .select({ number: workshops.number })
    .from(workshops)
    .where(eq(workshops.projectId, projectId))
    .orderBy(asc(workshops.number));
  return rows.map((row) => row.number);
}

async function tablesOf(db: Db, projectId: string): Promise<number> {
  const [row] = await db.select({ tables: count() }).from(groups).where(eq(groups.projectId, projectId));
  return row?.tables ?? 0;
}

async function mixOf(db: Db, projectId: string): Promise<Mix> {
  const rows = await db.select().from(wantedMix).where(eq(wantedMix.projectId, projectId));
  const wanted = (sector: string) => rows.find((row) => row.sector === sector)?.people ?? 0;
  return Object.fromEntries(SECTORS.map((sector) => [sector, wanted(sector)])) as Mix;
}

/** How much of a list is shown before it is taken in. */
const SHOWN = { rows: 6, people: 8, problems: 20, letters: 80 };
const short = (text: string) => (text.length > SHOWN.letters ? `${text.slice(0, SHOWN.letters)}…` : text);

interface Asked {
  personId: string;
  now: Date;
  reader: Language;
  /** How the columns are matched; none yet: a guess. */
  params: URLSearchParams;
}

/** The list that this person has put in, read as it would be taken in; null when there is none. */
export async function sheetView(db: Db, project: ProjectRow, asked: Asked): Promise<SheetView | null> {
  const sheet = await sheetOf(db, project.id, asked.personId, asked.now);
  if (!sheet) return null;
  const matching = matchingOf(asked.params, sheet.cells);
  const { people, errors, duplicates } = readRegister(
    sheet.cells,
    matching,
    await surroundingsOf(db, project),
  );
  const shown = people.slice(0, SHOWN.people).map(({ person }) => person);
  return {
    ...matching,
    name: sheet.name,
    sample: sheet.cells.slice(0, SHOWN.rows).map((row) => row.map(short)),
    people: shown,
    added: people.length,
    errors: errors.slice(0, SHOWN.problems).map((one) => ({ ...one, value: short(one.value) })),
    wrongRows: new Set(errors.map((one) => one.row)).size,
    duplicates: duplicates
      .slice(0, SHOWN.problems)
      .map(({ row, person, of, name }) => ({ row, name: person.name, of, other: name })),
    repeated: duplicates.length,
    languages: named(
      shown.map((person) => person.language),
      asked.reader,
    ),
  };
}

/** `c` once for each column, `heading` when the first row is one, `sector` for rows that have none. */
function matchingOf(params: URLSearchParams, cells: readonly (readonly string[])[]): Matching {
  const guess = guessColumns(cells);
  const sector = SECTORS.find((one) => one === params.get('sector')) ?? '';
  if (!params.has('c')) return { ...guess, sector };
  const told = params.getAll('c');
  const columns = guess.columns.map((_, i) => COLUMNS.find((column) => column === told[i]) ?? '');
  return { columns, heading: params.get('heading') === 'on', sector };
}
