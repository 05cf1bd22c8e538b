import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MyPlanPage } from '~/ui/phone/MyPlanPage';
import { RefusedContext, type Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import { myPlanView } from '~/views/plan.server';
import type { MyPlanView } from '~/views/shapes';
import { formAction, guarded, participant } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'plan'] };

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const actor = await participant(args);
  return guarded(args.context, async () => {
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.me');
    return Response.json(await myPlanView(db, project, actor.participantId, house.now().getTime()));
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await participant(args);
  return formAction(args, {
    as: 'participant',
    calls: ['action.tell'],
    input: { projectId: actor.projectId },
  });
}

export default function MyPlanRoute() {
  const data = useLoaderData<MyPlanView>();
  const refused = useActionData<Refused>();
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <MyPlanPage data={data} />
    </RefusedContext.Provider>
  );
}
