import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { open, Unreachable } from './client';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 10_000;

/** A server that belongs to one replay, on a database of its own. */
export interface OwnServer {
  base: string;
  /** Path and query of the first start's link. */
  setupLink: string;
  dataDir: string;
  /** Ends the server, and removes its data unless they are kept. */
  stop(keep: boolean): Promise<void>;
}

/**
 * Starts the built application on a fresh embedded database and a free port; builds it first when there is no build.
 * @param settings on top of the replay's own, as in the environment
 * @throws Error with the server's last words when it does not come up
 */
export async function startOwnServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  buildIfMissing();
  const dataDir = await mkdtemp(join(tmpdir(), 'samverk-replay-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    cwd: ROOT,
    env: { ...ownSettings(port, base, dataDir), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = whenInterrupted(() => {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });
  const stop = async (keep: boolean) => {
    forget();
    await end(child);
    if (!keep) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const setupLink = await ready(child, base);
    return { base, setupLink, dataDir, stop };
  } catch (error) {
    await stop(false);
    throw error;
  }
}

/** Database, address and mail are named outright: an operator's `.env` must not lead the replay to real data or people. */
export function ownSettings(port: number, base: string, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: base,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${join(dataDir, 'samverk.sqlite')}`,
    SMTP_URL: '',
    MAIL_FROM: '',
    NODE_ENV: 'production',
  };
}

export function buildIfMissing(): void {
  if (existsSync(join(ROOT, 'build', 'server', 'index.js'))) return;
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'prepare.mjs')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the application could not be built');
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

/** Resolves with the setup link once the server also answers that it is well. */
function ready(child: ChildProcess, base: string): Promise<string> {
  const words: string[] = [];
  let link: string | undefined;
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      clearInterval(probe);
      clearTimeout(patience);
      reject(new Error(`the server ${what}${words.length > 0 ? `: ${words.slice(-5).join(' | ')}` : ''}`));
    };
    // The link may be printed before the port is open: so the health is asked for until it answers.
    const probe = setInterval(() => {
      if (!link) return;
      void isHealthy(base).then((healthy) => {
        if (!healthy) return;
        clearInterval(probe);
        clearTimeout(patience);
        resolve(link ?? '');
      });
    }, 50);
    const patience = setTimeout(() => fail(`did not come up in ${START_MS / 1000} s`), START_MS);
    const listen = (line: string) => {
      words.push(line);
      link ??= /\/setup\?token=[\w.~%=&-]+/.exec(line)?.[0];
    };
    if (child.stdout) createInterface(child.stdout).on('line', listen);
    if (child.stderr) createInterface(child.stderr).on('line', (line) => words.push(line));
    child.once('exit', (code) => fail(`ended at once (exit ${code})`));
  });
}

/** Does a server answer there, and say that it is well? */
export async function isHealthy(base: string): Promise<boolean> {
  try {
    return (await open(base).get('/healthz')).status === 200;
  } catch (error) {
    if (error instanceof Unreachable) return false;
    throw error;
  }
}

/** Cleans up when the replay itself is stopped, so that no server is left behind. Returns how to call that off. */
export function whenInterrupted(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const leave = () => {
    clean();
    process.exit(130);
  };
  for (const signal of signals) process.once(signal, leave);
  return () => signals.forEach((signal) => process.off(signal, leave));
}

/** Ends a process: kindly, and if that takes too long not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(impatience);
}
