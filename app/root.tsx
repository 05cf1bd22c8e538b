import { randomUUID } from 'node:crypto';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemShape } from '~/domain/problem';
import { CallSeedContext } from './ui/CallSeed';
import { useNonce } from './ui/Nonce';
import { ErrorPage } from './ui/ErrorPage';
import { PageTitle } from './ui/PageTitle';
import { SavedContext } from './ui/Saved';
import appStyles from './ui/theme/app.css?url';
import { pageLanguage } from './language.server';
import { savedBefore } from './saved.server';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: appStyles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await pageLanguage(request, context.house);
  const { saved, cookies } = savedBefore(context.house, request);
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return Response.json({ language, callSeed: randomUUID(), saved }, { headers });
}

/** A page that fetches its own data anew must not lose what was just saved, nor the way to undo it. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<{ language: string }>('root');
  const nonce = useNonce();
  const page = useMatches().at(-1);
  const { missing, failed } = useFailure();
  return (
    <html lang={data?.language ?? 'nb'} data-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <PageTitle route={page?.id ?? ''} data={page?.data} failure={failed ? { missing } : null} />
        <Links />
      </head>
      <body data-color="accent">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { callSeed, saved } = useLoaderData<{ callSeed: string; saved: string }>();
  return (
    <CallSeedContext.Provider value={callSeed}>
      <SavedContext.Provider value={saved}>
        <Outlet />
      </SavedContext.Provider>
    </CallSeedContext.Provider>
  );
}

/** What went wrong instead of this page, if anything did. */
function useFailure() {
  const error = useRouteError();
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const known = data && typeof data === 'object' && 'problem' in data ? (data.problem as ProblemShape) : null;
  const missing = isRouteErrorResponse(error) && error.status === 404 && !known;
  return { failed: Boolean(error), known, missing };
}

export function ErrorBoundary() {
  const { t } = useTranslation('common');
  const { known, missing } = useFailure();
  return <ErrorPage problem={known} title={missing ? t('error.notFound') : t('error.title')} />;
}
