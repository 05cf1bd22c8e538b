import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ChoicePage } from '~/ui/desk/pilots/ChoicePage';
import type { Refused } from '~/ui/Problems';
import { choiceView } from '~/views/pilots.server';
import type { ChoiceView } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'pilots'] };

type Data = PartData<ChoiceView>;

export async function loader(args: LoaderFunctionArgs) {
  return Response.json(await loadPart(args, choiceView));
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'candidate.add',
      'candidate.remove',
      'candidate.assess',
      'criterion.save',
      'criterion.remove',
      'scoring.open',
      'scoring.show',
      'scoring.close',
      'pilot.decide',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function PilotsRoute() {
  const { t } = useTranslation('pilots');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/pilots">
      <ChoicePage data={data} />
    </DeskPage>
  );
}
