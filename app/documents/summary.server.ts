import { and, asc, eq, isNull } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { codesCsv } from '~/reports/codes';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { summaryDocument } from '~/reports/summary';
import { summarySheets } from '~/reports/summary-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import type { Translate } from '~/reports/blocks';
import type { SummaryView } from '~/views/shapes';
import { summaryView } from '~/views/summary.server';
import { participants } from '~db/schema';
import { download, sentences, shown, type Maker, type Request } from './document.server';

export const summaryDocuments: Record<string, Maker> = {
  'summary-1.pdf': async (request) => download(request.file, renderPdf(await summary(request))),
  'summary-1.docx': async (request) => download(request.file, await renderDocx(await summary(request))),
  'summary-1.html': async (request) => shown(renderHtml(await summary(request), request.context.nonce)),
  'summary-1.xlsx': async (request) =>
    download(request.file, await renderXlsx(summarySheets(...(await parts(request))))),
  'codes.csv': codes,
};

const summary = async (request: Request) => summaryDocument(...(await parts(request)));

async function parts({ context, project }: Request): Promise<[SummaryView, Translate]> {
  const { house } = context;
  const view = await summaryView(house.store.read, project, house.now().getTime());
  return [view, await sentences(project.language, 'report')];
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
