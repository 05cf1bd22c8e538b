import type { ActionFunctionArgs } from '@remix-run/node';
import { signOut, type SignInKind } from '~/session.server';
import { redirect } from '~/web.server';

/** Ends this browser's sign-in; its sockets go with it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const as: SignInKind = (await request.formData()).get('as') === 'participant' ? 'participant' : 'staff';
  const browser = { cookieHeader: request.headers.get('cookie'), secure: context.secure };
  return redirect('/', [await signOut(context.house, browser, as)]);
}
