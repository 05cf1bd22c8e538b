import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Language } from '~/domain/lists';
import { found, Problem } from '~/domain/problem';
import { writeLetters } from '~/letters.server';
import { letterParts } from '~/mail.server';
import { codesCsv } from '~/reports/codes';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { summarySheets } from '~/reports/summary-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import { photoOf, summaryView } from '~/views/summary.server';
import { participants } from '~db/schema';
import { addressedIn, draftOf } from './draft.server';
import { download, sentences, shown, type Maker, type Request } from './document.server';

export const summaryDocuments: Record<string, Maker> = {
  'summary-1.pdf': async (request) => summaryFile(request, 'pdf'),
  'summary-1.docx': async (request) => summaryFile(request, 'docx'),
  'summary-1.html': async (request) => summaryFile(request, 'html'),
  'summary-1.xlsx': async ({ context, project, file }) => {
    const view = await summaryView(context.house.store.read, project, context.house.now().getTime());
    return download(file, await renderXlsx(summarySheets(view, await sentences(project.language, 'report'))));
  },
  'summary.eml': mailFile,
  'photo.jpg': photo,
  'codes.csv': codes,
};

export const SUMMARY_TYPES = ['pdf', 'docx', 'html'] as const;
export type SummaryType = (typeof SUMMARY_TYPES)[number];

/** The summary with its frame in this language; what people wrote stays as they wrote it. */
export async function summaryFile(
  { context, project }: Pick<Request, 'context' | 'project'>,
  type: SummaryType,
  language: Language = project.language,
): Promise<Response> {
  const name = `summary-${project.runningWorkshop}.${type}`;
  const { enclosures } = context.house;
  if (type === 'pdf') return download(name, (await enclosures.summary(project.id, language)).content);
  const document = await enclosures.document(project, language);
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
  const { context, project, file } = request;
  const person = await addressedIn(request);
  const { house, origin } = context;
  const writing = { db: house.store.read, project, origin, now: house.now() };
  const [letter] = await writeLetters(writing, 'summary', [person]);
  const enclosure = await house.enclosures.summary(project.id, person.language);
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
