import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConsolePage } from '~/ui/console/ConsolePage';
import { RefusedContext, type Refused } from '~/ui/Problems';
import { RoomProvider } from '~/live/useRoom';
import { loadWholeRoom, type WholeRoom } from '~/live.server';
import { backTo, formAction, guarded, staff } from '~/web.server';

export const handle = {
  i18n: ['common', 'problems', 'console', 'seating', 'phone', 'board', 'preparation', 'cards'],
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const card = new URL(args.request.url).searchParams.get('card');
  return guarded(args.context, async () =>
    Response.json(await loadWholeRoom(args.context, actor, args.params.projectId ?? '', 'console', card)),
  );
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    then: (_, form) => backTo(`/console/${args.params.projectId}`, form),
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
      'table.step',
      'session.respread',
      'card.add',
      'card.rename',
      'card.move',
      'card.remove',
      'card.restore',
      'card.write',
      'card.check',
      'action.save',
    ],
  });
}

export default function ConsoleRoute() {
  const { projectId, who, views, revision, now, wayIn, card } = useLoaderData<WholeRoom>();
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
        <ConsolePage wayIn={wayIn} card={card} />
      </RoomProvider>
    </RefusedContext.Provider>
  );
}
