/** Languages that people in a workshop speak, BCP 47: those of the interface first, then what interpreters are asked for. */
export const SPOKEN = [
  ...['nb', 'nn', 'en'],
  ...[
    'ar',
    'ti',
    'so',
    'uk',
    'fa',
    'fa-AF',
    'ps',
    'ku',
    'ckb',
    'am',
    'om',
    'tr',
    'sw',
    'rw',
    'ln',
    'my',
    'th',
  ],
  ...['vi', 'fil', 'ur', 'hi', 'ta', 'zh', 'ru', 'pl', 'lt', 'ro', 'sq', 'bs', 'es', 'fr', 'de', 'se'],
] as const;

const NAMED_IN = ['nb', 'nn', 'en'];
const CODE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
/** What people write and no dictionary of codes has. */
const ALSO: Readonly<Record<string, string>> = {
  norsk: 'nb',
  norwegian: 'nb',
  no: 'nb',
  bokmål: 'nb',
  nynorsk: 'nn',
  farsi: 'fa',
  dari: 'fa-AF',
  kurmanji: 'ku',
  sorani: 'ckb',
  somalisk: 'so',
  tigrinya: 'ti',
  tagalog: 'fil',
  samisk: 'se',
};

const names = new Map<string, Intl.DisplayNames>();
function namesIn(reader: string): Intl.DisplayNames {
  const known = names.get(reader);
  if (known) return known;
  const made = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
  names.set(reader, made);
  return made;
}

/**
 * A language's name in the reader's language; the code itself where nobody has named it. For the server only: browsers
 * name languages differently, and what the server drew must be what the browser draws.
 */
export const languageName = (code: string, reader: string): string =>
  (CODE.test(code) && namesIn(reader).of(code)) || code;

let codes: Map<string, string> | null = null;
/** Every name of the languages above, in the languages of the interface and in their own. */
function codesByName(): Map<string, string> {
  codes ??= new Map([
    ...SPOKEN.flatMap((code) =>
      [...NAMED_IN, code].map((reader) => [languageName(code, reader).toLowerCase(), code] as const),
    ),
    ...Object.entries(ALSO),
  ]);
  return codes;
}

/** The code of a language that someone wrote as a name or a code; null for what is no language. */
export function languageCode(written: string): string | null {
  const word = written.trim().toLowerCase();
  const named = codesByName().get(word);
  if (named) return named;
  return CODE.test(word) && namesIn('en').of(word) ? (Intl.getCanonicalLocales(word)[0] ?? null) : null;
}
