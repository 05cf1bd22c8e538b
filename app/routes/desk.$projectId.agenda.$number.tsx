import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { AgendaPage } from '~/ui/desk/AgendaPage';
import { DeskPage } from '~/ui/desk/DeskPage';
import type { Refused } from '~/ui/Problems';
import { agendaView } from '~/views/agenda.server';
import type { AgendaView } from '~/views/shapes';
import { formAction, localPath, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'agenda'] };

type Data = PartData<AgendaView & { edit: string | null }>;

export async function loader(args: LoaderFunctionArgs) {
  const edit = new URL(args.request.url).searchParams.get('edit');
  const number = args.params.number ?? '';
  return Response.json(
    await loadPart(args, async (db, project) => ({ ...(await agendaView(db, project, number)), edit })),
  );
}

export async function action(args: ActionFunctionArgs) {
  const { projectId, number } = args.params;
  const { pathname } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: ['agenda.fill', 'agenda.save', 'agenda.move', 'agenda.remove'],
    input: { projectId, number },
    // Back to what was pressed, or to the item: nobody loses her place in a long list.
    then: ({ answer }, form) => {
      const at = String(form.get('_at') ?? (answer.itemId ? `item-${answer.itemId}` : ''));
      return redirect(localPath(at ? `${pathname}#${at}` : pathname, pathname));
    },
  });
}

export default function AgendaRoute() {
  const { t } = useTranslation('agenda');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  const title = t('plan.title', { number: data.workshop.number });
  return (
    <DeskPage title={title} name={data.name} project={data.project} refused={refused} here="/workshops">
      <AgendaPage data={data} edit={data.edit} />
    </DeskPage>
  );
}
