import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadPart } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { PilotPage, type PilotData } from '~/ui/desk/pilots/PilotPage';
import type { Refused } from '~/ui/Problems';
import { pilotView } from '~/views/pilot.server';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'pilots', 'finalReport'] };

type Data = PilotData & { name: string };

export async function loader(args: LoaderFunctionArgs) {
  const { house, origin } = args.context;
  const now = house.now().getTime();
  const { pilotId = '' } = args.params;
  return Response.json(
    await loadPart(args, async (db, project) => ({
      ...(await pilotView(db, project, pilotId, now)),
      origin,
    })),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'pilot.save',
      'pilotAim.save',
      'pilotAim.remove',
      'pilotPartner.save',
      'pilotPartner.remove',
      'indicator.save',
      'indicator.remove',
      'pilotRound.begin',
      'pilotRound.save',
      'pilotRound.figures',
      'pilotRound.decide',
      'pilotRound.remove',
      'feedback.open',
      'feedback.hide',
      'evaluation.save',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function PilotRoute() {
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={data.pilot.title}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/pilots"
    >
      <PilotPage data={data} />
    </DeskPage>
  );
}
