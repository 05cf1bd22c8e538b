import { found } from '~/domain/problem';
import { renderDocx } from '~/reports/word.server';
import { renderPdf } from '~/reports/pdf.server';
import { programmeDocument } from '~/reports/programme';
import { programmeSheets } from '~/reports/programme-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import { programmeReportView } from '~/views/programme.server';
import { download, sentences, type Maker, type Request } from './document.server';

/** The programme plan (report ch. 7) on paper and as a spreadsheet; there is none before it is begun. */
export const programmeDocuments: Record<string, Maker> = {
  'programme.pdf': async (request) =>
    download(request.file, renderPdf(programmeDocument(...(await parts(request))))),
  'programme.docx': async (request) =>
    download(request.file, await renderDocx(programmeDocument(...(await parts(request))))),
  'programme.xlsx': async (request) =>
    download(request.file, await renderXlsx(programmeSheets(...(await parts(request))))),
};

async function parts({ context: { house }, project }: Request) {
  const view = await programmeReportView(house.store.read, project, house.now().getTime());
  found(view.programme);
  return [view, await sentences(project.language, 'programme')] as const;
}
