import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ChangeList } from '~/ui/desk/ChangeList';
import type { Refused } from '~/ui/Problems';
import { changesView } from '~/views/changes.server';
import type { ChangeLine } from '~/views/shapes';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'preparation'] };

const SHOWN = 50;
type Data = PartData<{ changes: ChangeLine[]; now: number }>;

export async function loader(args: LoaderFunctionArgs) {
  const now = args.context.house.now().getTime();
  const data = await loadPart(args, async (db, project) => ({
    changes: await changesView(db, project.id, SHOWN),
    now,
  }));
  return Response.json(data);
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, { as: 'staff', calls: [], input: { projectId: args.params.projectId } });
}

export default function ChangesRoute() {
  const { t } = useTranslation('preparation');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('history.pageTitle')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/changes"
    >
      <p>{t('history.why')}</p>
      <ChangeList changes={data.changes} now={data.now} mayEdit={data.mayEdit} />
    </DeskPage>
  );
}
