import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Language } from '~/domain/lists';
import { found, Problem } from '~/domain/problem';
import { writeLetters } from '~/letters.server';
import { letterParts } from '~/mail.server';
import { codesCsv } from '~/reports/codes';
import { renderDocx } from '~/reports/word.server';
import { renderHtml } from '~/reports/html';
import { laterSummarySheets } from '~/reports/summary-later-sheets';
import { summarySheets } from '~/reports/summary-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import { workshopIn } from '~/summary.server';
import { summarisedIn } from '~/views/rows.server';
import { laterSummaryView } from '~/views/summary-later.server';
import { photoOf, summaryView } from '~/views/summary.server';
import { participants } from '~db/schema';
import { addressedIn, draftOf } from './draft.server';
import { download, sentences, shown, type Maker, type Request } from './document.server';

export const summaryDocuments: Record<string, Maker> = {
  'summary.eml': mailFile,
  'photo.jpg': photo,
  'codes.csv': codes,
};

const SUMMARY_TYPES = ['pdf', 'docx', 'html'] as const;
type SummaryType = (typeof SUMMARY_TYPES)[number];
const SUMMARY = /^summary-([1-9])\.([a-z]+)$/;

/** The summary that a file's name means, such as summary-2.pdf; null for other names. */
export function summaryIn(file: string): { workshop: number; type: SummaryType } | null {
  const [, number, ending] = SUMMARY.exec(file) ?? [];
  const type = SUMMARY_TYPES.find((one) => one === ending);
  return type ? { workshop: Number(number), type } : null;
}

/** What makes a summary of this name for the desk, also as lists; undefined for other names. */
export function summaryMaker(file: string): Maker | undefined {
  const [, number, ending] = SUMMARY.exec(file) ?? [];
  if (ending === 'xlsx') return (request) => lists(request, Number(number));
  const summary = summaryIn(file);
  return summary ? (request) => summaryFile(request, summary) : undefined;
}

async function lists({ context, project, file }: Request, workshop: number): Promise<Response> {
  const made = [context.house.store.read, project, context.house.now().getTime()] as const;
  const t = await sentences(project.language, 'report');
  const sheets =
    workshop === 1
      ? summarySheets(await summaryView(...made), t)
      : laterSummarySheets(await laterSummaryView(...made, workshop), t);
  return download(file, await renderXlsx(sheets));
}

/** The summary with its frame in this language; what people wrote stays as they wrote it. */
export async function summaryFile(
  { context, project }: Pick<Request, 'context' | 'project'>,
  { workshop, type }: { workshop: number; type: SummaryType },
  language: Language = project.language,
): Promise<Response> {
  const name = `summary-${workshop}.${type}`;
  const { enclosures } = context.house;
  if (type === 'pdf')
    return download(name, (await enclosures.summary(project.id, workshop, language)).content);
  const document = await enclosures.document(project, workshop, language);
  return type === 'html'
    ? shown(renderHtml(document, context.nonce))
    : download(name, await renderDocx(document));
}

/** One picture as it is kept, for the desk. */
async function photo({ context, project, query }: Request): Promise<Response> {
  const image = found(await photoOf(context.house.store.read, project, query.get('photo') ?? ''));
  const headers = { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=3600' };
  return new Response(new Uint8Array(image), { headers });
}

/** One person's letter as a draft, with the summary in it: mail programs open it ready to be sent (X-Unsent). */
async function mailFile(request: Request): Promise<Response> {
  const { context, project, file, query } = request;
  const person = await addressedIn(request);
  const { house, origin } = context;
  const { number } = (await summarisedIn(house.store.read, project, workshopIn(query))).workshop;
  const writing = { db: house.store.read, project, origin, now: house.now(), workshop: number };
  const [letter] = await writeLetters(writing, 'summary', [person]);
  const enclosure = await house.enclosures.summary(project.id, number, person.language);
  return download(file, await draftOf(person, letterParts(found(letter), enclosure)));
}

/** A personal code signs its holder in, so readers do not get the list. */
async function codes({ context, project, standing, file }: Request): Promise<Response> {
  if (standing === 'reader') throw new Problem('not-allowed');
  const rows = await context.house.store.read
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));
  const t = await sentences(project.language, 'report');
  const head = { name: t('codes.name'), organisation: t('codes.organisation'), code: t('codes.code') };
  return download(file, codesCsv(rows, head));
}
