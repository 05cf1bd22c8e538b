import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ProjectFront } from '~/ui/desk/ProjectFront';
import type { Refused } from '~/ui/Problems';
import { frontView } from '~/views/front.server';
import type { FrontView } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = {
  i18n: [
    'common',
    'problems',
    'desk',
    'preparation',
    'summary',
    'between',
    'homework',
    'plan',
    'programme',
    'finalReport',
    'sponsors',
    'cards',
    'archive',
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const now = args.context.house.now();
  return Response.json(await loadPart(args, (db, project) => frontView(db, project, now)));
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['project.edit', 'project.archive', 'project.restore', 'consequence.done', 'workshop.begin'],
    input: { projectId: args.params.projectId },
  });
}

export default function ProjectRoute() {
  const data = useLoaderData<PartData<FrontView>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={data.project.title} name={data.name} project={data.project} refused={refused} here="">
      <ProjectFront data={data} />
    </DeskPage>
  );
}
