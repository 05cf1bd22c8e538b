import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ExamplesPage } from '~/ui/examples/ExamplesPage';
import type { Refused } from '~/ui/Problems';
import { bankOfExamples } from '~/views/examples.server';
import type { BankOfExamples } from '~/views/shapes';
import { formAction, guarded, redirect, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'stories'] };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const params = new URL(args.request.url).searchParams;
  const asked = (name: string) => (params.get(name) ?? '').slice(0, LIMITS.title);
  return guarded(args.context, async () => {
    const { read } = args.context.house.store;
    const bank = await bankOfExamples(read, actor, { question: asked('q'), theme: asked('theme') });
    return Response.json({ name: actor.name, bank });
  });
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['example.import'],
    fill: fileText,
    then: ({ answer }) => redirect(`/examples/${answer.exampleId}`),
  });
}

/** The text of the file, where the form has one. */
async function fileText(form: FormData): Promise<Record<string, unknown>> {
  const file = form.get('file');
  return file instanceof Blob ? { file: await file.text() } : {};
}

export default function ExamplesRoute() {
  const { t } = useTranslation('stories');
  const { name, bank } = useLoaderData<{ name: string; bank: BankOfExamples }>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('bank.title')} name={name} refused={refused} here="">
      <ExamplesPage bank={bank} />
    </DeskPage>
  );
}
