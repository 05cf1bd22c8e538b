const READING = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/**
 * What date and clock in Norway show at an instant (ms since 1970), as the ms of the same reading in UTC: to be
 * compared with dates and clock times as people type them.
 */
export function osloReading(instant: number): number {
  const part = Object.fromEntries(READING.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
}

const iso = (instant: number) => new Date(osloReading(instant)).toISOString();
/** The date in Norway at an instant: 2026-02-03. */
export const osloDate = (instant: number): string => iso(instant).slice(0, 10);
/** The clock in Norway at an instant: 17:45. */
export const osloClock = (instant: number): string => iso(instant).slice(11, 16);
/** What the clocks in Norway show at an instant, as YYYY-MM-DDTHH:MM. */
export const wallTime = (instant: number): string => iso(instant).slice(0, 16);

const HOUR_MS = 60 * 60_000;
/** Norway's offsets from UTC, summer first: of a time that occurs twice, the first is meant. */
const OFFSETS_MS = [2 * HOUR_MS, HOUR_MS];

/**
 * The instant (milliseconds since 1970) at which clocks in Norway show this date (YYYY-MM-DD) and time (HH:MM). A time
 * that is skipped when summer time begins is read as an hour later.
 */
export function osloInstant(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const fits = OFFSETS_MS.find((offset) => wallTime(asUtc - offset) === `${date}T${time}`);
  return asUtc - (fits ?? HOUR_MS);
}
