import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { madeLink } from '~/madeLink.server';
import { AnchoringPage } from '~/ui/desk/AnchoringPage';
import { DeskPage } from '~/ui/desk/DeskPage';
import type { Made } from '~/ui/desk/OneTimeLink';
import type { Refused } from '~/ui/Problems';
import { anchoringView } from '~/views/anchoring.server';
import type { AnchoringView } from '~/views/shapes';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'preparation'] };

type Data = PartData<AnchoringView> & { edit: string };

export async function loader(args: LoaderFunctionArgs) {
  const edit = new URL(args.request.url).searchParams.get('edit') ?? '';
  return Response.json({ ...(await loadPart(args, anchoringView)), edit });
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'anchor.save',
      'partner.save',
      'partner.remove',
      'partner.admit',
      'partner.dismiss',
      'partner.link',
    ],
    input: { projectId: args.params.projectId },
    then: ({ answer }, form, name) =>
      name === 'partner.admit' || name === 'partner.link'
        ? madeLink(args, answer, form, name === 'partner.admit')
        : redirect(new URL(args.request.url).pathname),
  });
}

export default function AnchoringRoute() {
  const { t } = useTranslation('desk');
  const data = useLoaderData<Data>();
  const answered = useActionData<Refused | { made: Made }>();
  const refused = answered && 'problem' in answered ? answered : undefined;
  const made = answered && 'made' in answered ? answered.made : null;
  return (
    <DeskPage
      title={t('nav.anchoring')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/anchoring"
    >
      <AnchoringPage data={data} edit={made ? '' : data.edit} made={made} />
    </DeskPage>
  );
}
