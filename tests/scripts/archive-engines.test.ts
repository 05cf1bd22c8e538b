import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exported, randomProject, rowsOf } from '../support/archive';
import { closeAfterAll, freshHouse, temporaryFolder } from '../support/db';

closeAfterAll();
const SCRIPT = fileURLToPath(new URL('../support/archive-elsewhere.ts', import.meta.url));

it('an archive made on SQLite is the same project on PostgreSQL, to the last row', async () => {
  const house = await freshHouse();
  const projectId = await randomProject(house, 'from engine to engine');
  const folder = temporaryFolder();
  const [file, out] = [join(folder, 'project.zip'), join(folder, 'rows.json')];
  writeFileSync(file, await exported(house, projectId));
  // The engine is chosen once in a process, so the other one takes a process of its own.
  const env = { ...process.env, DATABASE_URL: 'pglite:', DATA_DIR: folder };
  execFileSync(process.execPath, ['--import', 'tsx', SCRIPT, file, out], { env, stdio: 'pipe' });
  const there = JSON.parse(readFileSync(out, 'utf8')) as object;
  expect(there).toEqual(JSON.parse(JSON.stringify(await rowsOf(house, projectId))));
});
