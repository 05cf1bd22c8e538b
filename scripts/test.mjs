// npm test: everything, from a fresh clone on. Stops at the first stage that fails; the last line always counts the tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp, checkNode, installPackages, ROOT, Stop } from './prepare.mjs';

const RESULTS = join(ROOT, 'test-results');
const UNIT = join(RESULTS, 'unit.json');
const E2E = join(RESULTS, 'e2e.json');
/** An operator's settings must never lead a test to the operator's data. */
const SETTINGS = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'SMTP_URL',
  'MAIL_FROM',
];

const STAGES = [
  ['packages', () => installPackages()],
  ['build', () => buildApp()],
  ['browser', useBrowser],
  ['types', () => tool('typescript/bin/tsc', '--noEmit')],
  ['lint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0', '--concurrency', '2')],
  ['tests', () => tool('vitest/vitest.mjs', 'run')],
  ['browser tests', () => tool('@playwright/test/cli.js', 'test')],
];

async function useBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  process.env.CHROMIUM_PATH = await findBrowser();
}

/** Runs a tool of the installed packages as `npx` would, without asking the network. */
async function tool(path, ...args) {
  const run = spawn(process.execPath, [join(ROOT, 'node_modules', path), ...args], { stdio: 'inherit' });
  const [status] = await once(run, 'exit');
  if (status !== 0) throw new Stop(`${path.split('/').at(-1)} ended with ${status ?? 'a signal'}.`);
}

/** Runs the stages in turn; returns the name of the one that failed, or null. */
async function runStages() {
  for (const [name, stage] of STAGES) {
    const began = Date.now();
    console.log(`\n— ${name}`);
    try {
      await stage();
    } catch (error) {
      console.error(error instanceof Stop ? error.message : error);
      return name;
    } finally {
      console.log(`— ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
  }
  return null;
}

/** The counts of Vitest's report. A file that could not be loaded has no tests, and counts as one that failed. */
export function countUnit(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts of Playwright's report. An error outside any test counts as one that failed. */
export function countBrowser({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The closing line. A stage that failed without a failing test (types, lint) counts as one that failed. */
export function closingLine(counts, failedStage) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed') || (failedStage ? 1 : 0);
  const skipped = sum('skipped');
  return `tests: ${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function countsOf(file, count) {
  return existsSync(file) ? [count(JSON.parse(readFileSync(file, 'utf8')))] : [];
}

async function main() {
  process.chdir(ROOT);
  for (const name of SETTINGS) delete process.env[name];
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS);
  let failedStage = 'Node';
  try {
    checkNode();
    failedStage = await runStages();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
  }
  if (failedStage) console.error(`\nStopped at: ${failedStage}`);
  console.log(
    `\n${closingLine([...countsOf(UNIT, countUnit), ...countsOf(E2E, countBrowser)], failedStage)}`,
  );
  process.exitCode = failedStage ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
