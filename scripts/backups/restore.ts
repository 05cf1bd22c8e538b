import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyChecked, flush, takeUpAgain, placeFor } from '~db/backup.server';
import { beside, markAsKnown } from '~db/file.server';
import { lockFile } from '~db/lock.server';
import { contentsOf, inWords, unusable } from './words';

/**
 * What is in a backup, and what it would replace; nothing is changed.
 * @throws Error with a sentence when the backup cannot be used
 */
export function look(from: string, target: string): string[] {
  const trouble = unusable(from);
  if (trouble) throw new Error(`${trouble} Nothing was changed.`);
  return [
    ...[`In ${from}:`, ...inWords(contentsOf(from)).map((line) => `  ${line}`)],
    ...['', `It would replace ${target}:`, ...present(target).map((line) => `  ${line}`)],
  ];
}

function present(target: string): string[] {
  if (!existsSync(target)) return ['there is none now'];
  const trouble = unusable(target);
  return trouble ? [trouble] : inWords(contentsOf(target));
}

/**
 * Puts a backup in the database's place, and the database into the folder of backups. Killed at any moment it leaves the
 * old, the new, or none, which the server refuses to start with.
 * @throws Error with a sentence when the backup cannot be used or a server runs; nothing is changed then
 */
export async function putBack(from: string, target: string, folder: string, now: Date): Promise<string[]> {
  const told = look(from, target);
  mkdirSync(dirname(target), { recursive: true });
  const lock = lockFile(target);
  try {
    const ready = `${target}.restoring`;
    rmSync(ready, { force: true });
    let held = 0;
    await copyChecked(from, ready, (copy) => {
      held = takeUpAgain(copy);
    });
    markAsKnown(target);
    const aside = putAside(target, folder, now);
    renameSync(ready, target);
    flush(dirname(target));
    const kept = aside ? [`The database that it replaced is kept: ${aside}`] : [];
    const letters = `${held} letters were waiting. They are held: some may have gone since. See "Sendte e-poster".`;
    const waited = held > 0 ? [letters] : [];
    return [...told, '', 'Done, and every table recounted.', ...kept, ...waited, 'Start the server again.'];
  } finally {
    await lock.release();
  }
}

/** The database with its log of changes, whatever state they are in; a log that stayed would be read into the new one. */
function putAside(target: string, folder: string, now: Date): string | null {
  const aside = placeFor(folder, 'replaced', now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [from, to] = [
    [target, ...beside(target)],
    [aside, ...beside(aside)],
  ];
  const moved = from.filter((path, i) => existsSync(path) && move(path, to[i] ?? ''));
  return moved.length > 0 ? aside : null;
}

/** Also to another disk. */
function move(from: string, to: string): true {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    flush(to);
    rmSync(from);
  }
  return true;
}
