import { readCookie, setCookie } from './cookies.server';

const COOKIE = 'samverk_saved';
/** From the form's answer to the page after it: a moment. */
const SHOWN_MS = 30_000;

interface Place {
  secure: boolean;
}
const isDesk = (pathname: string) => /^\/(desk|staff)(\/|$)/.test(pathname);

/** The cookies that tell the page after a form of the desk that something was saved; none elsewhere. */
export function markSaved(place: Place, pathname: string): string[] {
  return isDesk(pathname) ? [setCookie(place, COOKIE, '1', SHOWN_MS)] : [];
}

/** Whether this page of the desk comes after a form that was carried out. It is told once. */
export function savedBefore(place: Place, request: Request): { saved: boolean; cookies: string[] } {
  const { pathname } = new URL(request.url);
  const saved = isDesk(pathname) && readCookie(place, request.headers.get('cookie'), COOKIE) === '1';
  return { saved, cookies: saved ? [setCookie(place, COOKIE, '', 0)] : [] };
}
