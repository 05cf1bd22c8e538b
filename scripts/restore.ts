// npm run restore -- FILE: brings a backup back. Without --yes it only looks. Exit code 1: refused; 2: not understood.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupsIn } from '~db/backup.server';
import { engineOf } from '~db/columns';
import { fileOf } from '~db/file.server';
import { readEnv } from '~/env.server';
import { look, putBack } from './backups/restore';
import { megabytes, POSTGRES } from './backups/words';
import { loadSettings, ROOT } from './prepare.mjs';

const USAGE = `Usage: npm run restore                   lists the backups, newest first
       npm run restore -- FILE           says what is in it, and what it would replace; changes nothing
       npm run restore -- FILE --yes     replaces the database by it; stop the server first

What is replaced is not deleted: it is put into the folder of backups, marked "replaced", for fourteen days.`;

function list(folder: string): string[] {
  const found = backupsIn(folder);
  if (found.length === 0) return [`There is no backup in ${folder}.`];
  return [
    ...found.map(({ path, at, bytes }) => `${at.toISOString()}  ${megabytes(bytes).padStart(9)}  ${path}`),
    '',
    'To look into one: npm run restore -- FILE',
  ];
}

async function carryOut(file: string | undefined, yes: boolean): Promise<string[]> {
  process.chdir(ROOT);
  loadSettings();
  const env = readEnv(process.env);
  if (engineOf(env.databaseUrl) === 'postgres') throw new Error(POSTGRES);
  if (!file) return list(env.backups);
  const from = resolve(process.env.INIT_CWD ?? '', file);
  const target = fileOf(env.databaseUrl);
  if (yes) return putBack(from, target, env.backups, new Date());
  return [
    ...look(from, target),
    '',
    'Nothing has been changed. With the server stopped:',
    `  npm run restore -- ${file} --yes`,
  ];
}

function asked() {
  const options = { yes: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  if (positionals.length > 1 || (values.yes && positionals.length === 0)) throw new TypeError('one file');
  return { file: positionals[0], yes: values.yes ?? false };
}

try {
  const { file, yes } = asked();
  try {
    console.log((await carryOut(file, yes)).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} catch {
  console.error(USAGE);
  process.exitCode = 2;
}
