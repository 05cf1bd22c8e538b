import { setCookie } from '~/cookies.server';
import type { ActionFunctionArgs } from '@remix-run/node';
import { LANGUAGES } from '~/domain/lists';
import { LANGUAGE_COOKIE } from '~/language.server';
import { localPath, readForm, redirect } from '~/web.server';

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** Remembers the language that a reader picks, and goes back to where she was. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request });
  const language = LANGUAGES.find((one) => one === form.get('language')) ?? 'nb';
  const referer = request.headers.get('referer');
  const cameFrom = referer && URL.canParse(referer) ? new URL(referer).pathname : '/';
  const back = localPath(form.get('back'), localPath(cameFrom, '/'));
  return redirect(back, [setCookie(context.house, LANGUAGE_COOKIE, language, YEAR_MS)]);
}
