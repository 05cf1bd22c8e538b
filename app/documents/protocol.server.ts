import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { protocolDocument } from '~/reports/protocol';
import type { AppContext } from '~/server';
import type { ProjectRow } from '~/views/allow.server';
import { protocolView } from '~/views/protocol.server';
import { download, sentences, shown, type Maker } from './document.server';

export const protocolDocuments: Record<string, Maker> = {
  'count-protocol.pdf': async ({ context, project, file }) =>
    download(file, renderPdf(await protocol(context, project))),
  'count-protocol.html': async ({ context, project }) => protocolPage(context, project),
};

/** The same page for whoever may read it: a participant on a phone, or the staff. */
export async function protocolPage(context: AppContext, project: ProjectRow): Promise<Response> {
  return shown(renderHtml(await protocol(context, project), context.nonce));
}

async function protocol({ house }: AppContext, project: ProjectRow) {
  const view = await protocolView(house.store.read, project, house.now().getTime());
  return protocolDocument(view, await sentences(project.language, 'report'));
}
