import { describe, expect, it } from 'vitest';
import { daysLeft, summarised } from '~/domain/summary';

const held = { date: '2026-02-03', step: 'end', attended: '2026-02-03' } as const;

describe('when a summary is due', () => {
  it.each([
    ['2026-02-03', 1],
    ['2026-02-04', 0],
    ['2026-02-05', -1],
    ['2026-03-03', -27],
  ])('on %s has this many days left: %i', (today, days) => {
    expect(daysLeft(held, today)).toBe(days);
  });

  it('is not asked before the workshop has been held', () => {
    const under = { ...held, step: 'vote' } as const;
    expect(daysLeft(under, '2026-02-02')).toBeNull();
    expect(daysLeft(under, '2026-02-03')).toBeNull();
    expect(daysLeft({ ...under, attended: '' }, '2026-02-09')).toBeNull();
    expect(daysLeft({ ...under, date: '' }, '2026-02-09')).toBeNull();
  });

  it('is known by the date alone when nobody pressed on to the end', () => {
    expect(daysLeft({ ...held, step: 'vote' }, '2026-02-04')).toBe(0);
  });

  it('counts from when people came where the date was another, or none', () => {
    expect(daysLeft({ ...held, date: '' }, '2026-02-05')).toBe(-1);
    expect(daysLeft({ ...held, date: '2026-06-01' }, '2026-02-04')).toBe(0);
    expect(daysLeft({ date: '', step: 'end', attended: '' }, '2026-02-04')).toBe(1);
  });
});

describe('the workshops that there is a summary of', () => {
  const all = [1, 2, 3].map((number) => ({ number, step: 'welcome' as const, summaryOpenAt: null }));
  const numbers = (workshops: Parameters<typeof summarised>[0], running: number) =>
    summarised(workshops, running).map(({ number }) => number);

  it('are all up to the one that runs, however far it has come', () => {
    expect(numbers(all, 1)).toEqual([1]);
    expect(numbers(all, 2)).toEqual([1, 2]);
  });

  it('stay when the room goes back to one before: what has ended, and what was told of', () => {
    const [first, second, third] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
    expect(numbers([first, { ...second, step: 'end' }, third], 1)).toEqual([1, 2]);
    expect(numbers([first, { ...second, summaryOpenAt: new Date(0) }, third], 1)).toEqual([1, 2]);
  });
});
