import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadDesk, type DeskData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { PeoplePage } from '~/ui/desk/PeoplePage';
import type { Refused } from '~/ui/Problems';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'people'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadDesk(args));

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['invitee.save', 'invitee.remove', 'invitee.restore'],
    input: { projectId: args.params.projectId },
  });
}

export default function PeopleRoute() {
  const { t } = useTranslation(['desk', 'people', 'common']);
  const data = useLoaderData<DeskData>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('people:title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/people"
    >
      <PeoplePage data={data} />
    </DeskPage>
  );
}
