import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart } from '~/desk.server';
import { osloDate } from '~/domain/oslo';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { SponsorsPage, type SponsorsData } from '~/ui/desk/sponsors/SponsorsPage';
import type { Refused } from '~/ui/Problems';
import { sponsorsView } from '~/views/sponsors.server';
import { formAction, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'pilots', 'sponsors'] };

type Data = SponsorsData & { name: string };

export async function loader(args: LoaderFunctionArgs) {
  const { house, origin } = args.context;
  const actor = await staff(args);
  const today = osloDate(house.now().getTime());
  return Response.json(
    await loadPart(args, async (db, project) => ({
      ...(await sponsorsView(db, project, actor, today)),
      origin,
    })),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'sponsor.save',
      'sponsor.link',
      'sponsor.remove',
      'sponsor.restore',
      'sponsor.follow',
      'status.report',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function SponsorsRoute() {
  const { t } = useTranslation('sponsors');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/pilots">
      <SponsorsPage data={data} />
    </DeskPage>
  );
}
