import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { countRows, refuseForeign, type Counts } from '~db/file.server';
import { migrationsIn, unknownOf } from '~db/migrate.server';

export const POSTGRES =
  'DATABASE_URL names a PostgreSQL database. Its own tools copy it while it is in use:\n' +
  '  pg_dump --format=custom --file=samverk.dump "$DATABASE_URL"\n' +
  'and bring it back, with Samverk stopped, into an empty database:\n' +
  '  pg_restore --no-owner --dbname="$DATABASE_URL" samverk.dump';

const MEGABYTE = 2 ** 20;
export const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Why a file cannot be used as a database of this Samverk, in a sentence; null when it can. Reads it whole. */
export function unusable(path: string): string | null {
  if (!existsSync(path)) return `There is no file ${path}.`;
  try {
    return reading(path, (file) => {
      refuseForeign(file, path);
      const told = String(file.pragma('integrity_check(1)', { simple: true }));
      if (told !== 'ok') return `${path} is damaged (${told}).`;
      if ((file.pragma('foreign_key_check') as unknown[]).length > 0)
        return `${path} has rows that point at nothing.`;
      const unknown = unknownOf(migrationsIn(file), process.cwd(), 'sqlite');
      return unknown > 0 ? `${path} was written by a newer Samverk; that one must bring it back.` : null;
    });
  } catch (error) {
    const isForeign = error instanceof Error && /is not a Samverk database/.test(error.message);
    return `${path} is ${isForeign ? 'not a Samverk database' : 'damaged or not a database'}.`;
  }
}

function reading<T>(path: string, look: (file: Database.Database) => T): T {
  const file = new Database(path, { readonly: true });
  try {
    return look(file);
  } finally {
    file.close();
  }
}

/** What the operator knows a database by. */
const TELLING = ['municipalities', 'people', 'projects', 'participants', 'proposals', 'ballots'] as const;

export interface Contents {
  counts: Counts;
  /** When the last command was carried out, as ISO text; null before the first. */
  lastCall: string | null;
}

/** What is in a database, without a name of anyone. @throws Error when it cannot be read */
export const contentsOf = (path: string): Contents =>
  reading(path, (file) => {
    const at = file.prepare('SELECT max(at) FROM calls').pluck().get() as number | null;
    return { counts: countRows(file), lastCall: at === null ? null : new Date(at).toISOString() };
  });

/** The same in words, one line each. */
export const inWords = ({ counts, lastCall }: Contents): string[] => [
  TELLING.map((table) => `${counts[table] ?? 0} ${table}`).join(', '),
  `${Object.values(counts).reduce((sum, count) => sum + count, 0)} rows in all; last written to ${lastCall ?? 'never'}`,
];
