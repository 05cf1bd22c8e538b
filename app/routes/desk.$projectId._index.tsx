import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadDesk, type DeskData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ProjectFront } from '~/ui/desk/ProjectFront';
import type { Refused } from '~/ui/Problems';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadDesk(args));

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['project.edit', 'project.archive', 'project.restore'],
    input: { projectId: args.params.projectId },
  });
}

export default function ProjectRoute() {
  const data = useLoaderData<DeskData>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={data.project.title} name={data.name} project={data.project} refused={refused} here="">
      <ProjectFront data={data} />
    </DeskPage>
  );
}
