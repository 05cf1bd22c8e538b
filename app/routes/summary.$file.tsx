import type { LoaderFunctionArgs } from '@remix-run/node';
import { summaryFile, summaryIn } from '~/documents/summary.server';
import { found, Problem } from '~/domain/problem';
import { pageLanguage } from '~/language.server';
import { allowView } from '~/views/allow.server';
import { summarisedIn } from '~/views/rows.server';
import { guarded, participant } from '~/web.server';

/** The summary for the participants, in their own language: theirs from the moment when it is sent, not before. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const actor = await participant(args);
  return guarded(context, async () => {
    const { house } = context;
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.summary');
    const asked = found(summaryIn(params.file ?? ''));
    const { workshop } = await summarisedIn(db, project, asked.workshop);
    if (!workshop.summaryOpenAt) throw new Problem('summary-later');
    return summaryFile({ context, project }, asked, await pageLanguage(request, house));
  });
}
