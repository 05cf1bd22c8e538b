import type { ActionFunctionArgs } from '@remix-run/node';
import { signOut, type SignInKind } from '~/session.server';
import { readForm, redirect } from '~/web.server';

/** Ends this browser's sign-in; its sockets go with it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const as: SignInKind = (await readForm({ request })).get('as') === 'participant' ? 'participant' : 'staff';
  return redirect('/', [await signOut(context.house, request.headers.get('cookie'), as)]);
}
