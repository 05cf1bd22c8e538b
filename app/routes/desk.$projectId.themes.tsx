import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadDesk, type DeskData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ThemesPage } from '~/ui/desk/ThemesPage';
import type { Refused } from '~/ui/Problems';
import { formAction } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'themes'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadDesk(args));

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['theme.save', 'theme.move', 'theme.remove'],
    input: { projectId: args.params.projectId },
  });
}

export default function ThemesRoute() {
  const { t } = useTranslation(['desk', 'themes', 'common']);
  const data = useLoaderData<DeskData>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('themes:title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/themes"
    >
      <ThemesPage data={data} />
    </DeskPage>
  );
}
