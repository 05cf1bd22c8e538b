import { languageCode } from './languages';
import { LIMITS } from './limits';
import type { Contact, Reply, Sector } from './lists';
import {
  CONTACT_WORDS,
  HEADINGS,
  NO_WORDS,
  REPLY_WORDS,
  SECTOR_WORDS,
  YES_WORDS,
  type Column,
} from './register-words';

/** A list of invitees as it comes from a spreadsheet: matched column by column, read row by row (report ch. 2.5). */

/** An address that mail can be sent to; the catalogue takes the same. */
export const EMAIL =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

type Cells = readonly (readonly string[])[];

/** What someone has said that the columns hold, in order; '' for a column that is left out. */
export interface Matching {
  columns: readonly (Column | '')[];
  /** The first row names the columns. */
  heading: boolean;
  /** For rows whose sector is missing or unknown; '' makes those wrong. */
  sector: Sector | '';
}

/** What the list is read against. */
export interface Surroundings {
  /** For people whose language is not told. */
  language: string;
  municipality: string;
  partners: readonly { id: string; name: string }[];
  /** Those in the register already. */
  people: readonly Known[];
}
interface Likeness {
  name: string;
  organisation: string;
  email: string;
}
interface Known extends Likeness {
  id: string;
}

export interface Listed extends Likeness {
  sector: Sector;
  phone: string;
  language: string;
  contact: Contact | '';
  reply: Reply;
  interpreter: boolean;
  partnerId: string;
}
export interface ListedRow {
  /** 1 for the first row of the sheet. */
  row: number;
  person: Listed;
}

type RowIssue =
  | 'nameMissing'
  | 'tooLong'
  | 'sectorMissing'
  | 'sectorUnknown'
  | 'notEmail'
  | 'languageUnknown'
  | 'replyUnknown'
  | 'interpreterUnknown'
  | 'municipalityUnknown';
export interface RowError {
  row: number;
  issue: RowIssue;
  /** What stood in the cell. */
  value: string;
}
/** A row that is someone in the register, or someone further up in the list. */
interface Duplicate extends ListedRow {
  /** The other's row, or null when she is in the register. */
  of: number | null;
  /** The other's name. */
  name: string;
}
interface Reading {
  people: ListedRow[];
  duplicates: Duplicate[];
  errors: RowError[];
}

/** Lower case, and words with one blank between: how what people write is compared. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The first entry of which a word begins the text or one of its words. */
function meaning<T>(list: readonly (readonly [T, readonly string[]])[], text: string): T | null {
  const padded = ` ${plain(text)} `;
  return list.find(([, words]) => words.some((word) => padded.includes(` ${word}`)))?.[0] ?? null;
}

/** A guess at what each column holds, to be judged by eye: by the headings, else by what the cells look like. */
export function guessColumns(cells: Cells): Pick<Matching, 'columns' | 'heading'> {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const first = cells[0] ?? [];
  const named = first.map((cell) => meaning(HEADINGS, cell));
  const known = new Set(named.filter((column) => column !== null));
  const heading = !first.some((cell) => cell.includes('@')) && (known.size > 1 || sureOf(known));
  const places = Array.from({ length: width }, (_, i) => i);
  const guesses = places.map((i) =>
    heading ? (named[i] ?? null) : looksLike(cells.map((row) => row[i] ?? '')),
  );
  const taken = new Set<Column>();
  const columns = guesses.map((guess) => {
    if (!guess || taken.has(guess)) return '';
    taken.add(guess);
    return guess;
  });
  return { columns: heading ? columns : nameTheRest(columns, cells), heading };
}

/** One word alone makes a heading only where it names what every list has. */
const sureOf = (known: ReadonlySet<Column>): boolean =>
  (['name', 'firstName', 'email'] as const).some((column) => known.has(column));

/** By the cells: only what cannot be mistaken. */
function looksLike(cells: readonly string[]): Column | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const most = (fits: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(fits).length * 2 > filled.length;
  if (most((cell) => EMAIL.test(cell))) return 'email';
  if (most((cell) => /^\+?[\d ]{8,}$/.test(cell))) return 'phone';
  if (most((cell) => languageCode(cell) !== null)) return 'language';
  return null;
}

/** Without headings a list mostly begins with the name, and the organisation after it. */
function nameTheRest(columns: readonly (Column | '')[], cells: Cells): (Column | '')[] {
  const rest: Column[] = ['name', 'organisation'];
  return columns.map((column, i) => {
    const used = cells.some((row) => (row[i] ?? '').trim() !== '');
    return column || !used ? column : (rest.shift() ?? '');
  });
}

/**
 * Reads a list of invitees. Empty rows are nobody; a row with something wrong is told with what stood there, and a row
 * that is the same person as another (same e-mail, or same name and organisation) is kept apart.
 */
export function readRegister(cells: Cells, matching: Matching, around: Surroundings): Reading {
  const reading: Reading = { people: [], duplicates: [], errors: [] };
  const seen = new Map<string, { of: number | null; name: string }>();
  const note = (one: Likeness, of: number | null) => {
    for (const mark of marksOf(one)) if (!seen.has(mark)) seen.set(mark, { of, name: one.name });
  };
  for (const known of around.people) note(known, null);
  for (const [i, row] of cells.entries()) {
    if ((matching.heading && i === 0) || row.every((cell) => cell.trim() === '')) continue;
    const number = i + 1;
    const { person, issues } = readRow(row, matching, around);
    if (issues.length > 0) reading.errors.push(...issues.map((issue) => ({ row: number, ...issue })));
    else {
      const mark = marksOf(person).find((one) => seen.has(one));
      const twin = mark === undefined ? undefined : seen.get(mark);
      if (twin) reading.duplicates.push({ row: number, person, ...twin });
      else reading.people.push({ row: number, person });
      note(person, number);
    }
  }
  return reading;
}

type Issue = Omit<RowError, 'row'>;

function readRow(row: readonly string[], matching: Matching, around: Surroundings) {
  const issues: Issue[] = [];
  const cell = (column: Column): string => {
    const places = matching.columns.flatMap((one, i) => (one === column ? [i] : []));
    const found = places.map((i) => (row[i] ?? '').replace(/\s+/g, ' ').trim()).find((text) => text !== '');
    return found ?? '';
  };
  const wrong = (issue: RowIssue, value: string) => void issues.push({ issue, value });
  const within = (max: number, value: string) => {
    if (value.length > max) wrong('tooLong', value);
    return value;
  };
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  if (!name) wrong('nameMissing', '');
  const email = within(LIMITS.email, cell('email').toLowerCase());
  if (email && email.length <= LIMITS.email && !EMAIL.test(email)) wrong('notEmail', email);
  const person: Listed = {
    name: within(LIMITS.name, name),
    organisation: within(LIMITS.name, cell('organisation')),
    email,
    phone: within(LIMITS.name, cell('phone')),
    sector: sectorOf(cell('sector'), matching.sector, wrong),
    ...tongueOf(cell('language'), cell('interpreter'), around.language, wrong),
    contact: cell('contact') && (meaning(CONTACT_WORDS, cell('contact')) ?? 'other'),
    reply: replyOf(cell('reply'), wrong),
    partnerId: partnerOf(cell('municipality'), around, wrong),
  };
  return { person, issues };
}

type Wrong = (issue: RowIssue, value: string) => void;

function sectorOf(text: string, otherwise: Sector | '', wrong: Wrong): Sector {
  const sector = (text && meaning(SECTOR_WORDS, text)) || otherwise;
  if (sector) return sector;
  wrong(text ? 'sectorUnknown' : 'sectorMissing', text);
  return 'other';
}

function replyOf(text: string, wrong: Wrong): Reply {
  if (!text) return 'planned';
  const reply = meaning(REPLY_WORDS, text);
  if (!reply) wrong('replyUnknown', text);
  return reply ?? 'planned';
}

/** The language and whether an interpreter is needed; where the interpreter's language is named, that is hers. */
function tongueOf(
  language: string,
  interpreter: string,
  otherwise: string,
  wrong: Wrong,
): { language: string; interpreter: boolean } {
  const own = language && languageCode(language);
  if (own === null) wrong('languageUnknown', language);
  const word = plain(interpreter);
  const no = word === '' || NO_WORDS.includes(word);
  const yes = YES_WORDS.includes(word);
  const into = no || yes ? null : languageCode(word.replace(/\b(tolk|interpreter|ja|yes)\b/g, '').trim());
  if (!no && !yes && !into) wrong('interpreterUnknown', interpreter);
  return { language: into ?? (own || otherwise), interpreter: !no };
}

/** Its id in the project: '' for the project's own municipality and where nothing stands. */
function partnerOf(text: string, around: Surroundings, wrong: Wrong): string {
  const bare = (name: string) => plain(name).replace(/ (kommune|municipality)$/, '');
  if (!text || bare(text) === bare(around.municipality)) return '';
  const partner = around.partners.find((one) => bare(one.name) === bare(text));
  if (!partner) wrong('municipalityUnknown', text);
  return partner?.id ?? '';
}

/** What two entries of the same person have in common: the e-mail, or the name with the organisation. */
const marksOf = ({ name, organisation, email }: Likeness): string[] => [
  ...(email ? [`mail ${email.toLowerCase()}`] : []),
  `name ${plain(name)}\n${plain(organisation)}`,
];

/** People in the register who look like the same person, by id: everyone else who does. */
export function twinsOf<T extends Known>(people: readonly T[]): Map<string, T[]> {
  const bearers = new Map<string, T[]>();
  for (const one of people)
    for (const mark of marksOf(one)) bearers.set(mark, [...(bearers.get(mark) ?? []), one]);
  const twins = new Map<string, T[]>();
  for (const group of bearers.values())
    for (const one of group.length > 1 ? group : [])
      twins.set(one.id, [
        ...new Set([...(twins.get(one.id) ?? []), ...group.filter((other) => other !== one)]),
      ]);
  return twins;
}
