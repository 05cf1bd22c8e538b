import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { BankPage, type BankData } from '~/ui/findings/BankPage';
import type { Refused } from '~/ui/Problems';
import { bankView } from '~/views/findings.server';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'findings'] };

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const [at, edit, search] = [query.get('at'), query.get('edit'), query.get('q') ?? ''];
  const place = { at, edit, search, page: Number(query.get('page')) };
  return Response.json(await loadPart(args, (db, project) => bankView(db, project.id, place)));
}

export async function action(args: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: ['bank.add', 'bank.edit', 'bank.remove'],
    input: { projectId: args.params.projectId },
    then: ({ answer: { bankId } }, _form, name) => {
      searchParams.delete('edit');
      // What was just added may not hold what is looked for.
      if (name === 'bank.add') searchParams.delete('q');
      if (bankId) searchParams.set('at', bankId);
      return redirect(`${pathname}?${searchParams}${bankId ? `#${bankId}` : ''}`);
    },
  });
}

export default function BankRoute() {
  const { t } = useTranslation('findings');
  const data = useLoaderData<PartData<BankData>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('bank.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/inputs"
    >
      <BankPage data={data} />
    </DeskPage>
  );
}
