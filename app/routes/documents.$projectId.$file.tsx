import type { LoaderFunctionArgs } from '@remix-run/node';
import { allDocuments, archiveMaker } from '~/documents/archive.server';
import type { Maker } from '~/documents/document.server';
import { finalReportMaker } from '~/documents/final-report.server';
import { invitationDocuments } from '~/documents/invitation.server';
import { pilotDocuments } from '~/documents/pilots.server';
import { planDocuments } from '~/documents/plan.server';
import { programmeDocuments } from '~/documents/programme.server';
import { protocolDocuments } from '~/documents/protocol.server';
import { stakeholderDocuments } from '~/documents/stakeholders.server';
import { summaryDocuments, summaryMaker } from '~/documents/summary.server';
import { found } from '~/domain/problem';
import { allowView } from '~/views/allow.server';
import { guarded, staff } from '~/web.server';

/** Documents by their name in the address; summaries are named by their workshop, final reports by their pilot. */
const DOCUMENTS: Record<string, Maker> = {
  ...summaryDocuments,
  ...stakeholderDocuments,
  ...invitationDocuments,
  ...protocolDocuments,
  ...planDocuments,
  ...programmeDocuments,
  ...pilotDocuments,
};

/** The whole project, with all of them in it. */
const ALL: Record<string, Maker> = { ...DOCUMENTS, 'project.zip': archiveMaker(allDocuments(DOCUMENTS)) };

/** Documents, made of what is stored at the moment when they are asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { context, params, request } = args;
  return guarded(context, async () => {
    const db = context.house.store.read;
    const { project, standing } = await allowView(db, actor, params.projectId ?? '', 'view.documents');
    const file = params.file ?? '';
    const make = found(Object.hasOwn(ALL, file) ? ALL[file] : (summaryMaker(file) ?? finalReportMaker(file)));
    const query = new URL(request.url).searchParams;
    return make({ context, project, standing, file, query });
  });
}
