import { Problem } from '~/domain/problem';
import { renderDocx } from '~/reports/word.server';
import { renderPdf } from '~/reports/pdf.server';
import { planDocument } from '~/reports/plan';
import { planCalendar } from '~/reports/plan-calendar.server';
import { planCsv, planSheets } from '~/reports/plan-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import { planReportView } from '~/views/plan.server';
import { download, sentences, type Maker, type Request } from './document.server';

/** The action plan (report ch. 5) on paper, as a spreadsheet, and for calendars. */
export const planDocuments: Record<string, Maker> = {
  'action-plan.pdf': async (request) =>
    download(request.file, renderPdf(planDocument(...(await parts(request))))),
  'action-plan.docx': async (request) =>
    download(request.file, await renderDocx(planDocument(...(await parts(request))))),
  'action-plan.xlsx': async (request) =>
    download(request.file, await renderXlsx(planSheets(...(await parts(request))))),
  'action-plan.csv': async (request) => download(request.file, planCsv(...(await parts(request)))),
  'action-plan.ics': async (request) => {
    const file = planCalendar(...(await parts(request)));
    if (file === '') throw new Problem('no-dates');
    return download(request.file, file);
  },
};

async function parts({ context: { house }, project }: Request) {
  const view = await planReportView(house.store.read, project, house.now().getTime());
  return [view, await sentences(project.language, 'plan')] as const;
}
