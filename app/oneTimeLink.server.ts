import type { CommandName } from '~/commands/catalogue';
import { readCookie, setCookie } from './cookies.server';
import { formAction, redirect, type Args } from './web.server';

const COOKIE = 'samverk_link';
const HOUR_MS = 60 * 60_000;

/** The token leaves the address for a cookie at once (bar S10); null when the address has none. */
export function takeToken({ request, context }: Args): Response | null {
  const { pathname, searchParams } = new URL(request.url);
  const token = searchParams.get('token');
  return token ? redirect(pathname, [setCookie(context.house, COOKIE, token, HOUR_MS)]) : null;
}

/** A form that the one-time link opens: the person it answers with is signed in, and the link's cookie goes. */
export function linkAction(args: Args, call: CommandName): Promise<Response> {
  const { house } = args.context;
  const cookies = args.request.headers.get('cookie');
  return formAction(args, {
    as: 'nobody',
    calls: [call],
    input: { token: readCookie(house, cookies, COOKIE) },
    limit: { name: 'door', failures: ['link-used'] },
    signsIn: 'staff',
    then: () => redirect('/desk', [setCookie(house, COOKIE, '', 0)]),
  });
}
