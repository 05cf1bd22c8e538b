import { localPath, redirect, type Args } from './web.server';

/**
 * After a form: where its `_then` says, on this site; else the same page with what was asked for in its address, so that
 * one stays at the step where one is.
 */
export function onwards({ request }: Pick<Args, 'request'>) {
  const { pathname, search } = new URL(request.url);
  return (_carried: unknown, form: FormData): Response =>
    redirect(localPath(form.get('_then'), pathname + search));
}
