import { describe, expect, it } from 'vitest';
import { daysBetween, scheduleWarnings } from '~/domain/schedule';

const TODAY = '2026-01-05';
const warned = (date: string, earlier = '', today = TODAY, start = '16:00') =>
  scheduleWarnings({ date, start }, earlier, today);

describe('what there is to warn of at a workshop', () => {
  it('is nothing while it has no date, nor on a weekday to come with a start', () => {
    expect(warned('', '2026-02-03')).toEqual([]);
    expect(warned('2026-02-03')).toEqual([]);
  });

  it('is a date that has been, unless the workshop has been held', () => {
    expect(warned('2026-01-02')).toEqual(['past']);
    expect(warned(TODAY)).toEqual([]);
    expect(warned('2026-01-02', '', '')).toEqual([]);
  });

  it('is a Saturday or a Sunday', () => {
    expect([7, 8, 9].map((day) => warned(`2026-02-0${day}`))).toEqual([['weekend'], ['weekend'], []]);
  });

  it('is a start that is missing', () => {
    expect(warned('2026-02-03', '', TODAY, '')).toEqual(['no-start']);
  });

  it('is the order of the workshops, and less than one week or more than three between them', () => {
    expect(warned('2026-02-03', '2026-02-10')).toEqual(['order']);
    expect(warned('2026-02-03', '2026-02-03')).toEqual(['order']);
    expect(warned('2026-02-09', '2026-02-03')).toEqual(['too-close']);
    expect(warned('2026-02-10', '2026-02-03')).toEqual([]);
    expect(warned('2026-02-24', '2026-02-03')).toEqual([]);
    expect(warned('2026-02-25', '2026-02-03')).toEqual(['too-far']);
  });

  it('may be several things at once', () => {
    expect(warned('2026-01-04', '2026-01-06', TODAY, '')).toEqual(['past', 'weekend', 'no-start', 'order']);
  });

  it('counts days over months, leap days and the turning of the clocks', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
