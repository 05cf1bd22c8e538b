import { describe, expect, it } from 'vitest';
import { cancelledIn, toldIn, unfolded } from '~/domain/calendar';
import { LANGUAGES } from '~/domain/lists';
import { calendarFile } from '~/reports/calendar.server';
import type { PackFacts } from '~/views/shapes';
import { HOSTILE } from './hostile';
import { composing, hamarPack, workshop } from './pack';

const NOW = new Date('2016-01-20T09:30:00Z');
const fileOf = async (facts: PackFacts = hamarPack()) => calendarFile(await composing(facts), NOW);
const linesOf = (file: string) => unfolded(file).split('\r\n');
/** The values of a property, in every event. */
const values = (file: string, name: string) =>
  linesOf(file)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length + 1));
/** What a calendar shows of a text value (RFC 5545, 3.3.11). */
const read = (value = '') => value.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1');

/** RFC 5545: the form that every calendar relies on. */
function isInForm(file: string): void {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  for (const line of linesOf(file).slice(0, -1)) expect(line).toMatch(/^[A-Z-]+[;:]/);
  expect(file).not.toContain('\ufffd');
}

describe('the calendar file', () => {
  it('has an event for each workshop, at the time that clocks in Norway showed', async () => {
    const file = await fileOf();
    isInForm(file);
    expect(linesOf(file).slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'PRODID:-//Samverk//Samverk//NO',
      'METHOD:PUBLISH',
    ]);
    expect(values(file, 'UID')).toEqual(['w1@samverk', 'w2@samverk']);
    expect(values(file, 'DTSTART')).toEqual(['20160202T150000Z', '20160209T150000Z']);
    expect(values(file, 'DTEND')).toEqual(['20160202T190000Z', '20160209T190000Z']);
    expect(values(file, 'DTSTAMP')).toEqual(['20160120T093000Z', '20160120T093000Z']);
    expect(values(file, 'LAST-MODIFIED')).toEqual(['20160120T093000Z', '20160120T093000Z']);
    expect(values(file, 'LOCATION')).toEqual(['Rådhuset', 'Rådhuset']);
    expect(values(file, 'ORGANIZER')[0]).toBe('CN="Hamar kommune":MAILTO:kari@hamar.example');
    expect(read(values(file, 'SUMMARY')[0])).toBe('Verksted 1: Raskere og bedre integrering i Hamar');
    expect(read(values(file, 'DESCRIPTION')[0])).toContain('16:10 Behov\n16:55 Pause');
  });

  it('follows summer time into and out of it, also through the night', async () => {
    const at = (date: string, start: string) => workshop({ date, start, minutes: 120 });
    const file = await fileOf(
      hamarPack({
        workshops: [at('2027-03-27', '16:00'), at('2027-03-28', '16:00'), at('2026-10-25', '01:30')],
      }),
    );
    expect(values(file, 'DTSTART')).toEqual(['20270327T150000Z', '20270328T140000Z', '20261024T233000Z']);
    expect(values(file, 'DTEND')).toEqual(['20270327T170000Z', '20270328T160000Z', '20261025T013000Z']);
  });

  it('replaces an earlier one: the same event with a higher number', async () => {
    const before = await fileOf();
    const moved = hamarPack();
    moved.workshops[1] = { ...moved.workshops[1]!, date: '2016-02-16', sequence: 3 };
    const after = await fileOf(moved);
    expect(values(after, 'UID')).toEqual(values(before, 'UID'));
    expect([values(before, 'SEQUENCE'), values(after, 'SEQUENCE')]).toEqual([
      ['0', '0'],
      ['0', '3'],
    ]);
    expect([...toldIn(after)]).toEqual([
      ['w1', 0],
      ['w2', 3],
    ]);
  });

  it('cancels an event that an earlier one told, whatever signs its texts hold', async () => {
    const place = "Kr. 5,- $& $' $` $1";
    const [first, third] = [workshop(), workshop({ id: 'w3', place, sequence: 4 })];
    const before = await fileOf(hamarPack({ workshops: [first, third] }));
    const cancelled = cancelledIn([before], [first]);
    const after = calendarFile(await composing(hamarPack({ workshops: [first] })), NOW, cancelled);
    isInForm(after);
    expect(values(after, 'UID')).toEqual(['w1@samverk', 'w3@samverk']);
    expect(values(after, 'STATUS')).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(values(after, 'SEQUENCE')).toEqual(['0', '5']);
    expect(read(values(after, 'LOCATION')[1])).toBe(place);
    expect([...toldIn(after)]).toEqual([['w1', 0]]);
    expect(cancelledIn([before, after], [first])).toEqual([]);
  });

  it('leaves out a workshop without a date, and is empty when none has one', async () => {
    const [first, second] = [workshop(), workshop({ id: 'w2', date: '' })];
    expect(values(await fileOf(hamarPack({ workshops: [first, second] })), 'UID')).toEqual(['w1@samverk']);
    expect(await fileOf(hamarPack({ workshops: [second] }))).toBe('');
  });

  it('without a time of day takes the whole day, and without a place or a contact says nothing of them', async () => {
    const contact = { name: '', email: '' };
    const file = await fileOf(
      hamarPack({ contact, workshops: [workshop({ date: '2016-12-31', start: '', place: '' })] }),
    );
    isInForm(file);
    expect([values(file, 'DTSTART'), values(file, 'DTEND')]).toEqual([
      ['VALUE=DATE:20161231'],
      ['VALUE=DATE:20170101'],
    ]);
    expect([...values(file, 'LOCATION'), ...values(file, 'ORGANIZER')]).toEqual([]);
  });

  it.each(LANGUAGES)('is in form in %s', async (language) =>
    isInForm(calendarFile(await composing(hamarPack(), language), NOW)),
  );

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['what calendars escape', 'a; b, c\\ d: "e"'],
    ['a forged property', 'x\r\nATTACH:http://evil.example\nEND:VEVENT\rURL:http://evil.example'],
    ['control characters', 'a\u0000b\u0007c'],
  ])('keeps %s as words, in form', async (_, text) => {
    const facts = hamarPack({
      workshops: [workshop({ place: text, agenda: [{ title: text, minutes: 5 }] })],
    });
    facts.project = { ...facts.project, title: text, municipality: text };
    const file = await fileOf(facts);
    isInForm(file);
    const words = (one: string) => one.replace(/[\s\u0000-\u001f]+/g, '');
    expect(words(read(values(file, 'LOCATION')[0]))).toBe(words(text));
    expect(words(read(values(file, 'DESCRIPTION')[0]))).toContain(words(text));
    expect([...values(file, 'ATTACH'), ...values(file, 'URL')]).toEqual([]);
    expect(linesOf(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});
