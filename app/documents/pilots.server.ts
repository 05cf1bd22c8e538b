import { renderDocx } from '~/reports/word.server';
import { renderPdf } from '~/reports/pdf.server';
import { pilotsDocument } from '~/reports/pilots';
import { found } from '~/domain/problem';
import { pilotsReportView } from '~/views/pilot.server';
import { download, sentences, type Maker, type Request } from './document.server';

/** The pilots (report ch. 6) on paper; there is none before there is a candidate. */
export const pilotDocuments: Record<string, Maker> = {
  'pilots.pdf': async (request) =>
    download(request.file, renderPdf(pilotsDocument(...(await parts(request))))),
  'pilots.docx': async (request) =>
    download(request.file, await renderDocx(pilotsDocument(...(await parts(request))))),
};

async function parts({ context: { house }, project }: Request) {
  const view = await pilotsReportView(house.store.read, project, house.now().getTime());
  found(view.candidates[0]);
  return [view, await sentences(project.language, 'pilots')] as const;
}
