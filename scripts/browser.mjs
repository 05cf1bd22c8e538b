// Finds a Chromium for the browser tests, or installs one where it may.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orStop, ROOT, Stop } from './prepare.mjs';

// The first has no windows to draw, and needs two thirds of the time of the others.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const WHAT_TO_DO =
  'The browser tests need Chromium, and none was found. Install it (Debian: apt-get install chromium-headless-shell; ' +
  'elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to the program.';

/**
 * A browser that starts: the one that CHROMIUM_PATH names, one on the PATH, Playwright's own, or one installed now.
 * @returns {Promise<string>} the program's path
 * @throws Stop with what to do when there is none and none can be installed
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !starts(named)) throw new Stop(`CHROMIUM_PATH is ${named}, but no browser starts there.`);
  const found = knownBrowser() ?? (await ownBrowser());
  if (found) return found;
  const installed = installFromDebian() ?? (await installWithPlaywright());
  if (installed) return installed;
  throw new Stop(WHAT_TO_DO);
}

/** The browser that CHROMIUM_PATH names or that the PATH holds; undefined leaves the choice to Playwright. */
export function knownBrowser() {
  return process.env.CHROMIUM_PATH || browserOnPath();
}

function browserOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    (path) => isProgram(path) && starts(path),
  );
}

async function ownBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.log('No Chromium found. Installing Debian’s …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env }).status === 0;
  if (!apt('update')) return undefined;
  // Older releases have no shell of its own.
  const got = ['chromium-headless-shell', 'chromium'].some((name) =>
    apt('install', '-y', name, 'fonts-noto-core'),
  );
  return got ? browserOnPath() : undefined;
}

async function installWithPlaywright() {
  console.log('No Chromium found. Asking Playwright for its own …');
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  // Without a network the download tries for very long; nobody waits ten minutes for a browser.
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
  return ownBrowser();
}

/** Ubuntu is left out: its package is only a pointer to a snap, which does not start in a container. */
function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  const ids = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  return ids.includes('debian') && !ids.includes('ubuntu');
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A file of that name may still be a stub, or lack its libraries: only one that answers is a browser. */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orStop(async () => console.log(await findBrowser()));
