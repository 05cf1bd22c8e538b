// npm run chaos: everything goes wrong while people work, and nothing that was acknowledged is lost.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FAULTS, isFault } from './chaos/faults';
import { isClean, runChaos, type ChaosOptions } from './chaos/run';
import { isBreak } from './chaos/supervisor';

const USAGE = `Usage: npm run chaos -- [--kills 50] [--seed S] [--people 40] [--away SECONDS] [--faults a,b] [--json FILE]

People vote, write needs and type on cards without pause on a server of their own, which is killed at random moments and
started again. Between the kills, in turn: ${FAULTS.join(', ')} (--faults picks some, or none).
Those who vanish are away for 60 seconds (5 in runs of fewer than 20 kills; --away says otherwise).
--break ack-early and --break no-unique load a deliberate fault into the server, which must then be found.
Exit code: 0 nothing lost, duplicated, over budget or diverged; 1 something was; 2 wrong use.`;
const SHORT_RUN = 20;

/** The command line as options. @throws Error with one sentence when it cannot be understood */
function optionsOf(args: readonly string[]): (ChaosOptions & { json: string | undefined }) | 'help' {
  const text = { type: 'string' } as const;
  const options = {
    ...{ kills: text, seed: text, people: text, away: text, faults: text, break: text, json: text },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return 'help';
  const kills = whole('--kills', values.kills ?? '50', 0);
  const seed = values.seed ?? String(Date.now());
  const people = whole('--people', values.people ?? '40', 4);
  const away = whole('--away', values.away ?? (kills < SHORT_RUN ? '5' : '60'), 1);
  const broken = values.break ?? null;
  if (broken !== null && !isBreak(broken)) throw new Error(`There is no --break ${broken}.`);
  const named =
    values.faults === undefined ? FAULTS : values.faults.split(',').filter((name) => name !== 'none');
  const faults = named.map((name) => {
    if (!isFault(name)) throw new Error(`There is no fault ${name}.`);
    return name;
  });
  return { kills, seed, people, awayMs: away * 1000, broken, faults, json: values.json };
}

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${name} takes a whole number from ${least}.`);
  return number;
}

async function main(args: readonly string[]): Promise<number> {
  let options: ReturnType<typeof optionsOf>;
  try {
    options = optionsOf(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  console.log(`seed ${options.seed}`);
  const report = await runChaos(options, (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (isClean(report)) return 0;
  console.error(
    `It did not hold. The same again: npm run chaos -- --seed ${options.seed} --kills ${options.kills} --people ${options.people}`,
  );
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
