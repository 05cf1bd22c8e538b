// npm run supervise: starts the built server and starts it again whenever it crashes. For machines without systemd (there:
// scripts/samverk.service). Builds and installs nothing: npm start, or node scripts/prepare.mjs, has done that.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './prepare.mjs';

/** Who lives shorter than this died at the start. */
const START_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 500;
/** Longer than the server takes to drain. */
const PATIENCE_MS = 15_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * How long to wait before the next start, in milliseconds: a crash is mended at once, and so is the first at the start.
 * @param early how many times in a row it has died at the start
 */
export function pauseAfter(early) {
  return early < 2 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (early - 2));
}

/**
 * Keeps one server running until this process is told to end.
 * @param command what to run with this Node: the file and its arguments
 * @returns the exit code of the server's own end, once it was asked to
 */
export async function supervise(command, say = console.error) {
  const ending = new Ending();
  for (let early = 0; ;) {
    const began = Date.now();
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
    say(`The server is process ${child.pid}.`);
    const end = await ending.follow(child);
    if (end.code === 0) return 0;
    // One that had no time to hear the signal ended by it, as it was asked to.
    if (ending.isAsked) return end.code ?? (end.signal === 'SIGKILL' ? 1 : 0);
    early = Date.now() - began < START_MS ? early + 1 : 0;
    const pause = pauseAfter(early);
    say(
      `The server ended (${end.signal ?? end.code}); it starts again${pause ? ` in ${pause / 1000} s` : ''}.`,
    );
    await ending.pause(pause);
    if (ending.isAsked) return 0;
  }
}

/** Hears the signals, and passes them on to the child that runs. */
class Ending {
  isAsked = false;
  child = null;
  wake = () => undefined;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.ask(signal));
  }

  ask(signal) {
    this.isAsked = true;
    this.wake();
    const { child } = this;
    if (!child) return;
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  }

  follow(child) {
    this.child = child;
    return new Promise((resolve) => {
      const gone = (code, signal) => {
        this.child = null;
        resolve({ code, signal });
      };
      child.once('exit', gone);
      child.once('error', () => gone(1, null));
    });
  }

  pause(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.isAsked) this.wake();
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  process.exitCode = await supervise(asked.length > 0 ? asked : [join('scripts', 'serve.mjs')]);
}
