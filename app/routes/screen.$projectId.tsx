import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RoomProvider } from '~/live/useRoom';
import { loadWholeRoom, type WholeRoom } from '~/live.server';
import { Stage } from '~/ui/screen/Stage';
import { guarded, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'screen', 'seating', 'cards', 'pilots'] };

/** The projector as a second window of the facilitator's own machine. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  return guarded(args.context, async () =>
    Response.json(await loadWholeRoom(args.context, actor, args.params.projectId ?? '', 'screen')),
  );
}

export default function ScreenRoute() {
  const { projectId, who, views, revision, now, wayIn } = useLoaderData<WholeRoom>();
  return (
    <RoomProvider as="screen" projectId={projectId} who={who} initial={views} revision={revision} now={now}>
      <Stage wayIn={wayIn} />
    </RoomProvider>
  );
}
