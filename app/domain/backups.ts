import { osloDate, osloInstant } from './oslo';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** While somebody works. */
const OFTEN_MS = 15 * MINUTE_MS;
/** Norway's clock, when nobody does. */
const NIGHTLY = '03:00';

/** What decides whether a backup is due; all are milliseconds since 1970, null for never. */
export interface BackupState {
  now: number;
  /** The last backup that was called good, or tried. */
  last: number | null;
  /** When the last command was carried out. */
  lastCall: number | null;
  /** When the last vote was closed: backups from within it must go, and that takes a newer one. */
  lastClose: number | null;
}

/**
 * Every fifteen minutes while something is written, as in each workshop; at once after a vote was closed; and each night.
 */
export function isBackupDue({ now, last, lastCall, lastClose }: BackupState): boolean {
  if (last === null) return true;
  if (lastClose !== null && lastClose > last) return true;
  if (lastCall !== null && lastCall > last && now - last >= OFTEN_MS) return true;
  return last < lastNight(now);
}

/** The last time that the clock in Norway showed three at night. */
function lastNight(now: number): number {
  const today = osloInstant(osloDate(now), NIGHTLY);
  return today <= now ? today : osloInstant(osloDate(now - DAY_MS), NIGHTLY);
}
