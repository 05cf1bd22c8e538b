import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConsolePage } from '~/ui/console/ConsolePage';
import { RefusedContext, type Refused } from '~/ui/Problems';
import { RoomProvider } from '~/live/useRoom';
import { loadWholeRoom, type WholeRoom } from '~/live.server';
import { formAction, guarded, staff } from '~/web.server';

export const handle = {
  i18n: ['common', 'problems', 'console', 'seating', 'phone', 'board', 'preparation', 'cards'],
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  return guarded(args.context, async () =>
    Response.json(await loadWholeRoom(args.context, actor, args.params.projectId ?? '', 'console')),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    input: { projectId: args.params.projectId },
    calls: [
      'session.step',
      'session.item',
      'session.timer',
      'session.round',
      'attendance.mark',
      'attendance.leave',
      'attendance.add',
      'table.lead',
      'seating.settings',
      'seating.plan',
      'seating.take',
      'seating.move',
      'screen.pair',
      'screen.release',
      'vote.open',
      'vote.decide',
      'vote.close',
      'ballot.paper',
      'ballot.discard',
      'result.choose',
      'homework.assign',
      'workshop.board',
      'nomination.present',
      'homework.present',
      'addition.withdraw',
      'workshop.begin',
    ],
  });
}

export default function ConsoleRoute() {
  const { projectId, who, views, revision, now, wayIn } = useLoaderData<WholeRoom>();
  const refused = useActionData<Refused>();
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <RoomProvider
        as="console"
        projectId={projectId}
        who={who}
        initial={views}
        revision={revision}
        now={now}
      >
        <ConsolePage wayIn={wayIn} />
      </RoomProvider>
    </RefusedContext.Provider>
  );
}
