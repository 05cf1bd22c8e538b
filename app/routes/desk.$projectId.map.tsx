import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { MapPage } from '~/ui/desk/stakeholders/MapPage';
import type { Refused } from '~/ui/Problems';
import type { StakeholderMapView } from '~/views/shapes';
import { stakeholderMapView } from '~/views/stakeholders.server';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'stakeholders'] };

export async function loader(args: LoaderFunctionArgs) {
  const chosen = new URL(args.request.url).searchParams.get('chosen');
  const view = await loadPart(args, (db, project) => stakeholderMapView(db, project, chosen));
  return Response.json(view);
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['stakeholder.judge'],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function MapRoute() {
  const { t } = useTranslation('stakeholders');
  const data = useLoaderData<PartData<StakeholderMapView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('map.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/stakeholders"
    >
      <MapPage data={data} />
    </DeskPage>
  );
}
