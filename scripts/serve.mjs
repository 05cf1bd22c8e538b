// Serves what has been built. Settings: .env.example
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadSettings, orStop, ROOT, Stop } from './prepare.mjs';

/**
 * Starts the built application in this process.
 * @throws Stop with a plain sentence when it cannot start
 */
export async function serve(root = ROOT) {
  process.chdir(root);
  loadSettings(root);
  process.env.NODE_ENV ??= 'production';
  const entry = join(root, 'build', 'server', 'index.js');
  if (!existsSync(entry)) throw new Stop('There is no build yet. Run: npm start');
  try {
    const build = await import(pathToFileURL(entry).href);
    await build.entry.module.serve(build);
  } catch (error) {
    throw startupStop(error);
  }
}

/** A startup error as the operator reads it: its sentence. The stack is for LOG_LEVEL=debug. */
export function startupStop(error) {
  if (process.env.LOG_LEVEL === 'debug' || !(error instanceof Error)) return error;
  if (error.code === 'EACCES' && error.syscall === 'listen')
    return new Stop(`This user may not use port ${process.env.PORT}. Set PORT to one above 1024.`);
  return new Stop(error.message);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orStop(() => serve());
