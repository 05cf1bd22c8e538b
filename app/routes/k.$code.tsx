import { setCookie } from '~/cookies.server';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { normaliseCode } from '~/domain/codes';
import { redirect } from '~/web.server';

const CODE_MINUTES = 10;

/** The QR on a badge: the code moves from the address into a cookie at once, and the next page asks who it is. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const code = normaliseCode(params.code ?? '');
  return redirect('/hello', [setCookie(context.house, 'samverk_code', code, CODE_MINUTES * 60_000)]);
}
