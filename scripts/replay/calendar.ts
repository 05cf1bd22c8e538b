/** One event of a calendar file: its fields by name, with their parameters (RFC 5545). */
export type CalendarEvent = ReadonlyMap<string, { parameters: string; value: string }>;

/**
 * Reads a calendar file strictly: lines of at most 75 octets that end as they should, every BEGIN with its END, and in
 * each event an identity, a stamp and a beginning.
 * @throws Error saying what a calendar program would stumble over
 */
export function parseCalendar(text: string): CalendarEvent[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const raw = text.split('\r\n');
  const long = raw.find((line) => Buffer.byteLength(line) > 75);
  if (long) throw new Error(`a line is too long: ${long.slice(0, 40)}`);
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Map<string, { parameters: string; value: string }>[] = [];
  const open: string[] = [];
  for (const line of lines.slice(0, -1)) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    if (name === '') throw new Error(`not a line of a calendar: ${line.slice(0, 40)}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') events.push(new Map());
    else if (name === 'END' && open.pop() !== value) throw new Error(`${value} ends without a beginning`);
    else if (open.at(-1) === 'VEVENT') events.at(-1)?.set(name, { parameters, value: unescaped(value) });
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} does not end`);
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
      if (!event.has(name)) throw new Error(`an event has no ${name}`);
  const uids = new Set(events.map((event) => event.get('UID')?.value));
  if (uids.size < events.length) throw new Error('two events have the same UID');
  return events;
}

const unescaped = (value: string) => value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1');
