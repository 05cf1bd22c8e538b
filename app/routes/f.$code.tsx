import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FeedbackPage } from '~/ui/pilots/FeedbackPage';
import type { Refused } from '~/ui/Problems';
import { feedbackView } from '~/views/feedback.server';
import type { FeedbackView } from '~/views/shapes';
import { byCode, formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'pilots'] };

interface Data {
  view: FeedbackView;
  thanks: boolean;
}

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  return byCode(context, async () => {
    const view = await feedbackView(context.house.store.read, params.code ?? '');
    const data: Data = { view, thanks: new URL(request.url).searchParams.has('thanks') };
    return Response.json(data);
  });
}

/** Whoever is signed in here answers as nobody: the answer is not joined to an account. */
export async function action(args: ActionFunctionArgs) {
  const { code } = args.params;
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['feedback.give'],
    input: { code },
    then: () => redirect(`/f/${encodeURIComponent(code ?? '')}?thanks`),
  });
}

export default function FeedbackRoute() {
  const { view, thanks } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return <FeedbackPage view={view} thanks={thanks && !refused} refused={refused} />;
}
