import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { InputsPage, type InputsData } from '~/ui/findings/InputsPage';
import type { Refused } from '~/ui/Problems';
import { inputsView } from '~/views/findings.server';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'findings'] };

/** Where the reader is: `edit` (an id, or new), `at` and `field` (an answer, `cut` to take a part of it), `page`. */
const placeOf = (request: Request) => {
  const query = new URL(request.url).searchParams;
  const [edit, at, field] = [query.get('edit'), query.get('at'), query.get('field')];
  return {
    edit,
    at,
    field,
    cut: query.has('cut'),
    theme: query.get('theme') ?? '',
    page: Number(query.get('page')),
  };
};

export async function loader(args: LoaderFunctionArgs) {
  const { at, field, cut, theme, edit, page } = placeOf(args.request);
  const { origin } = args.context;
  const data = await loadPart(args, (db, project) => inputsView(db, project.id, { at, edit, page, origin }));
  const cutting = cut && at && field ? { inputId: at, field } : null;
  return Response.json({ ...data, writing: edit === 'new', cutting, theme });
}

export async function action(args: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const { at, field, page } = placeOf(args.request);
  return formAction(args, {
    as: 'staff',
    calls: ['input.save', 'input.remove', 'questionnaire.save', 'bank.add'],
    input: { projectId: args.params.projectId, ...(at && field ? { inputId: at, field } : {}) },
    then: ({ answer }, form, name) => {
      if (name === 'input.save') return redirect(`${pathname}?at=${answer.inputId}#${answer.inputId}`);
      if (name === 'questionnaire.save') return redirect(`${pathname}#questionnaire`);
      if (name !== 'bank.add') return redirect(page ? `${pathname}?page=${page}` : pathname);
      searchParams.set('theme', String(form.get('themeId') ?? ''));
      return redirect(`${pathname}?${searchParams}#${at}-${field}`);
    },
  });
}

export default function InputsRoute() {
  const { t } = useTranslation('findings');
  const data = useLoaderData<PartData<InputsData>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/inputs">
      <InputsPage data={data} />
    </DeskPage>
  );
}
