import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { searchOf, searchQuery } from '~/domain/register-search';
import { pageLanguage } from '~/language.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { PeoplePage } from '~/ui/desk/people/PeoplePage';
import type { Refused } from '~/ui/Problems';
import { registerView } from '~/views/recruitment.server';
import type { RegisterView } from '~/views/shapes';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'people'] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const reader = await pageLanguage(args.request, args.context.house);
  const looked = {
    search: searchOf(searchParams),
    edit: searchParams.get('edit') ?? '',
    ticked: searchParams.get('ticked') === 'all',
    reader,
  };
  const part = await loadPart(args, (db, project, role) => registerView(db, project, role, looked));
  return Response.json({ ...part, added: Number(searchParams.get('added')) || 0 });
}

/** Back to the same place in the register, with nobody being edited. */
export async function action(args: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: ['invitee.save', 'invitee.reply', 'invitee.remove', 'invitee.restore', 'mix.save'],
    input: { projectId: args.params.projectId },
    then: () => redirect(pathname + searchQuery(searchOf(searchParams))),
  });
}

/** Another window may have changed the register: whoever comes back to this one sees it as it is. */
function useFreshData(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && revalidate();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [revalidate]);
}

export default function PeopleRoute() {
  const { t } = useTranslation(['desk', 'people', 'common']);
  const data = useLoaderData<PartData<RegisterView & { added: number }>>();
  const refused = useActionData<Refused>();
  useFreshData();
  return (
    <DeskPage
      title={t('people:title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/people"
    >
      <PeoplePage data={data} />
    </DeskPage>
  );
}
