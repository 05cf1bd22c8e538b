import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CommentPage, type Hand } from '~/ui/between/CommentPage';
import type { Refused } from '~/ui/Problems';
import { refereeView } from '~/views/comments.server';
import type { RefereeView } from '~/views/shapes';
import { byCode, formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'between'] };

interface Data {
  view: RefereeView;
  saved: boolean;
}

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const { house } = context;
  return byCode(context, async () => {
    const view = await refereeView(house.store.read, params.code ?? '', house.now());
    const data: Data = { view, saved: new URL(request.url).searchParams.has('saved') };
    return Response.json(data);
  });
}

/** The code alone says who speaks: whoever is signed in here is not asked. */
export async function action(args: ActionFunctionArgs) {
  const { code = '' } = args.params;
  const here = `/c/${encodeURIComponent(code)}`;
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['comment.refer', 'comment.retract'],
    input: { code },
    then: (_, __, name) => redirect(name === 'comment.refer' ? `${here}?saved` : here),
  });
}

const HAND: Hand = {
  say: 'comment.refer',
  withdraw: { call: 'comment.retract', input: { withdrawn: 'true' } },
  restore: { call: 'comment.retract', input: { withdrawn: 'false' } },
};

export default function RefereeRoute() {
  const { view, saved } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return <CommentPage view={view} hand={HAND} here={`/c/${view.code}`} saved={saved} refused={refused} />;
}
