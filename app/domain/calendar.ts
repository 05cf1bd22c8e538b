/** What a calendar file tells of which workshop, and whether that still holds. The file is made in app/reports. */

const DOMAIN = '@samverk';
/** A workshop's name in calendars: it never changes, so that a new file replaces what an older one said. */
export const uidOf = (workshopId: string): string => `${workshopId}${DOMAIN}`;

/** Long lines are folded over several, each beginning with a blank (RFC 5545, 3.1). */
export const unfolded = (calendar: string): string => calendar.replace(/\r\n[ \t]/g, '');

/** The sequence number that a calendar file has for each workshop, by the workshop's id. */
export function toldIn(calendar: string): Map<string, number> {
  const events = unfolded(calendar).split('BEGIN:VEVENT').slice(1);
  return new Map(
    events.map((event) => [
      /^UID:(.*)\r$/m.exec(event)?.[1]?.replace(DOMAIN, '') ?? '',
      Number(/^SEQUENCE:(\d+)\r$/m.exec(event)?.[1] ?? 0),
    ]),
  );
}

/** Is date, time or place of a workshop another than this calendar file told? */
export function isOutdated(
  calendar: string,
  workshops: readonly { id: string; date: string; sequence: number }[],
): boolean {
  const told = toldIn(calendar);
  return workshops.some(({ id, date, sequence }) => (date === '' ? told.has(id) : told.get(id) !== sequence));
}
