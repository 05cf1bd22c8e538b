import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { MailNote } from '../app/domain/mail';
import { beside, countRows, type Counts } from './file.server';

/** A copy in the folder of backups. */
export interface Backup {
  path: string;
  at: Date;
  reason: Reason;
  bytes: number;
}

/** Why a backup was made; it stands in the name. What a restore put aside is named so too, but was never checked. */
export const REASONS = ['by-hand', 'automatic', 'before-migration', 'replaced'] as const;
export type Reason = (typeof REASONS)[number];

const NAME = /^samverk-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)-([a-z-]+)\.sqlite$/;
const PART = '.part';
const KEPT_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;
/** More pages than any file has: all in one step, from one state of the database, while others write on. */
const ALL_PAGES = 0x7fffffff;

/** Where a copy that is made at this time comes to lie. */
export const placeFor = (folder: string, reason: Reason, at: Date) =>
  join(folder, `samverk-${stampOf(at)}-${reason}.sqlite`);
const stampOf = (at: Date) => at.toISOString().replace(/[:.]/g, '-');
const timeOf = (stamp: string) => new Date(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z'));

/**
 * Copies a database while others read and write it. Whatever was committed before it begins is in it. It is called good,
 * and gets its name, only when it has been read whole and every table has as many rows as the original had.
 * @param folder where it comes to lie; made if need be
 * @throws Error when the copy is not whole; nothing of it is left then
 */
export async function backUp(
  source: string,
  folder: string,
  reason: Reason,
  now = new Date(),
): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = placeFor(folder, reason, now);
  const part = path + PART;
  try {
    await copyChecked(source, part);
    renameSync(part, path);
    flush(folder);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true });
  }
  return { path, at: now, reason, bytes: statSync(path).size };
}

/**
 * Copies a database to a file of its own, which is on the disk, read whole and recounted when this resolves.
 * @param change what is done to the copy first, without adding or removing rows
 * @throws Error when the copy is not whole
 */
export async function copyChecked(
  source: string,
  to: string,
  change: (copy: Database.Database) => void = () => undefined,
): Promise<void> {
  const counts = await copyInto(source, to);
  const copy = new Database(to);
  try {
    copy.pragma('journal_mode = DELETE');
    change(copy);
    refuseUnsound(copy, counts);
  } finally {
    copy.close();
  }
  chmodSync(to, 0o600);
  flush(to);
}

/** What a restore adds to each project's revision: more than any project is changed between two backups. */
const FURTHER = 1_000_000;

/**
 * Makes a database that is brought back fit to be served. Letters that wait in it may have gone since: they are held, and
 * the owner sends them again if need be (a letter goes once, docs/decisions.md). Pages that are still open know later
 * revisions and would take what is older for stale: the revisions are lifted beyond those. Returns how many letters wait.
 */
export function takeUpAgain(file: Database.Database): number {
  const note: MailNote = '#interrupted';
  file.prepare('UPDATE projects SET revision = revision + ?').run(FURTHER);
  return file
    .prepare("UPDATE mails SET state = 'failed', next_at = NULL, error = ? WHERE state = 'queued'")
    .run(note).changes;
}

/** Counts and copies within one reading: both see the same state. */
async function copyInto(source: string, part: string): Promise<Counts> {
  const file = new Database(source, { readonly: true, fileMustExist: true });
  try {
    file.exec('BEGIN');
    const counts = countRows(file);
    await file.backup(part, { progress: () => ALL_PAGES });
    return counts;
  } finally {
    file.close();
  }
}

/** @throws Error when a file is not whole, or has not the rows that it should have */
function refuseUnsound(file: Database.Database, counts: Counts): void {
  const told = file.pragma('integrity_check(1)', { simple: true });
  if (told !== 'ok') throw new Error(`The copy is not whole: ${String(told)}`);
  const found = countRows(file);
  const wrong = Object.keys({ ...counts, ...found }).filter((table) => counts[table] !== found[table]);
  if (wrong.length > 0) throw new Error(`The copy has other rows than the original in: ${wrong.join(', ')}`);
}

/** To the disk; of a folder, what it says of its files (which Windows does by itself). */
export function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The backups of a folder, newest first; none where there is no such folder. */
export function backupsIn(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name): Backup[] => {
    const [, stamp = '', said] = NAME.exec(name) ?? [];
    const reason = REASONS.find((one) => one === said);
    const path = join(folder, name);
    return reason ? [{ path, at: timeOf(stamp), reason, bytes: statSync(path).size }] : [];
  });
  return found.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/**
 * Removes backups that are older than fourteen days, those that still hold the key of a vote that has been closed since
 * (nobody shall be able to look up a ballot then), and what was left by one that was cut short. Called after a new one has
 * been made, so that there is always one left.
 */
export function prune(source: string, folder: string, now = new Date()): void {
  const closed = roundsWhere(source, 'key IS NULL');
  const isPast = ({ path, at }: Backup) =>
    now.getTime() - at.getTime() > KEPT_DAYS * DAY_MS ||
    roundsWhere(path, 'key IS NOT NULL').some((id) => closed.includes(id));
  for (const backup of backupsIn(folder))
    if (isPast(backup))
      for (const path of [backup.path, ...beside(backup.path)]) rmSync(path, { force: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.includes(PART) && now.getTime() - statSync(path).mtimeMs > DAY_MS) rmSync(path);
  }
}

/** Rounds of voting in a file; none where it is too old to have any, or cannot be read. */
function roundsWhere(path: string, condition: 'key IS NULL' | 'key IS NOT NULL'): string[] {
  try {
    const file = new Database(path, { readonly: true });
    try {
      return file.prepare(`SELECT id FROM vote_rounds WHERE ${condition}`).pluck().all() as string[];
    } finally {
      file.close();
    }
  } catch {
    return [];
  }
}
