import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/ui/desk/DeskPage';
import { StaffPage, type Made, type StaffData } from '~/ui/desk/StaffPage';
import type { Refused } from '~/ui/Problems';
import { staffView, withoutLink } from '~/views/desk.server';
import type { Carried } from '~/commands/run.server';
import { actorAs, formAction, guarded, redirect, staff } from '~/web.server';

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
    // A one-time link is shown in the answer to the form and nowhere else.
    then: async ({ answer }, form, name) => {
      if (name !== 'staff.add' && name !== 'staff.link') return redirect(new URL(args.request.url).pathname);
      const about = await madeOf(args, name, answer);
      return Response.json({ made: { name: String(form.get('name') ?? ''), ...about } });
    },
  });
}

/** A call that was answered before (a double press) brings no link: then the page says what is true now. */
async function madeOf(
  args: ActionFunctionArgs,
  name: 'staff.add' | 'staff.link',
  { token, personId = '' }: Carried['answer'],
): Promise<Omit<Made, 'name'>> {
  if (token) return { state: 'link', link: `${args.context.origin}/password?token=${token}` };
  if (name === 'staff.link') return { state: 'already-made', link: null };
  const actor = await actorAs(args, 'staff');
  return { state: await withoutLink(args.context.house.store.read, actor, personId), link: null };
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
