import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { WorkshopsPage } from '~/ui/desk/WorkshopsPage';
import type { Refused } from '~/ui/Problems';
import { workshopsView } from '~/views/agenda.server';
import type { WorkshopsView } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'agenda', 'board'] };

export async function loader(args: LoaderFunctionArgs) {
  const now = args.context.house.now().getTime();
  return Response.json(await loadPart(args, (db, project) => workshopsView(db, project, now)));
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['workshop.save', 'workshop.remove', 'workshop.board'],
    input: { projectId: args.params.projectId },
  });
}

export default function WorkshopsRoute() {
  const { t } = useTranslation('agenda');
  const data = useLoaderData<PartData<WorkshopsView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('workshops.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/workshops"
    >
      <WorkshopsPage data={data} />
    </DeskPage>
  );
}
