import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { isProblem } from './domain/problem';
import { isRouteErrorResponse } from '@remix-run/react';
import { LANGUAGES, type Language } from './domain/lists';
import { translator } from './i18n/i18n.server';
import { NonceContext } from './ui/Nonce';

export { serve } from './server';

const ABORT_MS = 10_000;

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
  const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={context.nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        [ready]() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          context.house.log.error({ err: error }, 'a page could not be drawn');
        },
      },
    );
    setTimeout(abort, ABORT_MS).unref();
  });
}

/** Faults that no route has caught. Problems are answers, not faults. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted || isProblem(error) || isRouteErrorResponse(error)) return;
  context.house.fault(error, context.place, 'a request failed');
}
