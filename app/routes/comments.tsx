import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CommentPage, type Hand } from '~/ui/between/CommentPage';
import type { Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import { commentView } from '~/views/comments.server';
import type { CommentView } from '~/views/shapes';
import { formAction, guarded, participant, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'between'] };

interface Data {
  view: CommentView;
  saved: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const actor = await participant(args);
  return guarded(args.context, async () => {
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.comments');
    const view = await commentView(db, project, actor.participantId, house.now());
    const data: Data = { view, saved: new URL(args.request.url).searchParams.has('saved') };
    return Response.json(data);
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await participant(args);
  return formAction(args, {
    as: 'participant',
    calls: ['comment.give', 'comment.withdraw', 'comment.restore'],
    input: { projectId: actor.projectId },
    then: (_, __, name) => redirect(name === 'comment.give' ? '/comments?saved' : '/comments'),
  });
}

const HAND: Hand = {
  say: 'comment.give',
  withdraw: { call: 'comment.withdraw', input: {} },
  restore: { call: 'comment.restore', input: {} },
};

export default function CommentsRoute() {
  const { view, saved } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <CommentPage view={view} hand={HAND} here="/comments" back="/room" saved={saved} refused={refused} />
  );
}
