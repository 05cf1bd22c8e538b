// npm run backup: a copy of the database, while people vote. Exit code 1: not made; 2: not understood.
import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { dirname } from 'node:path';
import { backUp, prune, REASONS, type Reason } from '~db/backup.server';
import { engineOf } from '~db/columns';
import { fileOf } from '~db/file.server';
import { readEnv } from '~/env.server';
import { megabytes, POSTGRES, unusable } from './backups/words';
import { loadSettings, ROOT } from './prepare.mjs';

const USAGE = `Usage: npm run backup

Copies the database to the folder of backups (DATA_DIR/backups), also while people vote, and checks the copy: read
whole, every table recounted. Then it removes those that are older than fourteen days, and those from within a vote
that has been closed since. Bring one back with: npm run restore`;

async function carryOut(reason: Reason): Promise<string> {
  process.chdir(ROOT);
  loadSettings();
  const env = readEnv(process.env);
  if (engineOf(env.databaseUrl) === 'postgres') throw new Error(POSTGRES);
  const source = fileOf(env.databaseUrl);
  const trouble = unusable(source);
  if (trouble) throw new Error(`${trouble} Nothing was copied.`);
  const { path, bytes } = await backUp(source, env.backups, reason);
  prune(source, dirname(path));
  return `${path}  (${megabytes(bytes)}, checked)`;
}

try {
  const options = { reason: { type: 'string' } } as const;
  const { values } = parseArgs({ args: process.argv.slice(2), options });
  const reason = REASONS.find((one) => one === (values.reason ?? 'by-hand'));
  if (!reason) throw new TypeError(`no reason ${values.reason}`);
  // Beside a server, whose votes come first.
  if (reason === 'automatic') setPriority(constants.priority.PRIORITY_LOW);
  try {
    console.log(await carryOut(reason));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} catch {
  console.error(USAGE);
  process.exitCode = 2;
}
