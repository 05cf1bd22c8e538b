import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadDesk, type DeskData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { WorkshopsPage } from '~/ui/desk/WorkshopsPage';
import type { Refused } from '~/ui/Problems';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'agenda'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadDesk(args));

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['workshop.save'],
    input: { projectId: args.params.projectId },
  });
}

export default function WorkshopsRoute() {
  const { t } = useTranslation(['desk', 'agenda', 'common']);
  const data = useLoaderData<DeskData>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('agenda:workshops.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/workshops"
    >
      <WorkshopsPage data={data} />
    </DeskPage>
  );
}
