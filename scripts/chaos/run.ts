import { Waited } from '../replay/client';
import { chance, type Chance } from './chance';
import { Crowd, type CrowdOptions, type RestartTimes } from './crowd';
import { FAULTS, LET, type FaultName } from './faults';
import { readFile, type Kept } from './file';
import { order, type Room } from './hall';
import { isInTime, MEMORY_BAR_MB, type Return } from './onlookers';
import { diverging } from './shown';

export interface ChaosOptions extends CrowdOptions {
  kills: number;
  faults: readonly FaultName[];
}
interface Spread {
  p50: number;
  max: number;
}
export interface ChaosReport {
  /** Ends by SIGKILL. */
  kills: number;
  /** What else went wrong on purpose, and how often. */
  faults: Partial<Record<FaultName, number>>;
  acknowledged: number;
  refused: number;
  lost: number;
  duplicated: number;
  overBudget: number;
  diverged: number;
  /** From the signal to the first acknowledged call; and of that until the server was gone, and until the next listened. */
  restartMs: Spread & { gone: Spread; up: Spread };
  /** How soon sockets that only look on were back, ms since the server listened (bar R12); the worst of all restarts. */
  backMs: Return | null;
  /** The most that the server was seen to hold. */
  memoryMb: number;
  seed: string;
  /** The first things that went wrong, as sentences. */
  wrong: string[];
  skipped: string[];
}
const MOST_SHOWN = 10;
/** What people of the crowd may be told: they ask for one vote too many. */
const EXPECTED_REFUSALS = ['votes-used-up'];

export const isClean = (report: ChaosReport): boolean =>
  report.lost + report.duplicated + report.overBudget + report.diverged + report.wrong.length === 0;

/** Lets everything go wrong in turn while everybody works on, and says what came of it. */
export async function runChaos(options: ChaosOptions, say: (line: string) => void): Promise<ChaosReport> {
  const crowd = await Crowd.gather(options);
  try {
    const plan = planOf(options, chance(`${options.seed} plan`));
    for (const [i, step] of plan.entries()) {
      say(`${i + 1}/${plan.length} ${step}, ${crowd.history.acknowledged} calls acknowledged`);
      if (step === 'kill') await crowd.kill();
      else await LET[step](crowd);
      if (hasFaults(crowd)) break;
    }
    say('everyone comes to rest');
    await crowd.rest();
    crowd.look();
    // Whoever was promised what is lost cannot come to agree: the first thing that went wrong is the one to read.
    const diverged = hasFaults(crowd) ? [] : await compare(crowd);
    return reportOf(crowd, plan, options.seed, diverged);
  } finally {
    await crowd.close();
  }
}

const hasFaults = ({ faults }: Crowd): boolean =>
  faults.lost.size + faults.duplicated.size + faults.overBudget.size > 0;

/** So many kills, and between them the other faults in turn, each at least once. */
function planOf({ kills, faults }: ChaosOptions, c: Chance): ('kill' | FaultName)[] {
  const left = [...faults];
  const order = faults.map(() => left.splice(c.whole(0, left.length - 1), 1)[0] as FaultName);
  const others = order.length === 0 ? 0 : Math.max(kills, order.length);
  const plan: ('kill' | FaultName)[] = [];
  for (let i = 0; i < Math.max(kills, others); i += 1) {
    if (i < kills) plan.push('kill');
    const other = order[i % order.length];
    if (i < others && other) plan.push(other);
  }
  return plan;
}

/** What everyone is shown, the tally and the file, which must be one. */
async function compare(crowd: Crowd): Promise<string[]> {
  const kept = readFile(crowd.server.file);
  const diverged = await diverging(kept, crowd.rooms, crowd.people);
  for (const room of crowd.rooms)
    if (room.doing === 'vote' && !(await tallyAgrees(crowd, room, kept)))
      diverged.push('the tally of the closed vote');
  return diverged;
}

async function tallyAgrees(crowd: Crowd, room: Room, kept: Kept): Promise<boolean> {
  const { voteRoundId, projectId } = room;
  await order(crowd.owner, projectId)('vote.close', { voteRoundId });
  const shown = room.console.seen('console', (view) => view.result !== null, 'the tally');
  const { result } = await shown.catch(notInTime);
  const counted = (proposalId: string) => kept.ballots.filter((row) => row.proposalId === proposalId).length;
  return room.proposals.every(
    (id) => (result?.lines.find((line) => line.proposalId === id)?.votes ?? 0) === counted(id),
  );
}

function notInTime(error: unknown): { result: null } {
  if (error instanceof Waited) return { result: null };
  throw error;
}

function reportOf(
  crowd: Crowd,
  plan: readonly string[],
  seed: string,
  diverged: readonly string[],
): ChaosReport {
  const { faults, history, restarts } = crowd;
  const times = FAULTS.map((name) => [name, plan.filter((step) => step === name).length] as const);
  return {
    kills: crowd.kills,
    faults: Object.fromEntries(times.filter(([, count]) => count > 0)),
    acknowledged: history.acknowledged,
    refused: history.entries.filter(({ state }) => state === 'refused').length,
    ...{ lost: faults.lost.size, duplicated: faults.duplicated.size, overBudget: faults.overBudget.size },
    diverged: diverged.length,
    restartMs: {
      ...spread(restarts, 'acknowledged'),
      gone: spread(restarts, 'gone'),
      up: spread(restarts, 'up'),
    },
    backMs: worst(crowd.returns),
    memoryMb: crowd.memoryMb,
    seed,
    wrong: [...diverged.map((what) => `${what} shows something else than the file`), ...wrongs(crowd)],
    skipped: crowd.skipped,
  };
}

function worst(returns: readonly Return[]): Return | null {
  if (returns.length === 0) return null;
  const most = Math.max(...returns.map((one) => one.most));
  return { most, all: Math.max(...returns.map((one) => one.all)) };
}

/** The first things that went wrong, as sentences. */
function wrongs({ faults, history, server, wrong, returns, memoryMb }: Crowd): string[] {
  const late = returns.filter((one) => !isInTime(one));
  const odd = history.entries.filter(
    ({ state, code }) => state === 'refused' && !EXPECTED_REFUSALS.includes(code ?? ''),
  );
  const all = [
    ...[faults.lost, faults.duplicated, faults.overBudget].flatMap((kind) => [...kind]),
    ...odd.map(({ name, callId, code }) => `refused: ${name} ${callId}, ${code}`),
    ...(server.crashes > 0 ? [`the server ended by itself ${server.crashes} times`] : []),
    ...late.map(({ most, all }) => `95 % of the sockets were back after ${most} ms, all after ${all} ms`),
    ...(memoryMb > MEMORY_BAR_MB ? [`the server held ${memoryMb} MB`] : []),
    ...wrong,
  ];
  return all.slice(0, MOST_SHOWN);
}

function spread(restarts: readonly RestartTimes[], what: keyof RestartTimes): Spread {
  const sorted = restarts.map((one) => one[what]).sort((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}
