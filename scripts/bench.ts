// npm run bench: what the product costs, as ratios against servers that do less, all measured in one run.
import { parseArgs } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { judge, type Bar } from './bench/bars';
import { burst, slowBurst } from './bench/burst';
import { compare, comparisonBars, printFigures } from './bench/compare';
import { arrivals, growth } from './bench/growth';
import { benchPage } from './bench/page';
import { benchPages, BAR } from './bench/pages';

const USAGE = `Usage: npm run bench -- [MODE] [--people N] [--window MS] [--repeat N] [--json FILE] [--short]

Without a mode: Samverk beside a socket.io server that stores nothing ("bare") and one that stores each vote in a
transaction of its own ("durable"), in turn, N times each (5); people (300) join and cast two votes each, spread over
the window (5000 ms). Figures are medians; every server and the load have processes of their own.
  --burst         all votes within one second, beside a server that commits them in groups
  --slow-disk MS  the same, where each flush takes so many milliseconds longer (needs a C compiler)
  --growth        30 to 1,000 people, and a board's edit with 2 and with 140 tables
  --arrive        people come in within ten seconds, a third of them and all of them: bytes to everybody
  --page          the voting page in Chromium on "slow 4G": weight, requests, when it can be used
  pages           the desk's pages with many people and with few (--rounds N, 15)
  --short         one short run, judged only by what no busy machine can change: bytes, messages, requests
Exit code: 0 every bar is met, 1 one is not, 2 wrong use.`;

interface Outcome {
  bars: readonly Bar[];
  written: unknown;
}

const whole = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is not a whole number above 0.`);
  return value;
};

/** The command line. @throws Error with one sentence when it cannot be understood */
function optionsOf(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const modes = { burst: flag, growth: flag, arrive: flag, page: flag, 'slow-disk': text } as const;
  const figures = { people: text, window: text, repeat: text, rounds: text, json: text } as const;
  const options = { ...modes, ...figures, short: flag, help: flag } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const named = Object.keys(modes).filter((mode) => values[mode as keyof typeof modes] !== undefined);
  const all = [...named, ...positionals];
  if (all.length > 1 || positionals.some((one) => one !== 'pages'))
    throw new Error(`Not understood: ${all.join(' ')}`);
  return {
    mode: all[0] ?? 'compare',
    help: values.help ?? false,
    short: values.short ?? false,
    json: values.json,
    people: whole(values.people, 300),
    windowMs: whole(values.window, 5_000),
    repeat: whole(values.repeat, 5),
    rounds: whole(values.rounds, 15),
    slowMs: whole(values['slow-disk'], 5),
  };
}
type Options = ReturnType<typeof optionsOf>;

async function run(options: Options): Promise<Outcome> {
  const { mode, people, windowMs } = options;
  if (mode === 'growth') {
    const { figures, bars } = await growth(windowMs);
    console.table(figures.votes);
    console.table(figures.edits);
    return { bars, written: figures };
  }
  if (mode === 'arrive') {
    const { figures, bars } = await arrivals([Math.max(1, Math.round(people / 3)), people], windowMs * 2);
    console.table(figures);
    return { bars, written: figures };
  }
  if (mode === 'page') {
    const { figures, bars } = await benchPage();
    console.table(figures);
    return { bars, written: figures };
  }
  if (mode === 'pages') return runPages(options.rounds);
  if (mode === 'burst' || mode === 'slow-disk') return runBurst(options);
  const comparison = await compare(options);
  const { bare, durable, samverk } = comparison;
  printFigures({ bare, durable, samverk });
  const { coldStartMs, warmStartMs, pageKb, pageRequests, pdfMs } = samverk;
  console.table({ coldStartMs, warmStartMs, pageKb, pageRequests, pdfMs });
  return { bars: comparisonBars(comparison), written: comparison };
}

async function runPages(rounds: number): Promise<Outcome> {
  const lines = await benchPages(rounds);
  console.table(lines);
  const bars = lines.map(({ page, ratio }): Bar => {
    return { name: `${page}, many people to few`, value: ratio, bar: BAR, steady: false };
  });
  return { bars, written: lines };
}

async function runBurst(options: Options): Promise<Outcome> {
  const done = options.mode === 'burst' ? await burst(options) : await slowBurst(options, options.slowMs);
  if (!done) {
    console.log('There is no C compiler here (cc), so no slow disk can be made: not measured.');
    return { bars: [], written: null };
  }
  printFigures(done.figures);
  return { bars: done.bars, written: done.figures };
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
  const { bars, written } = await run(options);
  if (options.json) await writeFile(options.json, `${JSON.stringify(written, null, 2)}\n`);
  return judge(bars, options.short) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
