/** What a calendar file tells of which workshop, and whether that still holds. The file is made in app/reports. */

const DOMAIN = '@samverk';
/** A workshop's name in calendars: it never changes, so that a new file replaces what an older one said. */
export const uidOf = (workshopId: string): string => `${workshopId}${DOMAIN}`;

/** Long lines are folded over several, each beginning with a blank (RFC 5545, 3.1). */
export const unfolded = (calendar: string): string => calendar.replace(/\r\n[ \t]/g, '');

/** An event as a calendar file told it. */
export interface ToldEvent {
  workshopId: string;
  sequence: number;
  cancelled: boolean;
  /** Unfolded, from BEGIN:VEVENT to END:VEVENT. */
  text: string;
}
function eventsIn(calendar: string): ToldEvent[] {
  const texts = unfolded(calendar).match(/BEGIN:VEVENT\r\n[^]*?END:VEVENT/g) ?? [];
  return texts.map((text) => ({
    workshopId: /^UID:(.*)\r$/m.exec(text)?.[1]?.replace(DOMAIN, '') ?? '',
    sequence: Number(/^SEQUENCE:(\d+)\r$/m.exec(text)?.[1] ?? 0),
    cancelled: text.includes('\r\nSTATUS:CANCELLED\r\n'),
    text,
  }));
}

/** The sequence number that a calendar file has for each workshop that it says takes place, by the workshop's id. */
export const toldIn = (calendar: string): Map<string, number> =>
  new Map(
    eventsIn(calendar)
      .filter((event) => !event.cancelled)
      .map((event) => [event.workshopId, event.sequence]),
  );

interface Dated {
  id: string;
  date: string;
  sequence: number;
}
/** Is date, time or place of a workshop another than this calendar file told, or is one of its workshops gone? */
export function isOutdated(calendar: string, workshops: readonly Dated[]): boolean {
  const told = toldIn(calendar);
  const dated = workshops.filter((workshop) => workshop.date !== '');
  return dated.some(({ id, sequence }) => told.get(id) !== sequence) || told.size > dated.length;
}

/**
 * The events that these calendar files told, oldest first, and that do not take place after all: cancelled, with a
 * sequence number above the last that was told (RFC 5546, 3.2.5).
 */
export function cancelledIn(calendars: readonly string[], workshops: readonly Dated[]): ToldEvent[] {
  const standing = new Map<string, ToldEvent>();
  for (const event of calendars.flatMap(eventsIn)) {
    const sequence = Math.max(event.sequence, standing.get(event.workshopId)?.sequence ?? 0);
    if (event.cancelled) standing.delete(event.workshopId);
    else standing.set(event.workshopId, { ...event, sequence });
  }
  for (const { id, date } of workshops) if (date !== '') standing.delete(id);
  return [...standing.values()].map((event) => {
    const sequence = event.sequence + 1;
    const text = event.text
      .replace(/^SEQUENCE:\d+\r$/m, `SEQUENCE:${sequence}\r`)
      .replace(/^STATUS:CONFIRMED\r$/m, 'STATUS:CANCELLED\r');
    return { ...event, sequence, cancelled: true, text };
  });
}

/** What an event is called in calendars. */
export const summaryOf = ({ text }: ToldEvent): string =>
  (/^SUMMARY:(.*)\r$/m.exec(text)?.[1] ?? '').replace(/\\([\\;,])/g, '$1');
