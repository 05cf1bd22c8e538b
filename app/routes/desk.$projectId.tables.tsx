import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { projectView } from '~/views/desk.server';
import { seatingPlanView } from '~/views/seating-desk.server';
import type { ProjectView, SeatingPlanView } from '~/views/shapes';
import { DeskPage } from '~/ui/desk/DeskPage';
import { TablesPage } from '~/ui/desk/TablesPage';
import type { Refused } from '~/ui/Problems';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'seating'] };

type TablesData = PartData<ProjectView & { seating: SeatingPlanView }>;

export const loader = async (args: LoaderFunctionArgs) =>
  Response.json(
    await loadPart(args, async (db, project, role) => {
      const [view, seating] = await Promise.all([
        projectView(db, project, role),
        seatingPlanView(db, project),
      ]);
      return { ...view, seating };
    }),
  );

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['table.save', 'table.remove', 'seating.settings', 'seating.plan', 'wish.add', 'wish.remove'],
    input: { projectId: args.params.projectId },
  });
}

export default function TablesRoute() {
  const { t } = useTranslation(['desk', 'common']);
  const data = useLoaderData<TablesData>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('tables.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/tables"
    >
      <TablesPage data={data} seating={data.seating} />
    </DeskPage>
  );
}
