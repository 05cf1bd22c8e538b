// npm run replay: plays a workshop case against a server, as its owner, facilitator and participants would.
import { parseArgs } from 'node:util';
import { CaseFault } from './replay/case';
import { play, type PlayOptions } from './replay/play';

const USAGE = `Usage: npm run replay -- CASE.json --out DIR [--base-url URL --email E --password P] [--keep]

Plays a case file against a running server (--base-url, with an owner's account), or against one of its own on a
fresh database (--keep leaves that database). Downloads and replay.json go to DIR. Exit code: 0 all as the case says,
1 something differs, 2 wrong use or a case that cannot be read.`;

/** The command line as options. @throws Error with one sentence when it cannot be understood */
function optionsOf(args: readonly string[]): PlayOptions | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: text, 'base-url': text, email: text, password: text, keep: flag, help: flag },
  });
  if (values.help) return 'help';
  const [casePath, ...rest] = positionals;
  if (casePath === undefined) throw new Error('Which case? Name one file.');
  if (rest.length > 0) throw new Error(`One case at a time, please: ${rest.join(' ')}`);
  if (!values.out) throw new Error('Where to? Name a folder with --out.');
  const options = { casePath, out: values.out, keep: values.keep ?? false };
  const { 'base-url': base, email, password } = values;
  if (base === undefined) {
    if (email ?? password) throw new Error('--email and --password belong to --base-url.');
    return options;
  }
  if (!URL.canParse(base)) throw new Error(`--base-url ${base} is not an address.`);
  if (!email || !password) throw new Error('--base-url takes --email and --password too.');
  return { ...options, running: { base, account: { email, password } } };
}

async function main(args: readonly string[]): Promise<number> {
  let options: PlayOptions | 'help';
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
  try {
    const { ok, problems } = await play(options);
    console.log(
      ok ? 'All as the case says.' : `${problems.length} problem(s), see ${options.out}/replay.json`,
    );
    return ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CaseFault)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
