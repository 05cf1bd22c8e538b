import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = join(ROOT, 'build', 'server', 'index.js');
const UP = /Samverk is up on (\S+)/;
const SETUP = /\/setup\?token=[\w-]+/;

/** Settings on top of the test's own: an empty data folder and any free port. */
export type Settings = Record<string, string>;
interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The built application as a process of its own, as an operator runs it. */
export interface Server {
  /** Where it listens, whatever its PUBLIC_URL says. */
  base: string;
  port: number;
  dataDir: string;
  /** The database file. */
  file: string;
  /** Path and query of the one-time link, or null when none was printed. */
  setupLink: string | null;
  /** All that it has written so far, on both streams. */
  output(): string;
  /** Resolves once it has written this: a line may come a little after the answer that it is about. */
  said(text: string): Promise<void>;
  isRunning(): boolean;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends and removes what this test file has started; called once by each file that starts anything. */
export function stopServersAfterAll(): void {
  afterAll(async () => {
    for (const child of children.splice(0)) if (isAlive(child)) await endOf(child, 'SIGKILL');
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-server-'));
  folders.push(folder);
  return folder;
}

/**
 * @param hasNoOwner wait for the one-time link too, which a new database always has printed
 * @throws Error with the server's own words when it ends instead of coming up
 */
export async function startServer(
  settings: Settings = {},
  hasNoOwner = settings.DATA_DIR === undefined,
): Promise<Server> {
  const dataDir = settings.DATA_DIR ?? freshFolder();
  // A public address hides the port that the system has picked, so then it is picked here.
  const PORT = settings.PORT ?? (settings.PUBLIC_URL ? String(await freePort()) : '0');
  const { child, words } = launch({ ...settings, DATA_DIR: dataDir, PORT });
  const url = await isUp(child, words, hasNoOwner);
  const port = PORT === '0' ? Number(new URL(url).port) : Number(PORT);
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    file: join(dataDir, 'samverk.sqlite'),
    setupLink: SETUP.exec(words())?.[0] ?? null,
    output: words,
    said: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!words().includes(text)) return;
          child.stdout?.off('data', look);
          resolve();
        };
        child.stdout?.on('data', look);
        look();
      }),
    isRunning: () => isAlive(child),
    end: (signal) => endOf(child, signal),
  };
}

/** For starts that must fail: how it ended, and what it said. */
export async function startsNot(settings: Settings): Promise<Ended & { said: string }> {
  const { child, words } = launch({ PORT: '0', DATA_DIR: freshFolder(), ...settings });
  const up = isUp(child, words, false).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  await up;
  return { code, signal, said: words() };
}

function launch(settings: Settings): { child: ChildProcess; words: () => string } {
  if (!existsSync(BUILD))
    throw new Error('There is no build to test. Run: node scripts/prepare.mjs (npm test does)');
  // Empty counts as not set, and an operator's .env does not win over what is there.
  const unset = {
    DATABASE_URL: '',
    PUBLIC_URL: '',
    TRUST_PROXY: '',
    LOG_LEVEL: '',
    SMTP_URL: '',
    MAIL_FROM: '',
  };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...unset,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    ...settings,
  };
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { child, words: () => said };
}

/** Resolves with the address that it says; without an owner only when the one-time link has been said too. */
function isUp(child: ChildProcess, words: () => string, hasNoOwner: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const url = UP.exec(words())?.[1];
      if (url && words().endsWith('\n') && (!hasNoOwner || SETUP.test(words()))) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${words()}`)));
  });
}

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<Ended> {
  if (isAlive(child)) {
    const gone = once(child, 'close');
    child.kill(signal);
    await gone;
  }
  return { code: child.exitCode, signal: child.signalCode };
}

/** A port that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Reads the database as it lies on the disk: of a copy, so that nothing is repaired or folded in by looking. */
export function onDisk<T>(server: Pick<Server, 'file'>, look: (file: Database.Database) => T): T {
  const copy = join(freshFolder(), 'copy.sqlite');
  for (const end of ['', '-wal'])
    if (existsSync(server.file + end)) copyFileSync(server.file + end, copy + end);
  const file = new Database(copy, { readonly: true });
  try {
    return look(file);
  } finally {
    file.close();
  }
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}
export interface Asked {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One request with exactly these headers: what a fetch would add or forbid matters here. */
export function raw(server: Pick<Server, 'port'>, asked: Asked): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port: server.port, method, path, headers, agent: false });
    out.on('error', reject);
    out.on('response', (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      // Refused before the body was read, the server may cut the line; the answer is complete all the same.
      reply.on('error', () => undefined);
      reply.on('close', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
    });
    out.end(body);
  });
}
