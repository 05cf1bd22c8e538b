// npx tsx scripts/rotation-best.ts: the best plans a long search finds for the rooms of the rotation's tests.
import { parseArgs } from 'node:util';
import { readFile, writeFile } from 'node:fs/promises';
import { plan, quality, type Room } from '~/domain/rotation';
import { likelyRoom } from '../tests/support/rooms';

const FILE = new URL('../tests/domain/rotation-best.json', import.meta.url);
const ROOMS = 20;
const LONG = 2_000_000;
const USAGE = `Usage: npx tsx scripts/rotation-best.ts [--seconds N] [--compare]

Searches each of ${ROOMS} seeded rooms for N seconds (60), restart after restart of ${LONG} steps, and writes the lowest
score of each to tests/domain/rotation-best.json, with the mean score of plans that are only begun (no step of search).
Remake it when weights, rooms or the count change: then all of it, on a machine that does nothing else.
--compare: no search, but what plan() makes of each room against that file, and its processor time (median of 5).`;

/** One room in the file. */
interface Best {
  readonly room: string;
  readonly best: number;
  readonly begun: number;
  readonly restarts: number;
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const scoreOf = (room: Room, seed: string, effort?: number) =>
  quality(room, plan(room, { seed, effort })).score;

function search(name: string, seconds: number): Best {
  const room = likelyRoom(name);
  const end = Date.now() + seconds * 1000;
  let best = Infinity;
  let restarts = 0;
  for (; Date.now() < end; restarts += 1) best = Math.min(best, scoreOf(room, `long ${restarts}`, LONG));
  const begun = Array.from({ length: 20 }, (_, i) => scoreOf(room, `begun ${i}`, 0));
  return { room: name, best, begun: Math.round(mean(begun.map((score) => score % 1e6))), restarts };
}

function compare({ room: name, best, begun }: Best) {
  const room = likelyRoom(name);
  const runs = Array.from({ length: 5 }, (_, i) => {
    const before = process.cpuUsage();
    const score = scoreOf(room, `seed ${i}`);
    const { user, system } = process.cpuUsage(before);
    return { score, ms: (user + system) / 1000 };
  });
  const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[2] ?? NaN;
  const score = median(runs.map((run) => run.score));
  const share = (100 * (score - best)) / (begun - (best % 1e6));
  const percent = (100 * (score - best)) / Math.max(1, best % 1e6);
  const seats = room.people.length * room.rounds;
  return { seats, best, score, share, percent, ms: Math.round(median(runs.map((run) => run.ms))) };
}

async function main(args: readonly string[]): Promise<number> {
  const options = { seconds: { type: 'string' }, compare: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const seconds = Number(values.seconds ?? 60);
  if (!(seconds > 0)) {
    console.error(USAGE);
    return 2;
  }
  if (values.compare) {
    console.table((JSON.parse(await readFile(FILE, 'utf8')) as Best[]).map(compare));
    return 0;
  }
  const found: Best[] = [];
  for (let i = 0; i < ROOMS; i += 1) {
    found.push(search(`likely ${i}`, seconds));
    console.log(JSON.stringify(found.at(-1)));
  }
  await writeFile(FILE, `${JSON.stringify(found, null, 2)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
