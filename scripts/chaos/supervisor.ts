import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfMissing, freePort, ownSettings, ROOT, whenInterrupted } from '../replay/own-server';

const BREAKS = { 'ack-early': 'break-ack-early.mjs', 'no-unique': 'break-no-unique.mjs' } as const;
export type Break = keyof typeof BREAKS;
export const isBreak = (name: string): name is Break => name in BREAKS;

/** When a server was told to end, when it was gone, and when the next one listened; ms since 1970. */
export interface Restart {
  signal: 'SIGKILL' | 'SIGTERM';
  at: number;
  gone: number;
  up: number;
  /** How it ended. */
  code: number | null;
}
const START_MS = 60_000;
const END_MS = 20_000;
const MOST_CRASHES = 20;

/**
 * The built application on a database of its own, started again whenever it ends, as an operator's supervisor does.
 * Nothing of it is known but its process: it is ended by signals only.
 */
export class Supervisor {
  /** Path and query of the first start's link. */
  setupLink = '';
  private child: ChildProcess | null = null;
  private words: string[] = [];

  private constructor(
    readonly base: string,
    readonly dataDir: string,
    private readonly port: number,
  ) {}

  /** @throws Error with the server's last words when it does not come up */
  static async start(): Promise<Supervisor> {
    buildIfMissing();
    const port = await freePort();
    const dataDir = await mkdtemp(join(tmpdir(), 'samverk-chaos-'));
    const supervisor = new Supervisor(`http://127.0.0.1:${port}`, dataDir, port);
    supervisor.liesAt = dataDir;
    supervisor.forget = whenInterrupted(() => {
      supervisor.child?.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    });
    await supervisor.launch();
    return supervisor;
  }
  private forget = () => {};
  /** How often it ended without being told to. */
  crashes = 0;
  private isEnding = false;
  private broken: Break | null = null;

  /** The folder that the database lies in now. */
  liesAt = '';
  get file(): string {
    return join(this.liesAt, 'samverk.sqlite');
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Its last lines, for a report of what went wrong. */
  lastWords = (): string[] => this.words.slice(-10);

  /**
   * Ends the server and, once it is gone, lets `meanwhile` look at what it left; then starts the next.
   * @param soon the next one is killed too, so many ms after it was started; the one after it is left alone
   */
  async restart(
    signal: Restart['signal'],
    meanwhile: () => void | Promise<void>,
    soon: number | null = null,
  ): Promise<Restart> {
    const at = Date.now();
    const code = await this.end(signal);
    const gone = Date.now();
    await meanwhile();
    if (soon !== null) {
      this.launch().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, soon));
      await this.end('SIGKILL');
    }
    await this.launch();
    return { signal, at, gone, up: Date.now(), code };
  }

  /** From now on the server has this fault. */
  async breakBy(fault: Break): Promise<void> {
    this.broken = fault;
    await this.restart('SIGTERM', () => {});
  }

  /** Goes on with the same data in another folder. */
  async moveTo(folder: string): Promise<void> {
    const from = this.file;
    await this.restart('SIGTERM', async () => {
      this.liesAt = folder;
      await cp(from, this.file);
    });
  }

  async stop(): Promise<void> {
    this.forget();
    await this.end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Signals, and waits for the end; who does not end is killed. Returns the exit code, null after a kill. */
  private async end(signal: Restart['signal']): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    this.isEnding = true;
    const gone = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), END_MS);
    const [code] = await gone;
    clearTimeout(impatience);
    return code;
  }

  /** Resolves when it says that it listens. */
  private launch(): Promise<void> {
    this.isEnding = false;
    const preload = this.broken ? ['--import', join(ROOT, 'scripts', 'chaos', BREAKS[this.broken])] : [];
    const child = spawn(process.execPath, [...preload, join(ROOT, 'scripts', 'serve.mjs')], {
      cwd: ROOT,
      env: { ...ownSettings(this.port, this.base, this.liesAt), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      const fail = (what: string) => {
        clearTimeout(patience);
        reject(new Error(`the server ${what}: ${this.lastWords().join(' | ')}`));
      };
      const patience = setTimeout(() => fail(`did not come up in ${START_MS / 1000} s`), START_MS);
      const listen = (line: string) => {
        this.words = [...this.words.slice(-50), line];
        this.setupLink ||= /\/setup\?token=[\w.~%=&-]+/.exec(line)?.[0] ?? '';
        if (!/is up on|First start/.test(line) || (/is up on/.test(line) && this.isFirst())) return;
        clearTimeout(patience);
        resolve();
      };
      for (const stream of [child.stdout, child.stderr])
        if (stream) createInterface(stream).on('line', listen);
      child.once('exit', (code, signal) => {
        fail(`ended (${signal ?? code})`);
        if (!this.isEnding) this.crashed();
      });
    });
  }

  /** It is started again, as after a kill, and counted. */
  private crashed(): void {
    this.crashes += 1;
    if (this.setupLink && this.crashes < MOST_CRASHES) this.launch().catch(() => undefined);
  }

  /** The one-time link is said after "is up", and only at the first start. */
  private isFirst = (): boolean => this.setupLink === '';
}
