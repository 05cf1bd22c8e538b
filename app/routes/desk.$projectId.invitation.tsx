import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartData } from '~/desk.server';
import { loadInvitation } from '~/invitation.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { InvitationPage } from '~/ui/desk/InvitationPage';
import type { Refused } from '~/ui/Problems';
import type { InvitationView } from '~/views/shapes';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'invitation'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadInvitation(args));

export async function action(args: ActionFunctionArgs) {
  const { pathname, search } = new URL(args.request.url);
  const { projectId } = args.params;
  return formAction(args, {
    as: 'staff',
    calls: ['pack.save', 'pack.reset', 'pack.send', 'invitee.reply'],
    input: { projectId },
    // Back to the same language and page of people; after sending, to where it can be followed.
    then: (_carried, _form, name) =>
      redirect(name === 'pack.send' ? `/desk/${projectId}/mail` : `${pathname}${search}`),
  });
}

export default function InvitationRoute() {
  const { t } = useTranslation('invitation');
  const data = useLoaderData<PartData<InvitationView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/invitation">
      <InvitationPage data={data} />
    </DeskPage>
  );
}
