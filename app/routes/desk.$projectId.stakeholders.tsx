import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { askedIn } from '~/ui/desk/stakeholders/address';
import { StakeholdersPage } from '~/ui/desk/stakeholders/StakeholdersPage';
import type { Refused } from '~/ui/Problems';
import type { StakeholdersView } from '~/views/shapes';
import { stakeholdersView } from '~/views/stakeholders.server';
import { formAction } from '~/web.server';
import { onwards } from '~/onwards.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'stakeholders'] };

export async function loader(args: LoaderFunctionArgs) {
  const asked = askedIn(new URL(args.request.url).searchParams);
  const now = args.context.house.now().getTime();
  const view = await loadPart(args, (db, project) => stakeholdersView(db, project, asked, now));
  return Response.json(view);
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'stakeholder.add',
      'stakeholder.save',
      'stakeholder.move',
      'stakeholder.remove',
      'stakeholder.invite',
      'consequence.save',
      'consequence.done',
      'consequence.remove',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function StakeholdersRoute() {
  const { t } = useTranslation('stakeholders');
  const data = useLoaderData<PartData<StakeholdersView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/stakeholders"
    >
      <StakeholdersPage data={data} />
    </DeskPage>
  );
}
