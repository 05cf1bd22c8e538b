import { LANGUAGES, PACK_PARTS, type MailKind, type PackPart } from './lists';

/** The information pack (report ch. 2.7) in one language. Texts may hold {{name}}, {{code}} and {{link}}. */
export interface Pack {
  /** Composed, or the owner's own. */
  parts: Record<PackPart, string>;
  headings: Record<'expected' | 'practical' | 'programme' | 'prepare' | 'joining', string>;
  /** Always composed: dates and the way in are never left behind in an old text. `programme` may be empty. */
  practical: string;
  programme: string;
  joining: string;
  /** Subject and first words of a letter that tells of another date, time or place. */
  change: { subject: string; lead: string };
  /** The same of the letter that the summary goes with. */
  summary: OtherLetter;
  /** And of those that remind of homework, and that ask the reference group and the participants for comments. */
  homework: OtherLetter;
  comments: OtherLetter;
  proposals: OtherLetter;
}
/** A letter that is not about the pack itself. */
interface OtherLetter {
  subject: string;
  lead: string;
  joining: string;
  closing: string;
}
export type PackTexts = Partial<Record<PackPart, string>>;

/** Who a letter is for; `link` and `code` lead into the room. */
export interface Addressee {
  name: string;
  code: string;
  link: string;
}

/** A text for one person. A placeholder that nobody knows stays as it is. */
export function filled(text: string, person: Addressee): string {
  return text.replace(/\{\{\s*(name|code|link)\s*\}\}/g, (_, key: keyof Addressee) => person[key]);
}

/** Text as forms send it, with line breaks of one kind and nothing around it. */
export const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Which of these texts are the owner's own: neither empty nor what would be composed anyway. */
export function ownTexts(texts: PackTexts, composed: Record<PackPart, string>): PackTexts {
  const own = PACK_PARTS.map((part) => [part, plain(texts[part] ?? '')] as const).filter(
    ([part, text]) => text !== '' && text !== plain(composed[part]),
  );
  return Object.fromEntries(own);
}

/** The pack with the owner's texts in the places of the composed ones. */
export const withOwn = (pack: Pack, own: PackTexts): Pack => ({ ...pack, parts: { ...pack.parts, ...own } });

/** The letter as it is sent to one person: plain text, headings in capitals, a blank line between paragraphs. */
export function letter(pack: Pack, kind: MailKind, person: Addressee): { subject: string; text: string } {
  const { parts, headings, change } = pack;
  const under = (heading: string, text: string) => (text ? `${heading.toUpperCase()}\n${text}` : '');
  const fixed = [under(headings.practical, pack.practical), under(headings.programme, pack.programme)];
  const joining = under(headings.joining, pack.joining);
  const other = ({ lead, joining: way }: OtherLetter) => [lead, way];
  const body = {
    invitation: [
      parts.background,
      under(headings.expected, parts.expected),
      ...fixed,
      under(headings.prepare, parts.prepare),
      joining,
    ],
    change: [change.lead, ...fixed, joining],
    summary: other(pack.summary),
    homework: other(pack.homework),
    comments: other(pack.comments),
    proposals: other(pack.proposals),
  }[kind];
  const closing = kind === 'invitation' || kind === 'change' ? parts.closing : pack[kind].closing;
  const text = [parts.greeting, ...body, closing].filter((part) => part !== '').join('\n\n');
  const subject = kind === 'invitation' ? parts.subject : pack[kind].subject;
  return { subject: filled(subject, person).replace(/\s+/g, ' ').trim(), text: filled(text, person) };
}

/** The pack's language for a person who speaks this one: nb, nn, en, or the main part of another (ar-SY gives ar). */
export function packLanguage(own: string): string {
  const base = /^[a-z]{2,3}(?=-|$)/.exec(own.toLowerCase())?.[0] ?? '';
  return base === 'no' ? 'nb' : base;
}
/** The languages of the interface, whose texts are composed, and the others that these people speak. */
export function packLanguages(own: readonly string[]): string[] {
  return [...new Set([...LANGUAGES, ...own.map(packLanguage).sort()])];
}
