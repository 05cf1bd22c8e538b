import { and, asc, count, desc, eq, gt, inArray, or } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { inParts, likeness } from '~/domain/findings';
import { INPUT_FIELDS, SECTORS, type Sector } from '~/domain/lists';
import { Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { bank, inputs, municipalities, projects, questionnaires, themes } from '~db/schema';
import { isId } from './allow.server';
import { qrOf } from './screen.server';
import type {
  AskView,
  BankItem,
  BankLine,
  BankView,
  InputLine,
  InputsView,
  QuestionnaireView,
  Told,
} from '~/views/shapes';

const PAGE = 50;
type InputRow = typeof inputs.$inferSelect;

/** Where in a list the reader is: a page, or the page on which one of its rows stands. */
interface Place {
  page: number;
  /** The row that something was just done to. */
  at: string | null;
  /** The row that is edited. */
  edit: string | null;
}

/** The page that was asked for, within those there are. */
function pagesOf(total: number, wanted: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / PAGE));
  return { pages, page: Math.min(Math.max(1, Math.trunc(wanted) || 1), pages) };
}

/** Interviews and answers, newest first. @param origin the address that the reader uses */
export async function inputsView(
  db: Db,
  projectId: string,
  place: Place & { origin: string },
): Promise<InputsView> {
  const counts = await countsOf(db, projectId);
  const of = (wanted: (one: (typeof counts)[number]) => boolean) =>
    counts.filter(wanted).reduce((sum, one) => sum + one.there, 0);
  const total = of(() => true);
  const edited = place.edit ? await inputOf(db, projectId, place.edit) : undefined;
  const pages = pagesOf(total, await pageOf(db, projectId, place, edited));
  return {
    ...pages,
    sectors: Object.fromEntries(
      SECTORS.map((sector) => [sector, of((one) => one.sector === sector)]),
    ) as Record<Sector, number>,
    total,
    banked: await bankedOf(db, projectId),
    inputs: await linesOf(db, projectId, pages.page),
    edited: edited ? { ...told(edited), ...formOf(edited) } : null,
    themes: await themeNames(db, projectId),
    questionnaire: await questionnaireView(
      db,
      projectId,
      place.origin,
      of((one) => one.source === 'questionnaire'),
    ),
  };
}

const countsOf = (db: Db, projectId: string) =>
  db
    .select({ sector: inputs.sector, source: inputs.source, there: count() })
    .from(inputs)
    .where(eq(inputs.projectId, projectId))
    .groupBy(inputs.sector, inputs.source);

async function bankedOf(db: Db, projectId: string): Promise<number> {
  const [row] = await db.select({ there: count() }).from(bank).where(eq(bank.projectId, projectId));
  return row?.there ?? 0;
}

async function inputOf(db: Db, projectId: string, id: string): Promise<InputRow | undefined> {
  if (!isId(id)) return undefined;
  const here = and(eq(inputs.id, id), eq(inputs.projectId, projectId));
  return (await db.select().from(inputs).where(here))[0];
}

/** The page on which the row of this place stands, or else the page that was asked for. */
async function pageOf(db: Db, projectId: string, place: Place, edited?: InputRow): Promise<number> {
  const row = edited ?? (place.at ? await inputOf(db, projectId, place.at) : undefined);
  if (!row) return place.page;
  const sameMoment = and(eq(inputs.createdAt, row.createdAt), gt(inputs.id, row.id));
  const [newer] = await db
    .select({ there: count() })
    .from(inputs)
    .where(and(eq(inputs.projectId, projectId), or(gt(inputs.createdAt, row.createdAt), sameMoment)));
  return Math.floor((newer?.there ?? 0) / PAGE) + 1;
}

async function linesOf(db: Db, projectId: string, page: number): Promise<InputLine[]> {
  const rows = await db
    .select()
    .from(inputs)
    .where(eq(inputs.projectId, projectId))
    .orderBy(desc(inputs.createdAt), desc(inputs.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE);
  const ids = rows.map((row) => row.id);
  const taken = ids.length ? await db.select().from(bank).where(inArray(bank.inputId, ids)) : [];
  return rows.map((row) =>
    lineOf(
      row,
      taken.filter((piece) => piece.inputId === row.id),
    ),
  );
}

function lineOf(row: InputRow, taken: BankItem[]): InputLine {
  const fields = INPUT_FIELDS.filter((field) => row[field]).map((field) => {
    const pieces = taken.filter((piece) => row[field].includes(piece.text));
    const texts = pieces.map((piece) => piece.text);
    const needs = pieces.filter((piece) => piece.kind === 'need').length;
    return { field, parts: inParts(row[field], texts), needs, ideas: pieces.length - needs };
  });
  const reworded = taken.filter((piece) => INPUT_FIELDS.every((field) => !row[field].includes(piece.text)));
  return { ...told(row), id: row.id, date: row.date, fields, reworded: reworded.length };
}

const told = ({ source, who, organisation, sector }: InputRow): Told => ({
  ...{ source, who, organisation, sector },
});
const formOf = ({ id, date, works, hard, barriers, measures }: InputRow) => ({
  ...{ id, date, works, hard, barriers, measures },
});

const themeNames = (db: Db, projectId: string) =>
  db
    .select({ id: themes.id, title: themes.title })
    .from(themes)
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(themes.position));

async function questionnaireView(
  db: Db,
  projectId: string,
  origin: string,
  answers: number,
): Promise<QuestionnaireView | null> {
  const [row] = await db.select().from(questionnaires).where(eq(questionnaires.projectId, projectId));
  if (!row) return null;
  const url = `${origin}/q/${row.code}`;
  return { open: row.open, intro: row.intro, url, ...qrOf(url), answers };
}

/** What anyone with the link sees. @throws Problem `unknown-code` */
export async function askView(db: Db, typed: string): Promise<AskView> {
  const code = normaliseCode(typed);
  const [row] = isId(code)
    ? await db
        .select({ questionnaire: questionnaires, project: projects, municipality: municipalities.name })
        .from(questionnaires)
        .innerJoin(projects, eq(projects.id, questionnaires.projectId))
        .innerJoin(municipalities, eq(municipalities.id, projects.municipalityId))
        .where(eq(questionnaires.code, code))
    : [];
  if (!row) throw new Problem('unknown-code');
  const { questionnaire, project, municipality } = row;
  const state = project.archivedAt ? 'archived' : questionnaire.open ? 'open' : 'closed';
  return { code, state, municipality, project: project.title, intro: questionnaire.intro };
}

/** The project's needs and ideas, in the order in which they were found. */
export const bankOf = (db: Db, projectId: string) =>
  db
    .select({
      ...{ id: bank.id, kind: bank.kind, text: bank.text, themeId: bank.themeId },
      inputId: bank.inputId,
    })
    .from(bank)
    .where(eq(bank.projectId, projectId))
    .orderBy(asc(bank.position));
type BankRow = Awaited<ReturnType<typeof bankOf>>[number];

/** The idea bank by theme. What is alike is told over the whole bank, not over one page. */
export async function bankView(
  db: Db,
  projectId: string,
  place: Place & { search: string },
): Promise<BankView> {
  const [rows, names] = await Promise.all([bankOf(db, projectId), themeNames(db, projectId)]);
  const wanted = place.search.trim().toLowerCase();
  const kept = rows.filter((row) => row.text.toLowerCase().includes(wanted));
  const order = [...names.map((theme) => theme.id), null];
  const sorted = order.flatMap((themeId) => kept.filter((row) => row.themeId === themeId));
  const at = sorted.findIndex((row) => row.id === (place.edit ?? place.at));
  const pages = pagesOf(sorted.length, at < 0 ? place.page : Math.floor(at / PAGE) + 1);
  const shown = await sourced(db, rows, sorted.slice((pages.page - 1) * PAGE, pages.page * PAGE));
  const groups = order.map((themeId) => ({
    theme: names.find((theme) => theme.id === themeId) ?? null,
    count: kept.filter((row) => row.themeId === themeId).length,
    items: shown.filter((line) => line.themeId === themeId),
  }));
  return {
    ...pages,
    total: rows.length,
    search: place.search,
    found: kept.length,
    groups: groups.filter((group) => group.items.length > 0),
    edited: rows.find((row) => row.id === place.edit) ?? null,
    themes: names,
  };
}

/** Some rows of the bank, with where they came from and how many in the whole bank say the same. */
async function sourced(db: Db, all: readonly BankRow[], some: readonly BankRow[]): Promise<BankLine[]> {
  const ids = [...new Set(some.flatMap((row) => row.inputId ?? []))];
  const sources = ids.length ? await db.select().from(inputs).where(inArray(inputs.id, ids)) : [];
  const times = new Map<string, number>();
  for (const { text } of all) {
    const same = likeness(text);
    times.set(same, (times.get(same) ?? 0) + 1);
  }
  return some.map(({ inputId, ...item }) => {
    const source = sources.find((input) => input.id === inputId);
    const from = source ? { ...told(source), inputId: source.id } : null;
    return { ...item, from, alike: (times.get(likeness(item.text)) ?? 1) - 1 };
  });
}
