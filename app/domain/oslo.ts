const HOUR_MS = 60 * 60_000;
/** Norway's offsets from UTC, summer first: of a time that occurs twice, the first is meant. */
const OFFSETS_MS = [2 * HOUR_MS, HOUR_MS];

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clocks in Norway show at an instant, as YYYY-MM-DDTHH:MM. */
export function wallTime(instant: number): string {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant (milliseconds since 1970) at which clocks in Norway show this date (YYYY-MM-DD) and time (HH:MM). A time
 * that is skipped when summer time begins is read as an hour later.
 */
export function osloInstant(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const fits = OFFSETS_MS.find((offset) => wallTime(asUtc - offset) === `${date}T${time}`);
  return asUtc - (fits ?? HOUR_MS);
}
