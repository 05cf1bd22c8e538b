import { describe, expect, it } from 'vitest';
import { PREPARATION } from '~/commands/catalogue-preparation';
import { SUBJECTS } from '~/i18n/resources';

type Texts = { [key: string]: string | Texts };

const modules = import.meta.glob<{ default: Texts }>('../../app/i18n/{nb,nn,en}/*.ts', { eager: true });

const LANGUAGES = ['nb', 'nn', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Longer texts than this are sentences, which two forms of Norwegian seldom write alike. */
const LONG = 25;

/** Every text of a language, by subject and key, as "phone.vote.title". */
function textsOf(language: Language): Map<string, string> {
  const all = new Map<string, string>();
  for (const [path, file] of Object.entries(modules)) {
    const [, lang, subject] = /\/(\w+)\/([\w-]+)\.ts$/.exec(path) ?? [];
    if (lang === language && subject) flatten(subject, file.default, all);
  }
  return all;
}

function flatten(at: string, texts: Texts, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') into.set(`${at}.${key}`, value);
    else flatten(`${at}.${key}`, value, into);
  }
}

const texts = { nb: textsOf('nb'), nn: textsOf('nn'), en: textsOf('en') };

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort();

/** The texts of a language that break a rule, as lines to read in a failure. */
const breaking = (language: Language, breaks: (text: string, key: string) => boolean) =>
  [...texts[language]].filter(([key, text]) => breaks(text, key)).map(([key, text]) => `${key}: ${text}`);

describe('the texts of every language', () => {
  it('are found in their subjects', () => {
    const subjects = new Set([...texts.nb.keys()].map((key) => key.split('.')[0]));
    expect([...subjects].sort()).toEqual([...SUBJECTS].sort());
  });

  it.each(['nn', 'en'] as const)('%s has the keys of nb', (language) => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.nb.keys()].sort());
  });

  it.each(['nn', 'en'] as const)('%s has the placeholders of nb, key by key', (language) => {
    const of = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));
    expect(of(texts[language])).toEqual(of(texts.nb));
  });

  it.each(LANGUAGES)('%s has no empty text, and none with loose blanks', (language) => {
    expect(breaking(language, (text) => text === '' || text !== text.trim() || text.includes('  '))).toEqual(
      [],
    );
  });

  it.each(LANGUAGES)('%s does not shout', (language) => {
    expect(breaking(language, (text) => text.includes('!'))).toEqual([]);
  });

  it.each(LANGUAGES)('%s uses its own quotation marks', (language) => {
    const foreign = language === 'en' ? /[«»"]/ : /[“”"]/;
    expect(breaking(language, (text) => foreign.test(text))).toEqual([]);
  });
});

describe('the history of the desk', () => {
  /** Without a trail: who may come in, what participants answer, and what is kept for a moment or in another way. */
  const UNTRAILED = [
    ...['partner.admit', 'partner.dismiss', 'partner.link', 'questionnaire.answer'],
    ...['sheet.put', 'sheet.drop', 'invitee.remove', 'invitee.restore', 'mail.retry', 'mail.cancel'],
  ];

  it('has words for every change of the preparation', () => {
    const told = [...texts.nb.keys()].map((key) => key.replace(/_(one|other)$/, ''));
    const named = Object.keys(PREPARATION).filter((name) => !UNTRAILED.includes(name));
    expect(named.filter((name) => !told.includes(`preparation.changes.${name}`))).toEqual([]);
  });
});

describe('nynorsk', () => {
  it('is a translation: few sentences are the same as in bokmål', () => {
    const long = [...texts.nb].filter(([, text]) => text.length > LONG);
    const same = long.filter(([key, text]) => texts.nn.get(key) === text);
    expect(long.length).toBeGreaterThan(100);
    expect(same.length / long.length, same.map(([key]) => key).join(', ')).toBeLessThan(0.25);
  });

  it('has no words that only bokmål has', () => {
    const words = [
      'ikke|jeg|hva|hvem|hvor|hvordan|hvilk\\p{L}*|noen|noe|dere|hun|bare|fra|gjøre|være|ennå|nå|mer|navn',
      '(?:hjemme|verksted|løsning|avstemning)\\p{L}*',
    ].join('|');
    const bokmaal = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
    expect(breaking('nn', (text) => bokmaal.test(text.replace(/\{\{.*?\}\}/g, '')))).toEqual([]);
  });
});

describe('English', () => {
  it('has no Norwegian letters, but for the names of languages', () => {
    expect(
      breaking('en', (text, key) => !key.startsWith('common.languages.') && /[æøå]/i.test(text)),
    ).toEqual([]);
  });
});
