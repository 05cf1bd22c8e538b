import { describe, expect, it } from 'vitest';
import {
  isRepresented,
  judgementAt,
  neighbour,
  newNames,
  nextWaiting,
  progressOf,
  SPOTS,
  spotOf,
  spotsOf,
  STAKEHOLDER_STEPS,
  TRAY,
  type Arrow,
  type Assessed,
  type Spot,
} from '~/domain/stakeholders';
import { byDue, daysBetween, daysLate } from '~/domain/days';
import { osloDate } from '~/domain/oslo';

const blank: Omit<Assessed, 'id'> = { tier: '', role: '', overall: '', affected: '', noted: false };
const done: Omit<Assessed, 'id'> = {
  tier: 'secondary',
  role: 'Follows',
  overall: 'neutral',
  affected: 'little',
  noted: true,
};
const them: Assessed[] = [
  { id: 'a', ...done },
  { id: 'b', ...blank },
  { id: 'c', ...done, affected: '', noted: false },
  { id: 'd', ...blank, tier: 'primary' },
];

describe('how far the five steps have come', () => {
  it('counts those that each step has what it asks for', () => {
    const counted = STAKEHOLDER_STEPS.map((step) => progressOf(step, them).done);
    expect(counted).toEqual([4, 3, 2, 1, 1]);
    expect(progressOf('group', [])).toEqual({ done: 0, of: 0 });
  });

  it('leads to the next one that waits, round the end, and never to the same', () => {
    expect(nextWaiting('effects', them)).toBe('b');
    expect(nextWaiting('effects', them, 'b')).toBe('c');
    expect(nextWaiting('effects', them, 'd')).toBe('b');
    expect(nextWaiting('group', them, 'b')).toBeNull();
    expect(nextWaiting('group', them, 'gone')).toBe('b');
    expect(nextWaiting('identify', them)).toBeNull();
  });
});

describe('the map', () => {
  it('has nine cells and a tray, and every judgement has its spot', () => {
    expect(SPOTS).toHaveLength(10);
    for (const spot of SPOTS) expect(spotOf(judgementAt(spot))).toBe(spot);
    expect(spotOf({ overall: 'positive', affected: '' })).toBe(TRAY);
  });

  it('places each one once, primary ones first and else as listed', () => {
    const at = spotsOf([
      { ...them[0]!, id: '1' },
      { ...them[0]!, id: '2', tier: 'primary' },
      { ...them[0]!, id: '3' },
      them[1]!,
    ]);
    expect(at['little/neutral'].map((one) => one.id)).toEqual(['2', '1', '3']);
    expect(at.tray.map((one) => one.id)).toEqual(['b']);
    expect(Object.values(at).flat()).toHaveLength(4);
  });

  it('has neighbours: arrows go from cell to cell, to the tray and back, and stay at the edges', () => {
    const walk = (from: Spot, ...arrows: Arrow[]) => arrows.reduce(neighbour, from);
    expect(walk('neutral/negative', 'up', 'up', 'right', 'right')).toBe('much/positive');
    expect(walk('much/positive', 'up')).toBe('much/positive');
    expect(walk('neutral/negative', 'down', 'left')).toBe('neutral/negative');
    expect(walk('much/positive', 'right')).toBe(TRAY);
    expect(walk(TRAY, 'up', 'right', 'down')).toBe(TRAY);
    expect(walk(TRAY, 'left')).toBe('much/neutral');
  });
});

describe('who speaks for a stakeholder', () => {
  it('is someone, unless all have said no', () => {
    expect(isRepresented([])).toBe(false);
    expect(isRepresented(['declined', 'declined'])).toBe(false);
    expect(isRepresented(['declined', 'planned'])).toBe(true);
  });
});

describe('new names', () => {
  it('are those that nobody has, each once', () => {
    expect(newNames(['NAV', 'Ås ', 'ÅS', 'Coop'], ['nav'])).toEqual(['Ås ', 'Coop']);
  });
});

describe('days', () => {
  it('are counted as calendar days in Norway, also over a change of the clock', () => {
    expect(osloDate(Date.parse('2026-03-28T23:30:00Z'))).toBe('2026-03-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysLate('2026-03-28', '2026-03-31')).toBe(3);
    expect(daysLate('2026-03-31', '2026-03-31')).toBe(0);
    expect(daysLate('', '2026-03-31')).toBe(0);
  });

  it('put what is due first before the rest, and what has no date last', () => {
    const due = ['', '2026-03-02', '2025-12-31', ''].map((date) => ({ due: date }));
    expect(due.sort(byDue).map((one) => one.due)).toEqual(['2025-12-31', '2026-03-02', '', '']);
  });
});
