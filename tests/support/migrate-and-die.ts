// node --import tsx migrate-and-die.ts FILE ROOT: migrates, where the migration's own SQL can call die(), as kill -9 would.
import Database from 'better-sqlite3';
import { migrateSqlite } from '~db/migrate.server';

const [path = '', root = ''] = process.argv.slice(2);
const file = new Database(path);
file.function('die', () => {
  process.kill(process.pid, 'SIGKILL');
  return null;
});
migrateSqlite(file, root);
file.close();
