import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { readEnv } from '~/env.server';
import { openHouse, type OpenHouse } from '~/house.server';
import { engineOf } from '~db/columns';

/** The engine of this run: the project `pglite` sets DATABASE_URL, the project `sqlite` does not. */
export const onPostgres = engineOf(process.env.DATABASE_URL) === 'postgres';

/** A folder of one's own under the system's temporary one; gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-test-'));
  folders.push(folder);
  return folder;
}
const folders: string[] = [];
const open: OpenHouse[] = [];

/** A mail server that nobody asks anything of: the postman of a test rests until it is told to deliver. */
export const WITH_MAIL = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'noreply@samverk.example',
  PUBLIC_URL: 'http://samverk.example',
};

/** A real house on a database that nobody has used: a SQLite file of its own, or PGlite in memory. */
export async function freshHouse(settings: Record<string, string> = {}): Promise<OpenHouse> {
  const house = await openHouse(
    readEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATA_DIR: temporaryFolder(),
      DATABASE_URL: onPostgres ? inject('migrated') : undefined,
      ...settings,
    }),
  );
  open.push(house);
  return house;
}

/** Closes what this test file has opened; called by each file that opens anything. */
export const closeAfterAll = () =>
  afterAll(async () => {
    for (const house of open.splice(0)) await house.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
