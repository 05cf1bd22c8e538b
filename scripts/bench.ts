// npm run bench -- pages: how the desk's pages answer with many people, as a ratio against few in the same run.
import { parseArgs } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { benchPages, BAR } from './bench/pages';

const USAGE = `Usage: npm run bench -- pages [--rounds N] [--json FILE]

Two projects on one server: one with 10 invitees and 10 stakeholders, one with 500 and 60. Every page of the desk is
asked for in turn, N times each (15); medians, and their ratio. Exit code: 0 every ratio is at most ${BAR}, 1 one is
more, 2 wrong use.`;

async function main(args: readonly string[]): Promise<number> {
  const options = { rounds: { type: 'string' }, json: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const rounds = Number(values.rounds ?? 15);
  if (positionals.join() !== 'pages' || !Number.isInteger(rounds) || rounds < 1) {
    console.error(USAGE);
    return 2;
  }
  const lines = await benchPages(rounds);
  console.table(lines);
  if (values.json) await writeFile(values.json, `${JSON.stringify(lines, null, 2)}\n`);
  return lines.every((line) => line.ratio <= BAR) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
