import { readCookie, setCookie } from './cookies.server';

const COOKIE = 'samverk_saved';
/** From the form's answer to the page after it: a moment. */
const SHOWN_MS = 30_000;

interface Place {
  secure: boolean;
}
const isDesk = (pathname: string) => /^\/(desk|staff)(\/|$)/.test(pathname);

/**
 * The cookies that tell the page after a form of the desk that something was saved, and (when it can be undone) which
 * change that was; none elsewhere.
 */
export function markSaved(place: Place, pathname: string, changeId: string | undefined): string[] {
  return isDesk(pathname) ? [setCookie(place, COOKIE, changeId ?? '1', SHOWN_MS)] : [];
}

/** What was saved just before this page of the desk: the change's id, '1' without one, '' for nothing. Told once. */
export function savedBefore(place: Place, request: Request): { saved: string; cookies: string[] } {
  const { pathname } = new URL(request.url);
  const saved = isDesk(pathname) ? (readCookie(place, request.headers.get('cookie'), COOKIE) ?? '') : '';
  return { saved, cookies: saved ? [setCookie(place, COOKIE, '', 0)] : [] };
}
