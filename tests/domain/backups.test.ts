import { describe, expect, it } from 'vitest';
import { isBackupDue } from '~/domain/backups';

const at = (iso: string) => Date.parse(iso);
/** A summer's day in Norway: two hours before UTC. */
const NOW = at('2026-06-10T10:00:00Z');
const MINUTE = 60_000;
const state = { now: NOW, last: NOW - 14 * MINUTE, lastCall: NOW - MINUTE, lastClose: null };

describe('a backup is due', () => {
  it('when there is none', () => {
    expect(isBackupDue({ ...state, last: null, lastCall: null })).toBe(true);
  });

  it('every fifteen minutes while something is written', () => {
    expect(isBackupDue(state)).toBe(false);
    expect(isBackupDue({ ...state, last: NOW - 15 * MINUTE })).toBe(true);
    const before = NOW - 20 * MINUTE;
    expect(isBackupDue({ ...state, last: NOW - 15 * MINUTE, lastCall: before })).toBe(false);
    expect(isBackupDue({ ...state, last: NOW - 15 * MINUTE, lastCall: null })).toBe(false);
  });

  it('at once when a vote has been closed since the last', () => {
    expect(isBackupDue({ ...state, lastClose: state.last + 1 })).toBe(true);
    expect(isBackupDue({ ...state, lastClose: state.last - 1 })).toBe(false);
  });

  it.each([
    ['2026-06-10T00:59:00Z', '2026-06-09T23:00:00Z', false],
    ['2026-06-10T01:00:00Z', '2026-06-10T00:59:00Z', true],
    ['2026-06-10T01:01:00Z', '2026-06-10T01:00:00Z', false],
    ['2026-06-11T12:00:00Z', '2026-06-10T12:00:00Z', true],
    // In winter the clock is one hour before UTC.
    ['2026-01-10T01:59:00Z', '2026-01-09T12:00:00Z', false],
    ['2026-01-10T02:00:00Z', '2026-01-09T12:00:00Z', true],
  ])('each night at three in Norway: at %s after one of %s is %s', (now, last, due) => {
    expect(isBackupDue({ now: at(now), last: at(last), lastCall: null, lastClose: null })).toBe(due);
  });
});
