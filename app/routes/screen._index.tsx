import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RoomProvider } from '~/live/useRoom';
import { loadWholeRoom, type WholeRoom } from '~/live.server';
import { newScreen } from '~/screens.server';
import { PairingScene } from '~/ui/screen/PairingScene';
import { Stage } from '~/ui/screen/Stage';
import { actorAs, guarded } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'screen', 'seating', 'cards'] };

type Data = { number: string } | WholeRoom;

/** A projector on any machine: a number to type in the console, and from then on the room. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  return guarded(context, async () => {
    const actor = await actorAs(args, 'screen');
    if (actor.kind === 'screen' && actor.projectId)
      return Response.json(await loadWholeRoom(context, actor, actor.projectId, 'screen'));
    const { number, cookie } = await newScreen(args, actor);
    return Response.json({ number }, { headers: cookie ? { 'Set-Cookie': cookie } : {} });
  });
}

export default function PairedScreenRoute() {
  const data = useLoaderData<Data>();
  if ('number' in data) return <PairingScene number={data.number} />;
  const { projectId, who, views, revision, now, wayIn } = data;
  return (
    <RoomProvider as="screen" projectId={projectId} who={who} initial={views} revision={revision} now={now}>
      <Stage wayIn={wayIn} />
    </RoomProvider>
  );
}
