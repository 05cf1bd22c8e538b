import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pauseAfter } from '../../scripts/supervise.mjs';
import { freePort, freshFolder, raw, stopServersAfterAll } from '../support/server';

stopServersAfterAll();
const supervisors: ChildProcess[] = [];
afterAll(() => supervisors.forEach((one) => one.kill('SIGTERM')));

/** The supervisor as an operator starts it, and what it and its server say. */
function supervised(args: readonly string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join('scripts', 'supervise.mjs'), ...args], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  supervisors.push(child);
  let words = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      heard.forEach((look) => look());
    });
  /** Resolves when this has been said so many times; with all that it has captured. */
  const said = (pattern: RegExp, times: number) =>
    new Promise<string[]>((resolve) => {
      const look = () => {
        const found = [...words.matchAll(pattern)].map(([whole, part]) => part ?? whole);
        if (found.length >= times) resolve(found);
      };
      heard.push(look);
      look();
    });
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, 'exit');
    child.kill(signal);
    return (await gone) as [number | null, NodeJS.Signals | null];
  };
  return { said, end };
}

/** A server that only says its number and waits; SIGTERM ends it with 0 after a last word. */
const WAITS = `process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
console.log('I am ' + process.pid + '.');
setInterval(() => undefined, 1000);`;
function scriptOf(text: string): string {
  const path = join(freshFolder(), 'server.mjs');
  writeFileSync(path, text);
  return path;
}

describe('the supervisor', () => {
  it('brings the server back after kill -9, on the same port and data, and passes SIGTERM on', async () => {
    const port = await freePort();
    const { said, end } = supervised([], { PORT: String(port), DATA_DIR: freshFolder() });
    await said(/Samverk is up on/g, 1);
    const [pid] = await said(/The server is process (\d+)\./g, 1);
    process.kill(Number(pid), 'SIGKILL');
    await said(/Samverk is up on/g, 2);
    expect((await raw({ port }, { path: '/healthz' })).text).toBe('ok');
    expect(await end('SIGTERM')).toEqual([0, null]);
    await expect(raw({ port }, { path: '/healthz' })).rejects.toThrow('ECONNREFUSED');
  });

  it('starts a new one each time, and waits for the last one to drain', async () => {
    const { said, end } = supervised([scriptOf(WAITS)]);
    for (let round = 1; round <= 3; round += 1) {
      const numbers = await said(/I am (\d+)\./g, round);
      expect(new Set(numbers).size).toBe(round);
      if (round < 3) process.kill(Number(numbers.at(-1)), 'SIGKILL');
    }
    expect(await end('SIGTERM')).toEqual([0, null]);
    expect(await said(/drained/g, 1)).toHaveLength(1);
  });

  it('tells of one that dies at the start, waits before it tries again, and can be ended meanwhile', async () => {
    const { said, end } = supervised([scriptOf('process.exit(3);')]);
    const [first, second] = await said(/The server ended \(3\); it starts again(.*)\./g, 2);
    expect([first, second]).toEqual(['', ' in 0.5 s']);
    expect(await end('SIGTERM')).toEqual([0, null]);
  });

  it('mends a crash at once, and waits ever longer, up to half a minute, while it keeps dying at the start', () => {
    expect([0, 1, 2, 3, 4, 8, 30].map(pauseAfter)).toEqual([0, 0, 500, 1000, 2000, 30_000, 30_000]);
  });
});
