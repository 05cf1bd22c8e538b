import { randomUUID } from 'node:crypto';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemShape } from '~/domain/problem';
import { CallSeedContext } from './ui/CallSeed';
import { useNonce } from './ui/Nonce';
import { ErrorPage } from './ui/ErrorPage';
import appStyles from './ui/theme/app.css?url';
import { pageLanguage } from './language.server';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: appStyles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];
export const meta: MetaFunction = () => [{ title: 'Samverk' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return Response.json({ language: await pageLanguage(request, context.house), callSeed: randomUUID() });
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<{ language: string }>('root');
  const nonce = useNonce();
  return (
    <html lang={data?.language ?? 'nb'} data-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
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
  const { callSeed } = useLoaderData<{ callSeed: string }>();
  return (
    <CallSeedContext.Provider value={callSeed}>
      <Outlet />
    </CallSeedContext.Provider>
  );
}

export function ErrorBoundary() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const known = data && typeof data === 'object' && 'problem' in data ? (data.problem as ProblemShape) : null;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return <ErrorPage problem={known} title={missing && !known ? t('error.notFound') : t('error.title')} />;
}
