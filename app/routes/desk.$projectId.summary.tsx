import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { SummaryPage } from '~/ui/desk/SummaryPage';
import type { Refused } from '~/ui/Problems';
import type { SummaryDesk } from '~/views/shapes';
import { summaryDesk } from '~/views/summary.server';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'summary'] };

export const loader = async (args: LoaderFunctionArgs) =>
  Response.json(await loadPart(args, (db, project) => summaryDesk(db, project)));

export const action = (args: ActionFunctionArgs) =>
  formAction(args, {
    as: 'staff',
    calls: ['summary.save'],
    input: { projectId: args.params.projectId },
  });

export default function SummaryRoute() {
  const { t } = useTranslation('desk');
  const data = useLoaderData<PartData<SummaryDesk>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('nav.summary')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/summary"
    >
      <SummaryPage data={data} />
    </DeskPage>
  );
}
