import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { askedIn, readCell, type ProgrammeAsked } from '~/ui/desk/programme/address';
import { ProgrammePage } from '~/ui/desk/programme/ProgrammePage';
import type { Refused } from '~/ui/Problems';
import { programmeView } from '~/views/programme.server';
import type { ProgrammeView } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'programme'] };

type Data = PartData<ProgrammeView & { asked: ProgrammeAsked }>;

export async function loader(args: LoaderFunctionArgs) {
  const asked = askedIn(new URL(args.request.url).searchParams);
  const now = args.context.house.now().getTime();
  return Response.json(
    await loadPart(args, async (db, project) => ({ ...(await programmeView(db, project, now)), asked })),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'programme.save',
      'package.save',
      'package.move',
      'package.remove',
      'measure.save',
      'measure.pick',
      'measure.move',
      'measure.remove',
      'progress.mark',
      'programmeSeat.save',
      'programmeSeat.remove',
      'mapping.save',
      'budget.save',
      'budget.move',
      'budget.remove',
    ],
    input: { projectId: args.params.projectId },
    fill: async (form, name) => (name === 'progress.mark' ? readCell(form.get('_cell')) : {}),
    then: onwards(args),
  });
}

export default function ProgrammeRoute() {
  const { t } = useTranslation('programme');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/programme">
      <ProgrammePage data={data} />
    </DeskPage>
  );
}
