import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bar } from './bars';
import { inTurns, type CompareOptions } from './compare';
import type { Kind } from './servers';
import type { Figures } from './session';

/** Everybody votes within one second. */

const BURST_MS = 1_000;
const SHIM = fileURLToPath(new URL('slow-sync.c', import.meta.url));

interface Burst {
  figures: Partial<Record<Kind, Figures>>;
  bars: Bar[];
}

export async function burst(options: CompareOptions): Promise<Burst> {
  const figures = await inTurns(['grouped', 'samverk'], { ...options, windowMs: BURST_MS });
  return { figures, bars: [bar('ack p95 of a burst, to group commits', figures)] };
}

const bar = (name: string, { grouped, samverk }: Record<'grouped' | 'samverk', Figures>): Bar => {
  return { name, value: samverk.ackP95 / grouped.ackP95, bar: 2, steady: false };
};

/**
 * The same on a disk that takes so many milliseconds to flush, where a commit for each vote takes seconds.
 * @returns null where there is no C compiler to build the slow disk with
 */
export async function slowBurst(options: CompareOptions, slowMs: number): Promise<Burst | null> {
  const folder = await mkdtemp(join(tmpdir(), 'samverk-bench-disk-'));
  try {
    const library = join(folder, 'slow-sync.so');
    const built = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, SHIM], { encoding: 'utf8' });
    if (built.error || process.platform !== 'linux') return null;
    if (built.status !== 0) throw new Error(`the slow disk could not be built: ${built.stderr}`);
    const settings = { LD_PRELOAD: library, SLOW_SYNC_MS: String(slowMs) };
    const slow = { ...options, windowMs: BURST_MS, settings };
    const figures = await inTurns(['durable', 'grouped', 'samverk'], slow);
    return { figures, bars: [bar(`ack p95 of a burst, disk of ${slowMs} ms, to group commits`, figures)] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
