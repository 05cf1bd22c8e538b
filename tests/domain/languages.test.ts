import { describe, expect, it } from 'vitest';
import { languageCode, languageName } from '~/domain/languages';

describe('languages', () => {
  it.each([
    ['norsk', 'nb'],
    ['Nynorsk', 'nn'],
    ['engelsk', 'en'],
    ['Tigrinya', 'ti'],
    ['ትግርኛ', 'ti'],
    ['AR', 'ar'],
    ['uk', 'uk'],
    ['farsi', 'fa'],
    ['fa-AF', 'fa-AF'],
    ['klingonsk', null],
    ['-', null],
  ])('%s is %s', (written, code) => {
    expect(languageCode(written)).toBe(code);
  });

  it('have names for the reader, and what has none is its code', () => {
    expect([languageName('ti', 'nn'), languageName('fa-AF', 'nb'), languageName('ar', 'en')]).toEqual([
      'tigrinja',
      'dari',
      'Arabic',
    ]);
    for (const odd of ['xx', 'x', '', 'not a code']) expect(languageName(odd, 'nb')).toBe(odd);
  });
});
