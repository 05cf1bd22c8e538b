import { createEvents, type EventAttributes } from 'ics';
import { uidOf, unfolded, type ToldEvent } from '~/domain/calendar';
import { osloInstant } from '~/domain/oslo';
import type { PackWorkshop } from '~/views/shapes';
import { hostOf, programme, type Composing } from './invitation';
import { clean, oneLine } from './text';

export const PRODUCT = '-//Samverk//Samverk//NO';
const END = 'END:VCALENDAR';
const FOLD_OCTETS = 75;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The workshops as a calendar file (RFC 5545, published as in RFC 5546): one event for each that has a date. A later
 * file replaces an earlier one, by its sequence numbers. Empty when no workshop has a date.
 * @param cancelled events of earlier files that do not take place after all
 */
export function calendarFile(composing: Composing, now: Date, cancelled: readonly ToldEvent[] = []): string {
  const dated = composing.facts.workshops.filter((workshop) => workshop.date !== '');
  if (dated.length + cancelled.length === 0) return '';
  const events = dated.map((workshop) => eventOf(composing, workshop, now));
  const { error, value } = createEvents(events, { productId: PRODUCT, method: 'PUBLISH' });
  if (error || value === null) throw error ?? new Error('the calendar file has no text');
  // By a function: in a replacement as text, signs of people's own would be instructions.
  return refolded(value.replace(END, () => [...cancelled.map((event) => event.text), END].join('\r\n')));
}

// The package's types forget the time stamp that its schema knows.
type Event = EventAttributes & { timestamp: number };
function eventOf({ facts, t, origin }: Composing, workshop: PackWorkshop, now: Date): Event {
  const { id, number, place, sequence } = workshop;
  const { title, municipality } = facts.project;
  const { email } = facts.contact;
  const organizer = { name: oneLine(municipality).replaceAll('"', "'"), email };
  return {
    ...timeOf(workshop),
    uid: uidOf(id),
    timestamp: now.getTime(),
    lastModified: now.getTime(),
    sequence,
    title: oneLine(`${t('workshop', { number })}: ${title}`),
    description: clean([programme(workshop, t), hostOf(origin)].filter(Boolean).join('\n\n')),
    ...(place === '' ? {} : { location: oneLine(place) }),
    ...(email === '' ? {} : { organizer }),
    status: 'CONFIRMED',
    busyStatus: 'BUSY',
  };
}

type Day = [number, number, number];
/** From start to end, UTC; a day without a time is the whole day. */
function timeOf({ date, start, minutes }: PackWorkshop): { start: number | Day; end: number | Day } {
  if (start === '') return dayAndNext(date);
  const begins = osloInstant(date, start);
  return { start: begins, end: begins + minutes * 60_000 };
}
/** The whole of a day (ISO date): it ends where the next one begins. */
export function dayAndNext(date: string): { start: Day; end: Day } {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return { start: dayOf(midnight), end: dayOf(midnight + DAY_MS) };
}
function dayOf(instant: number): Day {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
}

/** The package folds at 75 signs; the standard counts octets, and no sign may be split. */
export function refolded(text: string): string {
  return unfolded(text).split('\r\n').map(folded).join('\r\n');
}
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > FOLD_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
