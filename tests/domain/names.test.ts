import { describe, expect, it } from 'vitest';
import { namesIn, takenOut, type KnownName } from '~/domain/names';

const KNOWN: KnownName[] = [
  { name: 'Amina Hassan', kind: 'participant' },
  { name: 'Bo', kind: 'participant' },
  { name: 'Anne-Marie van Berg', kind: 'staff' },
  { name: 'NAV Bamble', kind: 'partner', whole: true },
];
const found = (text: string) =>
  namesIn([{ part: 'need', text }], KNOWN).map((one) => `${one.kind}: ${one.text}`);

describe('names in texts', () => {
  it('are found whole and in part, however they are written, and each once', () => {
    expect(found('Amina Hassan kom. Amina fikk jobb, og HASSAN er glad. Amina igjen.')).toEqual([
      'participant: Amina Hassan',
      'participant: Amina',
      'participant: HASSAN',
    ]);
    expect(found('Vi spurte anne-marie van berg, Berg og Anne-Marie.')).toEqual([
      'staff: anne-marie van berg',
      'staff: Berg',
      'staff: Anne-Marie',
    ]);
  });

  it('are found in the genitive', () => {
    expect(found('Aminas jobb, Amina Hassans bil, Amina’s hus')).toEqual([
      'participant: Amina',
      'participant: Amina Hassan',
    ]);
  });

  it('that are also words, are names only where they are written as names', () => {
    expect(found('Her skal folk bo, og noen får bo-støtte. Borg er et sted.')).toEqual([]);
    expect(found('Bo kom. Bo-saken.')).toEqual(['participant: Bo']);
  });

  it('of organisations are looked for as a whole only', () => {
    expect(found('NAV Bamble var med. Bamble er en kommune, og NAV er stort.')).toEqual([
      'partner: NAV Bamble',
    ]);
  });

  it('tell in which parts they stand', () => {
    const texts = [
      { part: 'need', text: 'Amina og Bo' },
      { part: 'effect', text: 'Bo' },
    ] as const;
    expect(namesIn(texts, KNOWN).map(({ text, parts }) => [text, parts])).toEqual([
      ['Amina', ['need']],
      ['Bo', ['need', 'effect']],
    ]);
  });

  it('e-mail addresses, phone numbers and birth numbers are found too', () => {
    expect(
      found('Skriv til post@bamble.kommune.no, eller ring 35 96 50 00, 359 65 000 eller +47 35965000.'),
    ).toEqual([
      'email: post@bamble.kommune.no',
      'phone: 35 96 50 00',
      'phone: 359 65 000',
      'phone: +47 35965000',
    ]);
    expect(found('Nummer 010190 12345')).toEqual(['number: 010190 12345']);
  });

  it('years, amounts and shares are no phone numbers', () => {
    expect(
      found('Fra 4 200 000 kr i 2012 til 3 000 000 kr i 2014–2015; 1 350 000, 12 000 000 og 73 %.'),
    ).toEqual([]);
  });

  it('names in other scripts are found', () => {
    const known: KnownName[] = [{ name: 'أمينة حسن', kind: 'participant' }];
    expect(namesIn([{ part: 'need', text: 'جاءت أمينة اليوم' }], known)).toMatchObject([{ text: 'أمينة' }]);
  });
});

describe('taking a name out', () => {
  it('takes out what was found as it is written, and nothing else', () => {
    const text = 'Amina Hassan og Aminas sønn Bo vil bo i Borg.';
    expect(takenOut(text, 'Amina', KNOWN)).toBe('Amina Hassan og …s sønn Bo vil bo i Borg.');
    expect(takenOut(text, 'Bo', KNOWN)).toBe('Amina Hassan og Aminas sønn … vil bo i Borg.');
    expect(takenOut(text, 'sønn', KNOWN)).toBe(text);
  });

  it('leaves nothing to be found when each has been taken out', () => {
    const text = 'Amina Hassan, Amina, Bo, 35 96 50 00, Anne-Marie van Berg og a.b@c.no.';
    const left = namesIn([{ part: 'need', text }], KNOWN).reduce(
      (rest, { text: name }) => takenOut(rest, name, KNOWN),
      text,
    );
    expect(namesIn([{ part: 'need', text: left }], KNOWN)).toEqual([]);
  });
});
