import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Crowd } from './crowd';

/** What goes wrong beside kill -9, each in turn. */
export const FAULTS = ['term', 'lock', 'proxy', 'stall', 'vanish', 'disk'] as const;
export type FaultName = (typeof FAULTS)[number];
export const isFault = (name: string): name is FaultName => (FAULTS as readonly string[]).includes(name);

const LOCK_MS = 3_000;
const BAD_LINE_MS = 3_000;
const STALL_MS = 3_000;
const TERM_BAR_MS = 10_000;
const SPARE_BYTES = 8_000_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Each lets something go wrong and ends when it has passed; what went otherwise than promised goes to `crowd.wrong`. */
export const LET: Record<FaultName, (crowd: Crowd) => Promise<void>> = {
  /** R24: an orderly end under load. */
  async term(crowd) {
    const { code, at, gone } = await crowd.restart('SIGTERM');
    if (code !== 0) crowd.wrong.push(`SIGTERM ended with ${code}`);
    if (gone - at > TERM_BAR_MS) crowd.wrong.push(`SIGTERM took ${gone - at} ms`);
  },

  /** R14: a second process has the write lock. */
  async lock(crowd) {
    const other = new Database(crowd.server.file, { timeout: LOCK_MS });
    other.exec('BEGIN IMMEDIATE');
    await pause(LOCK_MS);
    other.exec('ROLLBACK');
    other.close();
    await crowd.goesOn();
  },

  /** R11: of what the server sends, 30 % of the frames are lost and the rest come late. */
  async proxy(crowd) {
    crowd.proxy.loss = 0.3;
    await pause(BAD_LINE_MS);
    crowd.proxy.loss = 0;
    crowd.proxy.cut();
  },

  /** R13: a third of the phones stop reading; the others are not to notice. */
  async stall(crowd) {
    crowd.proxy.stall(true);
    const isUnharmed = crowd.goesOn();
    await pause(STALL_MS);
    await isUnharmed;
    crowd.proxy.stall(false);
  },

  /** R8: every fourth phone is gone in the middle of what it does, and comes back as a new page. */
  async vanish(crowd) {
    for (const person of crowd.people.filter((_, i) => i % 4 === 1))
      crowd.away.push(person.vanish(crowd.awayMs));
    await crowd.goesOn();
  },

  /** R15: the disk fills up, and there is room again. */
  async disk(crowd) {
    const home = crowd.server.liesAt;
    const disk = await smallDisk(statSync(crowd.server.file).size);
    if (typeof disk === 'string') return void crowd.skipped.push(`disk: ${disk}`);
    try {
      await crowd.server.moveTo(disk.path);
      await crowd.goesOn();
      const isRefused = crowd.within(crowd.history.refusedForNow('storage-full'), 'a full disk to be told');
      await disk.fill();
      await isRefused;
      if (!(await crowd.isReadable())) crowd.wrong.push('nothing could be read while the disk was full');
      await disk.free();
      await crowd.goesOn();
      await crowd.server.moveTo(home);
    } finally {
      await disk.remove();
    }
    await crowd.goesOn();
  },
};

interface SmallDisk {
  path: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/** A file system of its own that can be filled, or in words why there is none. */
async function smallDisk(holds: number): Promise<SmallDisk | string> {
  const path = await mkdtemp(join(tmpdir(), 'samverk-small-'));
  const size = `size=${holds * 3 + SPARE_BYTES}`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', path], { stdio: 'pipe' });
  } catch {
    await rm(path, { recursive: true });
    return 'skipped, this user may not mount a small file system';
  }
  const filler = join(path, 'filler');
  return {
    path,
    async fill() {
      const { bavail, bsize } = await statfs(path);
      await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(outOfRoom);
    },
    free: () => rm(filler),
    async remove() {
      execFileSync('umount', ['--lazy', path]);
      await rm(path, { recursive: true });
    },
  };
}

/** The server took the last of it first: just as full. */
function outOfRoom(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
}
