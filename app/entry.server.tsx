import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { isProblem } from './domain/problem';
import { isRouteErrorResponse } from '@remix-run/react';
import { LANGUAGES, type Language } from './domain/lists';
import { translator } from './i18n/i18n.server';
import { packed } from './packing.server';
import { NonceContext } from './ui/Nonce';

export { serve } from './server';

function languageOf(context: EntryContext): Language {
  const root = context.staticHandlerContext.loaderData.root as { language?: Language } | undefined;
  return LANGUAGES.find((language) => language === root?.language) ?? 'nb';
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const i18n = await translator(languageOf(remixContext));
  // In one piece: no part of a page waits for another.
  const page = renderToString(
    <NonceContext.Provider value={context.nonce}>
      <I18nextProvider i18n={i18n}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </I18nextProvider>
    </NonceContext.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', 'no-store');
  const body = packed(`<!DOCTYPE html>${page}`, context.packing, headers);
  return new Response(body, { headers, status });
}

/** Faults that no route has caught. Problems are answers, not faults. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted || isProblem(error) || isRouteErrorResponse(error)) return;
  context.house.fault(error, context.place, 'a request failed');
}
