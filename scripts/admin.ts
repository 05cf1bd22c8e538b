// npm run admin -- help: what the operator does without the web. Exit code 1: refused; 2: not understood.
import { Misuse, taskOf, USAGE, type Task } from './admin/commandLine';
import { sentenceFor } from './admin/problems';
import { loadSettings, ROOT } from './prepare.mjs';

async function carryOut(task: Task): Promise<string[]> {
  process.chdir(ROOT);
  loadSettings();
  // Loaded only now: the row shapes choose their engine by DATABASE_URL when they are loaded.
  const { readEnv } = await import('~/env.server');
  const { openHouse } = await import('~/house.server');
  const tasks = await import('./admin/tasks');
  const house = await openHouse({ ...readEnv(process.env), logLevel: 'error' });
  try {
    return await task(house, tasks);
  } finally {
    await house.close();
  }
}

try {
  const task = taskOf(process.argv.slice(2));
  console.log(task ? (await carryOut(task)).join('\n') : USAGE);
} catch (error) {
  console.error(error instanceof Misuse ? `${error.message}\n\n${USAGE}` : sentenceFor(error));
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
