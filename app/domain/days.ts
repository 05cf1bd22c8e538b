const DAY_MS = 24 * 60 * 60_000;

/** Days from one ISO date to another; negative when the other came before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** By how many days what was due is late; 0 when it is not, or has no date. */
export function daysLate(due: string, today: string): number {
  return due === '' ? 0 : Math.max(0, daysBetween(due, today));
}

/** What is due first comes first; what has no date comes last. */
export function byDue(a: { due: string }, b: { due: string }): number {
  if (a.due === b.due) return 0;
  if (a.due === '' || b.due === '') return a.due === '' ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
