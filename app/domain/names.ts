/** Who may stand in a text that is about to be published: people whom the project knows, and what reaches a person. */
export const NAME_KINDS = [
  'participant',
  'staff',
  'referee',
  'partner',
  'mentioned',
  'email',
  'phone',
  'number',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface KnownName {
  name: string;
  kind: NameKind;
  /** Is looked for as a whole only: the words of an organisation's name mean much else. */
  whole?: boolean;
}
/** Where in a text something personal stands, without the s of the genitive. */
export interface NameSpan {
  start: number;
  end: number;
  text: string;
  kind: NameKind;
}
/** Something personal, as it is written, and the parts in which it stands. */
export interface FoundName<Part extends string = string> {
  text: string;
  kind: NameKind;
  parts: Part[];
}

const PATTERNS: readonly [kind: NameKind, pattern: RegExp][] = [
  ['email', /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,190}\.\p{L}{2,24}/gu],
  // A birth number: six digits and five.
  ['number', /(?<!\d)\d{6}[ \u00a0]?\d{5}(?!\d)/g],
  [
    'phone',
    /(?<![\p{L}\p{N}+])(?:(?:\+|00)\d{1,3}[ \u00a0-]?(?:\d[ \u00a0-]?){5,11}\d|\d{8}|\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3})(?![\p{L}\p{N}])/gu,
  ],
];
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
/** Begins as names do; scripts without capitals cannot tell. */
const isCapital = (word: string) => /^(\p{Lu}|\p{Lo})/u.test(word);

/** The words of a name, in small letters; the one that ends it may have a genitive s in a text. */
interface Wanted {
  words: readonly string[];
  kind: NameKind;
}
type Dictionary = ReadonlyMap<string, readonly Wanted[]>;

function dictionaryOf(known: readonly KnownName[]): Dictionary {
  const all = new Map<string, Wanted[]>();
  const add = (words: readonly string[], kind: NameKind) => {
    const first = words[0] ?? '';
    const small = words.map((word) => word.toLowerCase());
    if (first !== '')
      all.set(first.toLowerCase(), [...(all.get(first.toLowerCase()) ?? []), { words: small, kind }]);
  };
  for (const { name, kind, whole = false } of known) {
    const words = name.match(WORD) ?? [];
    add(words, kind);
    if (whole || words.length < 2) continue;
    // Of Anne-Marie Berg: Anne-Marie, and each of the three.
    const parts = [
      ...name.split(/\s+/).map((part) => part.match(WORD) ?? []),
      ...words.map((word) => [word]),
    ];
    for (const part of parts) if (part.join('').length > 1 && isCapital(part[0] ?? '')) add(part, kind);
  }
  return all;
}

interface Word {
  start: number;
  text: string;
  /** What it may stand for: itself, and what is left without a genitive. */
  forms: readonly string[];
}
function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const small = word.toLowerCase();
    return { start: index, text: word, forms: [small, small.replace(/['’]?s$/u, '')] };
  });
}

/** The longest name that begins with this word. A single word is a name only when it is written as one. */
function nameAt(
  words: readonly Word[],
  at: number,
  dictionary: Dictionary,
): (Wanted & { last: Word }) | null {
  const begins = words[at]?.forms.flatMap((form) => dictionary.get(form) ?? []) ?? [];
  for (const wanted of [...begins].sort((a, b) => b.words.length - a.words.length)) {
    const here = words.slice(at, at + wanted.words.length);
    const last = here.at(-1);
    const isHere = wanted.words.every((word, i) =>
      here[i] === last ? last?.forms.includes(word) : here[i]?.forms[0] === word,
    );
    if (!isHere || !last || here.length < wanted.words.length) continue;
    if (wanted.words.length > 1 || isCapital(last.text)) return { ...wanted, last };
  }
  return null;
}

function spansOf(text: string, dictionary: Dictionary): NameSpan[] {
  const spans: NameSpan[] = [];
  const isFree = (start: number, end: number) =>
    spans.every((span) => end <= span.start || start >= span.end);
  const take = (start: number, end: number, kind: NameKind) => {
    if (isFree(start, end)) spans.push({ start, end, text: text.slice(start, end), kind });
  };
  for (const [kind, pattern] of PATTERNS)
    for (const { 0: found, index } of text.matchAll(pattern)) take(index, index + found.length, kind);
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(words, at, dictionary);
    if (!name) continue;
    take(words[at]?.start ?? 0, name.last.start + (name.words.at(-1)?.length ?? 0), name.kind);
    at += name.words.length - 1;
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * Everything personal that can be found in these texts: known names, whole or in part, with or without a genitive s;
 * e-mail addresses, phone numbers and birth numbers. Each as it is written, in the order of the texts. Names that the
 * project does not know cannot be found.
 */
export function namesIn<Part extends string>(
  texts: readonly { part: Part; text: string }[],
  known: readonly KnownName[],
): FoundName<Part>[] {
  const dictionary = dictionaryOf(known);
  const found = new Map<string, FoundName<Part>>();
  for (const { part, text } of texts)
    for (const { text: name, kind } of spansOf(text, dictionary)) {
      const before = found.get(name) ?? { text: name, kind, parts: [] };
      found.set(name, before);
      if (!before.parts.includes(part)) before.parts.push(part);
    }
  return [...found.values()];
}

/** What stands where a name was. */
export const TAKEN_OUT = '…';

/** The text without this name, wherever it was found as it is written here. */
export function takenOut(text: string, name: string, known: readonly KnownName[]): string {
  const spans = spansOf(text, dictionaryOf(known)).filter((span) => span.text === name);
  return spans.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + TAKEN_OUT + rest.slice(end),
    text,
  );
}
