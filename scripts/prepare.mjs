// Brings the packages and the build up to date, and does nothing where nothing has changed. Node's own modules only:
// this runs before anything is installed. By hand: node scripts/prepare.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 9];
const SOURCES = [
  'app',
  'db',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'scripts/precompress.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const BUILT = ['build/server/index.js', 'build/client'];

/** Something the operator can put right; the message says how. */
export class Stop extends Error {}

/** @throws Stop when this Node is too old */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Stop(
    `Samverk needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get a newer one from https://nodejs.org`,
  );
}

/** Reads the operator's settings from `.env`; what the shell already sets wins. The tests never call this. */
export function loadSettings(root = ROOT) {
  const file = join(root, '.env');
  if (!existsSync(file)) return;
  if (process.loadEnvFile) process.loadEnvFile(file);
  else
    console.error(
      'The file .env is not read: that takes Node 20.12 or newer. Set the variables in the shell instead.',
    );
}

/** Installs the locked packages unless they are there already. Returns true when it had to. */
export function installPackages(root = ROOT, run = npm) {
  const marker = join(root, 'node_modules', '.samverk');
  const wanted = packagesMark(root);
  if (readMarker(marker) === wanted) return false;
  const first = !existsSync(join(root, 'node_modules'));
  console.log(`Installing packages${first ? ' (first time: two to three minutes)' : ''} …`);
  rmSync(marker, { force: true });
  // The build and the tests need the development packages, also where NODE_ENV says production.
  run(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeMarker(marker, wanted);
  return true;
}

/** Builds the application unless the build is of these very sources. Returns true when it had to. */
export function buildApp(root = ROOT, run = viteBuild) {
  const marker = join(root, 'build', '.samverk');
  // Taken before the build: a source that changes meanwhile makes the next start build again.
  const wanted = sourcesHash(root);
  if (readMarker(marker) === wanted && BUILT.every((path) => existsSync(join(root, path)))) return false;
  console.log('Building (about half a minute) …');
  rmSync(marker, { force: true });
  run(root);
  writeMarker(marker, wanted);
  return true;
}

export function prepare(root = ROOT) {
  checkNode();
  installPackages(root);
  buildApp(root);
}

/** Runs a script's main part; a Stop becomes its plain sentence and exit code 1. */
export async function orStop(main) {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

/** Packages with native parts fit one Node ABI and one platform, so these are part of the mark. */
function packagesMark(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}-${process.versions.modules}`;
}

/** One hash over the names and contents of everything that the build is made from. */
function sourcesHash(root = ROOT) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesUnder(join(root, path))))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function readMarker(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function writeMarker(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function npm(root, args) {
  // Started by npm, the same npm is used; on Windows npm is a .cmd file, which takes a shell.
  const own = process.env.npm_execpath;
  const through = own?.endsWith('npm-cli.js') ? [process.execPath, [own, ...args]] : ['npm', args];
  const shell = through[0] === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(through[0], through[1], { cwd: root, stdio: 'inherit', shell });
  if (error)
    throw new Stop(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`);
  if (status !== 0)
    throw new Stop(
      'The packages could not be installed; npm says why above. Is there a network? Then try again.',
    );
}

function viteBuild(root) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64e6, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Stop('The build failed; the reason stands above.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orStop(() => prepare());
