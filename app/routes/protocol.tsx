import type { LoaderFunctionArgs } from '@remix-run/node';
import { protocolPage } from '~/documents/protocol.server';
import { Problem } from '~/domain/problem';
import { allowView } from '~/views/allow.server';
import { resultIsShown, workshopsOf } from '~/views/rows.server';
import { guarded, participant } from '~/web.server';

/** The count protocol for those who voted: theirs from the moment when the room sees the result, not before. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const actor = await participant(args);
  return guarded(context, async () => {
    const db = context.house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.protocol');
    const { running } = await workshopsOf(db, project);
    if (!resultIsShown(running)) throw new Problem('protocol-later');
    return protocolPage(context, project);
  });
}
