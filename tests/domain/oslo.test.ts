import { describe, expect, it } from 'vitest';
import { osloInstant, wallTime } from '~/domain/oslo';

const utc = (date: string, time: string) => new Date(osloInstant(date, time)).toISOString().slice(0, 16);

describe('a time in Norway', () => {
  it.each([
    ['2016-02-02', '16:00', '2016-02-02T15:00'],
    ['2016-02-09', '16:00', '2016-02-09T15:00'],
    ['2016-06-14', '17:30', '2016-06-14T15:30'],
    ['2027-01-01', '00:00', '2026-12-31T23:00'],
    ['2026-07-01', '00:30', '2026-06-30T22:30'],
  ])('%s at %s is %s in UTC', (date, time, instant) => expect(utc(date, time)).toBe(instant));

  it.each([
    ['before', '01:59', '2027-03-28T00:59'],
    ['skipped, so an hour later', '02:30', '2027-03-28T01:30'],
    ['after', '03:00', '2027-03-28T01:00'],
  ])('at the beginning of summer time: %s', (_, time, instant) =>
    expect(utc('2027-03-28', time)).toBe(instant),
  );

  it.each([
    ['before', '01:59', '2026-10-24T23:59'],
    ['twice, so the first', '02:30', '2026-10-25T00:30'],
    ['after', '03:00', '2026-10-25T02:00'],
  ])('at the end of summer time: %s', (_, time, instant) => expect(utc('2026-10-25', time)).toBe(instant));

  it('reads as it was written, every hour of a year but the one that is skipped', () => {
    for (let hour = Date.UTC(2026, 0, 1); hour < Date.UTC(2027, 0, 1); hour += 60 * 60_000) {
      const [date = '', time = ''] = new Date(hour).toISOString().slice(0, 16).split('T');
      const skipped = date === '2026-03-29' && time === '02:00';
      expect(wallTime(osloInstant(date, time))).toBe(`${date}T${skipped ? '03:00' : time}`);
    }
  });
});
