import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ScoresPage } from '~/ui/pilots/ScoresPage';
import type { Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import { scoresView } from '~/views/pilots.server';
import type { ScoresView } from '~/views/shapes';
import { formAction, guarded, participant, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'pilots'] };

interface Data {
  view: ScoresView;
  saved: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const actor = await participant(args);
  return guarded(args.context, async () => {
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.scores');
    const view = await scoresView(db, project, actor.participantId);
    const data: Data = { view, saved: new URL(args.request.url).searchParams.has('saved') };
    return Response.json(data);
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await participant(args);
  return formAction(args, {
    as: 'participant',
    calls: ['score.give'],
    input: { projectId: actor.projectId },
    then: (_, form) => redirect(`/scores?saved#c-${String(form.get('pilotId'))}`),
  });
}

export default function ScoresRoute() {
  const { view, saved } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return <ScoresPage view={view} saved={saved} refused={refused} />;
}
