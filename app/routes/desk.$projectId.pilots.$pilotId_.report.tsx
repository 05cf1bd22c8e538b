import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart } from '~/desk.server';
import { sentences } from '~/documents/document.server';
import { onwards } from '~/onwards.server';
import { knownReport } from '~/reports/final-report-known';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ReportPage, type ReportData } from '~/ui/desk/report/ReportPage';
import type { Refused } from '~/ui/Problems';
import { finalReportView } from '~/views/final-report.server';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'programme', 'finalReport'] };

type Data = ReportData & { name: string };

export async function loader(args: LoaderFunctionArgs) {
  const { params, context, request } = args;
  const now = context.house.now().getTime();
  const edit = new URL(request.url).searchParams.get('edit') ?? '';
  return Response.json(
    await loadPart(args, async (db, project) => {
      const view = await finalReportView(db, project, params.pilotId ?? '', now);
      // In the project's language: it is the text that stands in the document.
      const t = await sentences(project.language, 'finalReport');
      return { ...view, known: knownReport(view, project.language, t), edit };
    }),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['report.save', 'budget.save', 'budget.move', 'budget.remove'],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function ReportRoute() {
  const { t } = useTranslation('finalReport');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/pilots">
      <ReportPage data={data} />
    </DeskPage>
  );
}
