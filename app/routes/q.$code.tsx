import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Refused } from '~/ui/Problems';
import { QuestionnairePage } from '~/ui/questionnaire/QuestionnairePage';
import { askView } from '~/views/findings.server';
import type { AskView } from '~/views/shapes';
import { byCode, formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'findings'] };

interface Data {
  ask: AskView;
  thanks: boolean;
}

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  return byCode(context, async () => {
    const ask = await askView(context.house.store.read, params.code ?? '');
    const data: Data = { ask, thanks: new URL(request.url).searchParams.has('thanks') };
    return Response.json(data);
  });
}

/** Whoever is signed in here answers as nobody: the answer is not joined to an account. */
export async function action(args: ActionFunctionArgs) {
  const { code } = args.params;
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['questionnaire.answer'],
    input: { code },
    then: () => redirect(`/q/${encodeURIComponent(code ?? '')}?thanks`),
  });
}

export default function QuestionnaireRoute() {
  const { ask, thanks } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return <QuestionnairePage ask={ask} thanks={thanks && !refused} refused={refused} />;
}
