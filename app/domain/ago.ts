const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Ago {
  unit: 'now' | 'minutes' | 'hours' | 'days';
  count: number;
}

/** How long ago something was, in the largest unit that has passed whole. Both are milliseconds since 1970. */
export function ago(at: number, now: number): Ago {
  const passed = now - at;
  if (passed < MINUTE_MS) return { unit: 'now', count: 0 };
  if (passed < HOUR_MS) return { unit: 'minutes', count: Math.floor(passed / MINUTE_MS) };
  if (passed < DAY_MS) return { unit: 'hours', count: Math.floor(passed / HOUR_MS) };
  return { unit: 'days', count: Math.floor(passed / DAY_MS) };
}
