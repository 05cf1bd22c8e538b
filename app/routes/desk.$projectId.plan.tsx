import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { askedIn, type PlanAsked } from '~/ui/desk/plan/address';
import { DeskPage } from '~/ui/desk/DeskPage';
import { PlanPage } from '~/ui/desk/plan/PlanPage';
import type { Refused } from '~/ui/Problems';
import { planView } from '~/views/plan.server';
import type { PlanView } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'plan'] };

type Data = PartData<PlanView & { asked: PlanAsked }>;

export async function loader(args: LoaderFunctionArgs) {
  const asked = askedIn(new URL(args.request.url).searchParams);
  const now = args.context.house.now().getTime();
  return Response.json(
    await loadPart(args, async (db, project) => ({ ...(await planView(db, project, now)), asked })),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'action.save',
      'action.move',
      'action.remove',
      'action.tell',
      'point.save',
      'point.settle',
      'point.remove',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function PlanRoute() {
  const { t } = useTranslation('plan');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/plan">
      <PlanPage data={data} />
    </DeskPage>
  );
}
