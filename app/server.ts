import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { assets, looseFiles } from './assets.server';
import { doors } from './doors.server';
import { LIMITS } from './domain/limits';
import { readEnv, type Env } from './env.server';
import { openHouse, setupToken, type OpenHouse } from './house.server';
import { attachLive } from './live/attach.server';
import { PACKINGS } from './packing.server';
import { identify } from './session.server';
import { watchRoutes, type Watched } from './watch.server';

type BuildSource = ServerBuild | (() => Promise<ServerBuild>);
interface ServeOptions {
  /** Vite's middlewares, in development. */
  vite?: RequestHandler;
}
interface Serving {
  house: OpenHouse;
  url: string;
  close(): Promise<void>;
}

const DRAIN_MS = 6_000;
const TIDY_MS = 50;
/**
 * How many may have knocked and not been let in yet. Node's 511 is passed when a thousand phones come back at once; the
 * system drops the rest, and each of those waits up to twenty seconds before it tries again (bar R12).
 */
const KNOCKING = 4_096;
/** To the person at the terminal; the log is for machines. */
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Starts the whole product by the environment, prints where it is and, until there is an owner, the one-time link.
 * Ends within ten seconds of SIGTERM or SIGINT.
 */
export async function serve(build: BuildSource, options: ServeOptions = {}): Promise<Serving> {
  const env = readEnv(process.env);
  const house = await openHouse(env, { serving: true });
  let isEnding = false;
  const watched: Watched = { house, isEnding: () => isEnding, presence: () => live.presence() };
  const http = createServer(expressApp(watched, build, options));
  const live = attachLive(http, {
    house,
    shared: house.shared,
    identify: (cookie, kind) => identify(house, cookie, kind),
    ownOrigin: (origin, host) => ownOrigin(env, origin, host),
  });
  await listen(http, env);
  house.postman?.start();
  house.keeper?.start();
  const { port } = http.address() as AddressInfo;
  const [url = '', ...others] = env.publicUrl ? [env.publicUrl] : addresses(env.host, port);
  say(`Samverk is up on ${url}`);
  for (const other of others) say(`On the same network: ${other}`);
  const token = await setupToken(house);
  if (token) say(`First start: make the first owner here (works once): ${url}/setup?token=${token}`);
  const drain = closer(http, live, house);
  const close = () => {
    isEnding = true;
    return drain();
  };
  const serving = { house, url, close };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void serving.close());
  return serving;
}

/** Where a server that listens on this host is found: first on this machine, then (on every network) from others. */
function addresses(host: string, port: number): string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const at = (name: string) => `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
  if (!everywhere) return [at(host)];
  const found = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const outside = found.filter((one) => one.family === 'IPv4' && !one.internal);
  return ['localhost', ...outside.map((one) => one.address)].map(at);
}

function listen(http: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${env.port} is in use. Set PORT to another one.`) : error);
    });
    http.listen({ port: env.port, host: env.host, backlog: KNOCKING }, resolve);
  });
}

function closer(http: Server, live: { close(): Promise<void> }, house: OpenHouse): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= (async () => {
      // The sockets' server closes this one with it, and waits for every connection: those that rest are cut at once.
      const drained = live.close();
      const tidy = setInterval(() => http.closeIdleConnections(), TIDY_MS);
      const cut = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
      await Promise.all([drained, house.postman?.close()]);
      clearInterval(tidy);
      clearTimeout(cut);
      await house.close();
    })();
    return closing;
  };
}

/** The HTTP side: safety first, then files, then Remix. */
function expressApp(watched: Watched, build: BuildSource, options: ServeOptions = {}): Express {
  const { house } = watched;
  const { env } = house;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  watchRoutes(app, watched);
  app.use(compression());
  app.use(headers(env, options.vite !== undefined));
  app.use(writesAreOurs(env));
  if (options.vite) app.use(options.vite);
  else app.use('/assets', assets('build/client/assets'));
  app.use(looseFiles(options.vite ? 'public' : 'build/client'));
  const remix = remixOf(house, build);
  app.all('*', (req, res, next) => void remix(req)(req, res, next));
  return app;
}

/** Who answers a request with a page. In development the build may change from one to the next. */
function remixOf(house: OpenHouse, build: BuildSource): (req: Request) => RequestHandler {
  if (typeof build === 'function') {
    const getLoadContext = async (req: Request, res: Response) =>
      loadContext(house, req, res, wordsOf(await build()));
    const handler = createRequestHandler({ build, getLoadContext });
    return () => handler;
  }
  const words = wordsOf(build);
  const getLoadContext = (req: Request, res: Response) => loadContext(house, req, res, words);
  const door = doors(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return ({ path }) => {
    const part = door(path);
    const handler = handlers.get(part) ?? createRequestHandler({ build: part, getLoadContext });
    handlers.set(part, handler);
    return handler;
  };
}

/** What the routes get of each request. */
function loadContext(house: OpenHouse, req: Request, res: Response, words: Words) {
  const origin = house.env.publicUrl ?? `${req.protocol}://${req.get('host') ?? 'localhost'}`;
  return {
    house,
    origin,
    ip: req.ip ?? '',
    nonce: String(res.locals.nonce),
    packing: PACKINGS.find((packing) => req.acceptsEncodings(packing)) ?? null,
    place: placeOf(req.path, words),
  };
}

/** What addresses are made of, besides ids and codes. */
type Words = ReadonlySet<string>;
const wordsOf = ({ routes }: ServerBuild): Words =>
  new Set(Object.values(routes).flatMap((route) => route?.path?.split('/') ?? []));

/** What a fault says of the page it was on: of the address only what every address of the kind has, never an id or a code. */
const placeOf = (path: string, words: Words): string =>
  path
    .split('/')
    .map((part) => (part === '' || words.has(part) ? part : '…'))
    .join('/');
export type AppContext = ReturnType<typeof loadContext>;

/** CSP with a nonce per request (bar S3), and the usual headers. */
function headers(env: Env, development: boolean): RequestHandler {
  const nonceOf = (_req: unknown, res: unknown) => `'nonce-${String((res as Response).locals.nonce)}'`;
  const https = env.publicUrl?.startsWith('https:') ?? false;
  const protect = helmet({
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonceOf],
        // Vite puts style elements without a nonce into the page while developing.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...(development ? ['ws:'] : [])],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
  });
  return (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64');
    protect(req, res, next);
  };
}

/** Before any page: no language is known yet, so both are said. */
const REFUSALS = {
  403: ['Skjemaet kom ikke fra denne siden.', 'The form did not come from this site.'],
  411: ['Forespørselen sier ikke hvor lang den er.', 'The request does not say how long it is.'],
  413: ['Det som ble sendt, er for stort.', 'What was sent is too large.'],
} as const;
function refuse(res: Response, status: keyof typeof REFUSALS): void {
  res
    .status(status)
    .type('text')
    .send(`${REFUSALS[status].join('\n')}\n`);
}

/** Pages that take files, which are larger than what is typed. */
const UPLOADS: readonly [page: RegExp, bytes: number][] = [
  [/^\/desk\/[^/]+\/import$/, LIMITS.uploadBytes],
  [/^\/examples$/, 2 * LIMITS.bodyBytes],
  [/^\/desk\/[^/]+\/summary$/, LIMITS.photosBytes],
  [/^\/(import|archive)\/[^/]+$/, LIMITS.archiveBytes + LIMITS.bodyBytes],
  // What is a little too large gets a sentence on its own page.
  [/^\/(homework|upload|desk\/[^/]+\/homework)$/, LIMITS.photosBytes],
];
function bodyLimit(req: Request): number {
  const [, bytes] = UPLOADS.find(([page]) => page.test(req.path)) ?? [];
  return bytes && req.is('multipart/form-data') ? bytes : LIMITS.bodyBytes;
}

/** Cross-origin and origin-less writes, and bodies beyond the limit, are refused before any route sees them (S2, S6). */
function writesAreOurs(env: Env): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    if (!ownOrigin(env, req.get('origin'), req.get('host'))) return void refuse(res, 403);
    if (req.get('transfer-encoding')) return void refuse(res, 411);
    if (Number(req.get('content-length') ?? 0) > bodyLimit(req)) return void refuse(res, 413);
    next();
  };
}

function ownOrigin(env: Env, origin: string | undefined, host: string | undefined): boolean {
  if (!origin) return false;
  if (env.publicUrl) return origin === new URL(env.publicUrl).origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
