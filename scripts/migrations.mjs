// Generates the migrations of both engines from db/schema: npm run migrations -- NAME
import { spawnSync } from 'node:child_process';

const name = process.argv[2];
if (!name) {
  console.error('Give the migration a name: npm run migrations -- NAME');
  process.exit(2);
}
for (const [config, url] of [
  ['db/drizzle.sqlite.ts', 'file:./data/unused.sqlite'],
  ['db/drizzle.postgres.ts', 'postgres://unused'],
]) {
  const run = spawnSync('npx', ['drizzle-kit', 'generate', '--config', config, '--name', name], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
