import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';

/** How many rows each table has, by its name. */
export type Counts = Record<string, number>;

const APPLICATION_ID = 0x534d564b; // "SMVK"
/** Above this the whole is read by each backup only: the start must not wait for it. */
const CHECKED_AT_START_BYTES = 256 * 2 ** 20;
const RESTORE = 'npm run restore';

/** The file that a URL of SQLite names. */
export const fileOf = (url: string, root = process.cwd()): string =>
  resolve(root, url.replace(/^file:(\/\/)?/, ''));

/** Lies beside a database once there has been one: then a missing file is one that was lost, not a first start. */
const markOf = (path: string) => `${path}.mark`;

/** What SQLite keeps beside a file while it is used. */
export const beside = (path: string): string[] => ['-wal', '-shm'].map((end) => path + end);

export function markAsKnown(path: string): void {
  if (existsSync(markOf(path))) return;
  writeFileSync(
    markOf(path),
    `There is a Samverk database here: ${basename(path)}. Should it ever be missing, Samverk refuses to start instead of\n` +
      `beginning anew. Bring a backup back with: ${RESTORE}\n` +
      'To begin anew on purpose, remove this file too.\n',
  );
}

/**
 * Opens the database file for writing; makes it where there has never been one.
 * @throws Error with the next step when it is lost, damaged, or another program's (R18); nothing is touched then
 */
export function openFile(path: string): Database.Database {
  if (!existsSync(path)) makeFile(path);
  const file = new Database(path, { timeout: 50 });
  try {
    refuseForeign(file, path);
    refuseDamaged(file, path);
    file.pragma('journal_mode = WAL');
    // A confirmed vote must survive a power cut: WAL alone would not flush at commit.
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    file.pragma('secure_delete = ON');
    return file;
  } catch (error) {
    file.close();
    throw isDamage(error) ? damaged(path, error) : error;
  }
}

/** Made aside and named when it is ours: an empty file that lies there is never one of a start that was cut short. */
function makeFile(path: string): void {
  const trace = [markOf(path), ...beside(path)].find(existsSync);
  if (trace)
    throw new Error(
      `${path} is gone, but ${basename(trace)} says that there was a database. Bring a backup back: ${RESTORE}\n` +
        `To begin anew with an empty one instead, remove ${trace}`,
    );
  mkdirSync(dirname(path), { recursive: true });
  const made = `${path}.new`;
  rmSync(made, { force: true });
  const file = new Database(made);
  file.pragma(`application_id = ${APPLICATION_ID}`);
  file.close();
  renameSync(made, path);
}

/** @throws Error when the file is not of Samverk */
export function refuseForeign(file: Database.Database, path: string): void {
  if (file.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  throw new Error(
    `${path} is not a Samverk database. Move it away, or set DATABASE_URL to another file. ` +
      `If it lies where yours was, bring a backup back: ${RESTORE}`,
  );
}

function refuseDamaged(file: Database.Database, path: string): void {
  if (statSync(path).size > CHECKED_AT_START_BYTES) return;
  if (file.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
}

const damaged = (path: string, cause?: unknown) =>
  new Error(`${path} is damaged or not a database. Move it away, or restore a backup: ${RESTORE}`, { cause });

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code));

/** Every table of a file with the number of its rows. */
export function countRows(file: Database.Database): Counts {
  const tables = file
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  const count = (table: string) => file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  return Object.fromEntries(tables.sort().map((table) => [table, count(table)]));
}
