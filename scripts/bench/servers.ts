import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { end, freePort, isHealthy, ownSettings } from '../replay/own-server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const START_MS = 60_000;
const PROBE_MS = 10;

export const REFERENCES = ['bare', 'durable', 'grouped'] as const;
export type Kind = (typeof REFERENCES)[number] | 'samverk';

interface Used {
  cpuMs: number;
  lag: { p95: number; max: number };
}
interface Kept {
  /** Heap and buffers after a collection, in bytes. */
  kept: number;
  /** The system's count, in bytes. */
  rss: number;
}

/** A server in a process of its own that can be asked what it uses. */
export interface MeasuredServer {
  kind: Kind;
  base: string;
  dataDir: string;
  /** Path and query of the first start's link; empty where there is none. */
  setupLink: string;
  /** From the start of the process to the first answer, in ms. */
  startMs: number;
  used(): Promise<Used>;
  kept(): Promise<Kept>;
  /** Ends the server; its data are removed unless they are kept. */
  stop(keep?: boolean): Promise<void>;
}

export interface LaunchOptions {
  /** Another server's folder, to start on its data. */
  dataDir?: string;
  /** On top of the server's own, as in the environment. */
  settings?: Record<string, string>;
  /** Of Node itself, such as --cpu-prof. */
  flags?: readonly string[];
}

/**
 * Starts a server and waits until it answers.
 * @throws Error with its last words when it does not come up
 */
export async function launch(kind: Kind, options: LaunchOptions = {}): Promise<MeasuredServer> {
  const { settings = {}, flags = [] } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), `samverk-bench-${kind}-`)));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [...measured(), ...flags, ...programOf(kind)], {
    cwd: ROOT,
    env: { ...ownSettings(port, base, dataDir), LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const words = listen(child);
  try {
    await answers(child, base, words);
    const startMs = performance.now() - began;
    const setupLink = kind === 'samverk' && !options.dataDir ? await linkIn(words) : '';
    return { kind, base, dataDir, setupLink, startMs, ...meterOf(child), stop: stopper(child, dataDir) };
  } catch (error) {
    await stopper(child, dataDir)();
    throw error;
  }
}

const measured = () => ['--expose-gc', '--import', pathToFileURL(here('meter.mjs')).href];
const programOf = (kind: Kind) =>
  kind === 'samverk' ? [join(ROOT, 'scripts', 'serve.mjs')] : ['--import', 'tsx', here('reference.ts'), kind];

function listen(child: ChildProcess): string[] {
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface(stream).on('line', (line) => words.push(line));
  return words;
}

async function answers(child: ChildProcess, base: string, words: readonly string[]): Promise<void> {
  const until = Date.now() + START_MS;
  while (!(await isHealthy(base))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`a server did not come up: ${words.slice(-5).join(' | ')}`);
    await pause(PROBE_MS);
  }
}

async function linkIn(words: readonly string[]): Promise<string> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const [link] = words.flatMap((line) => /\/setup\?token=[\w.~%=&-]+/.exec(line) ?? []);
    if (link) return link;
    await pause(PROBE_MS);
  }
  throw new Error(`no setup link: ${words.slice(-5).join(' | ')}`);
}

function meterOf(child: ChildProcess): Pick<MeasuredServer, 'used' | 'kept'> {
  let asked = 0;
  const ask = <T>(what: 'used' | 'kept') =>
    new Promise<T>((resolve, reject) => {
      const id = (asked += 1);
      const hear = (message: unknown) => {
        const { id: of, answer } = message as { id: number; answer: T };
        if (of !== id) return;
        child.off('message', hear).off('exit', gone);
        resolve(answer);
      };
      const gone = () => reject(new Error('the server ended while it was measured'));
      child.on('message', hear).once('exit', gone);
      child.send({ id, ask: what });
    });
  return { used: () => ask<Used>('used'), kept: () => ask<Kept>('kept') };
}

const stopper = (child: ChildProcess, dataDir: string) => async (keep?: boolean) => {
  await end(child);
  if (!keep) await rm(dataDir, { recursive: true, force: true });
};

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
