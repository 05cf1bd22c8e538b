import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One of the operator's scripts as npm runs it, with nothing set but this. */
export async function operate(
  script: 'backup' | 'restore',
  args: readonly string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', `${script}.ts`), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', MAIL_FROM: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Reads a database that nobody writes. */
export function looked<T>(path: string, look: (file: Database.Database) => T): T {
  const file = new Database(path, { readonly: true });
  try {
    return look(file);
  } finally {
    file.close();
  }
}
