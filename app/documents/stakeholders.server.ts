import { renderDocx } from '~/reports/word.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { stakeholderSheets } from '~/reports/stakeholder-sheets';
import { stakeholderDocument } from '~/reports/stakeholders';
import { renderXlsx } from '~/reports/xlsx.server';
import { stakeholderReportView } from '~/views/stakeholders.server';
import { download, sentences, shown, type Maker, type Request } from './document.server';

/** The stakeholder analysis (report ch. 2.4) on paper, as a page to print, and as a spreadsheet. */
export const stakeholderDocuments: Record<string, Maker> = {
  'stakeholders.pdf': async (request) => download(request.file, renderPdf(await analysis(request))),
  'stakeholders.docx': async (request) => download(request.file, await renderDocx(await analysis(request))),
  'stakeholders.html': async (request) => shown(renderHtml(await analysis(request), request.context.nonce)),
  'stakeholders.xlsx': async (request) =>
    download(request.file, await renderXlsx(stakeholderSheets(...(await parts(request))))),
};

const analysis = async (request: Request) => stakeholderDocument(...(await parts(request)));

async function parts({ context: { house }, project }: Request) {
  const view = await stakeholderReportView(house.store.read, project, house.now().getTime());
  return [view, await sentences(project.language, 'papers')] as const;
}
