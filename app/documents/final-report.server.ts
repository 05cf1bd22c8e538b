import { found } from '~/domain/problem';
import { renderDocx } from '~/reports/word.server';
import { finalReportDocument } from '~/reports/final-report';
import { renderPdf } from '~/reports/pdf.server';
import { finalReportView } from '~/views/final-report.server';
import { chosenPilots } from '~/views/pilots.server';
import { download, sentences, type Maker, type Request } from './document.server';

const REPORT = /^final-report-([1-9]\d?)\.(pdf|docx)$/;

/** What makes the final report of a pilot, such as final-report-2.pdf; undefined for other names. */
export function finalReportMaker(file: string): Maker | undefined {
  const [, number, type] = REPORT.exec(file) ?? [];
  if (!type) return undefined;
  return async (request) => {
    const document = await documentOf(request, Number(number));
    return download(file, type === 'pdf' ? renderPdf(document) : await renderDocx(document));
  };
}

/** The names of the final reports of a project: two for each pilot. */
export async function finalReportNames({ context, project }: Request): Promise<string[]> {
  const pilots = await chosenPilots(context.house.store.read, project.id);
  return pilots.flatMap((_, i) => ['pdf', 'docx'].map((type) => `final-report-${i + 1}.${type}`));
}

async function documentOf({ context: { house }, project }: Request, number: number) {
  const madeAt = house.now().getTime();
  const db = house.store.read;
  const { id } = found((await chosenPilots(db, project.id))[number - 1]);
  const view = await finalReportView(db, project, id, madeAt);
  const { title, language } = project;
  return finalReportDocument(view, { title, language, madeAt }, await sentences(language, 'finalReport'));
}
