import { expect, it } from 'vitest';
import { closingLine, countBrowser, countUnit } from '../../scripts/test.mjs';

const unit = (over: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
  ...over,
});
const browser = (over: object) => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...over },
  errors: [] as unknown[],
});

it('the closing line sums both reports', () => {
  const counts = [countUnit(unit({ numFailedTests: 1 })), countBrowser(browser({ unexpected: 2 }))];
  expect(closingLine(counts, 'browser tests')).toBe('tests: 5 passed, 3 failed');
});

it('skipped tests are named, if there are any', () => {
  const counts = [
    countUnit(unit({ numPendingTests: 1, numTodoTests: 1 })),
    countBrowser(browser({ skipped: 1 })),
  ];
  expect(closingLine(counts, null)).toBe('tests: 5 passed, 0 failed, 3 skipped');
});

it('a test file that could not be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countUnit(unit({ testResults })).failed).toBe(1);
});

it('an error outside any browser test is a failure', () => {
  expect(countBrowser({ ...browser({}), errors: [{}] }).failed).toBe(1);
});

it('a stage that fails before any test has run is never reported as nought failed', () => {
  expect(closingLine([], 'types')).toBe('tests: 0 passed, 1 failed');
});
