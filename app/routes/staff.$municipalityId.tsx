import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/ui/desk/DeskPage';
import type { Made } from '~/ui/desk/OneTimeLink';
import { StaffPage, type StaffData } from '~/ui/desk/StaffPage';
import type { Refused } from '~/ui/Problems';
import { staffView } from '~/views/desk.server';
import { madeLink } from '~/madeLink.server';
import { formAction, guarded, redirect, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk'] };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  return guarded(args.context, async () => {
    const view = await staffView(args.context.house.store.read, actor, args.params.municipalityId ?? '');
    return Response.json({ ...view, name: actor.name, me: actor.personId });
  });
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['staff.add', 'staff.role', 'staff.remove', 'staff.link'],
    input: { municipalityId: args.params.municipalityId },
    then: ({ answer }, form, name) =>
      name === 'staff.add' || name === 'staff.link'
        ? madeLink(args, answer, form, name === 'staff.add')
        : redirect(new URL(args.request.url).pathname),
  });
}

export default function StaffRoute() {
  const { t } = useTranslation(['desk', 'common']);
  const data = useLoaderData<StaffData & { name: string }>();
  const answered = useActionData<Refused | { made: Made }>();
  const refused = answered && 'problem' in answered ? answered : undefined;
  const made = answered && 'made' in answered ? answered.made : null;
  return (
    <DeskPage
      title={t('staff.title', { municipality: data.municipality.name })}
      name={data.name}
      refused={refused}
      here=""
    >
      <StaffPage data={data} made={made} />
    </DeskPage>
  );
}
