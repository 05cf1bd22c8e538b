// npm run chaos: everything goes wrong while people work, and nothing that was acknowledged is lost.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FAULTS, isFault, type FaultName } from './chaos/faults';
import { isPlain, runFrames } from './chaos/frames';
import { isClean, runChaos } from './chaos/run';
import { isBreak } from './chaos/supervisor';

const USAGE = `Usage: npm run chaos -- [--kills 50] [--seed S] [--people 40] [--away SECONDS] [--faults a,b] [--sockets N] [--json FILE]
       npm run chaos -- --frames 100000 [--seed S] [--json FILE]

People vote, write needs and type on cards without pause on a server of their own, which is killed at random moments and
started again. Between the kills, in turn: ${FAULTS.join(', ')} (--faults picks some, or none).
Those who vanish are away for 60 seconds (5 in runs of fewer than 20 kills; --away says otherwise).
With --sockets N, so many more devices only look on: 95 % of them must be back 10 seconds after each restart and all
after 30, and the server must stay below 512 MB.
--break ack-early and --break no-unique load a deliberate fault into the server, which must then be found.
--frames N sends so many malformed calls, forms and frames instead.
Exit code: 0 nothing lost, duplicated, over budget or diverged; 1 something was; 2 wrong use.`;
const SHORT_RUN = 20;
const TEXT = { type: 'string' } as const;

/** The command line as options. @throws Error with one sentence when it cannot be understood */
function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ kills: TEXT, seed: TEXT, people: TEXT, away: TEXT, faults: TEXT, sockets: TEXT },
      ...{ break: TEXT, frames: TEXT, json: TEXT, help: { type: 'boolean' } },
    },
  });
  const kills = whole('--kills', values.kills ?? '50', 0);
  const away = whole('--away', values.away ?? (kills < SHORT_RUN ? '5' : '60'), 1);
  const broken = values.break ?? null;
  if (broken !== null && !isBreak(broken)) throw new Error(`There is no --break ${broken}.`);
  return {
    ...{ kills, broken, awayMs: away * 1000, faults: faultsOf(values.faults ?? FAULTS.join()) },
    seed: values.seed ?? String(Date.now()),
    people: whole('--people', values.people ?? '40', 4),
    sockets: whole('--sockets', values.sockets ?? '0', 0),
    frames: whole('--frames', values.frames ?? '0', 0),
    json: values.json,
    help: values.help ?? false,
  };
}

function faultsOf(names: string): FaultName[] {
  const named = names.split(',').filter((name) => name !== 'none');
  return named.map((name) => {
    if (!isFault(name)) throw new Error(`There is no fault ${name}.`);
    return name;
  });
}

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${name} takes a whole number from ${least}.`);
  return number;
}

type Options = ReturnType<typeof optionsOf>;
const say = (line: string) => console.log(line);

async function carryOut(options: Options): Promise<{ report: object; holds: boolean }> {
  if (options.frames > 0) {
    const report = await runFrames(options.frames, options.seed, say);
    return { report, holds: isPlain(report) };
  }
  const report = await runChaos(options, say);
  return { report, holds: isClean(report) };
}

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  say(`seed ${options.seed}`);
  const { report, holds } = await carryOut(options);
  const text = JSON.stringify(report, null, 2);
  say(text);
  if (options.json) await writeFile(options.json, `${text}\n`);
  if (!holds)
    console.error(
      `It did not hold. The same again: npm run chaos -- ${args.join(' ')} --seed ${options.seed}`,
    );
  return holds ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
