import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartData } from '~/desk.server';
import { loadOutbox } from '~/invitation.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { OutboxPage } from '~/ui/desk/OutboxPage';
import type { Refused } from '~/ui/Problems';
import type { OutboxView } from '~/views/shapes';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'invitation'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadOutbox(args));

export async function action(args: ActionFunctionArgs) {
  const { pathname, search } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: ['mail.retry', 'mail.cancel'],
    input: { projectId: args.params.projectId },
    then: () => redirect(`${pathname}${search}`),
  });
}

export default function OutboxRoute() {
  const { t } = useTranslation('invitation');
  const data = useLoaderData<PartData<OutboxView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('outbox.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/invitation"
    >
      <OutboxPage data={data} />
    </DeskPage>
  );
}
