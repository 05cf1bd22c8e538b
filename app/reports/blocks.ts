import type { Language, Sector } from '~/domain/lists';

/**
 * A report as a closed list of blocks. Every text is plain: a renderer never reads markup, formulas or code in it.
 * A line break in a text is a line break on paper.
 */
export type Block =
  | Heading
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' }
  | KeyPoints
  | { kind: 'bullets'; items: string[] }
  | Table
  | Bars
  | Matrix
  | Facts
  | Photo
  /** What follows starts on a new page. A page on screen ignores it. */
  | { kind: 'newPage' };

/** `tag` is a short mark beside the heading, such as "Priority 1". */
interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
  tag?: string;
}

/** The answers that a hurried reader needs: a label and one or a few lines each. */
export interface KeyPoints {
  kind: 'keyPoints';
  title: string;
  points: { label: string; lines: string[] }[];
}

export interface Column {
  title: string;
  align: 'start' | 'end';
  /** Width relative to the other columns. */
  share: number;
}
/** A cell is a text, or a title with a text under it; `fill` makes it a piece of a bar, which its text says in words. */
export type Cell = string | { title: string; text: string; fill?: 'pale' | 'full' };
export interface Row {
  cells: Cell[];
  /** Stands out, in weight and colour; the words must say why in a cell. */
  marked?: boolean;
}
export interface Table {
  kind: 'table';
  /** Left out where the heading above says it. */
  caption?: string;
  /** A row of titles above the columns' own, over so many of them each; together over all. */
  over?: { title: string; columns: number }[];
  columns: Column[];
  rows: Row[];
}

/** Horizontal bars with their numbers, or what is `told` in their place. `markedWord` says what a marked bar is. */
export interface Bars {
  kind: 'bars';
  caption: string;
  labelTitle: string;
  valueTitle: string;
  markedWord: string;
  bars: { label: string; value: number; marked: boolean; told?: string }[];
}

/** Someone in a matrix: shape and colour say the sector, size and weight what is `strong`. */
export interface Mark {
  label: string;
  sector: Sector;
  strong: boolean;
}
/** A map: who stands in which cell, by what the columns and the rows tell. Rows from the top. */
export interface Matrix {
  kind: 'matrix';
  columnsTitle: string;
  rowsTitle: string;
  columns: string[];
  rows: { title: string; tone: 'good' | 'plain' | 'bad'; cells: Mark[][] }[];
  /** What the shapes mean, for those sectors that stand in it, and what large and small marks mean. */
  sectors: { sector: Sector; label: string }[];
  strong: string;
  weak: string;
}

interface Facts {
  kind: 'facts';
  facts: { label: string; value: string }[];
}

/** A picture with words under it. */
export interface Photo {
  kind: 'photo';
  /** A JPEG of this many pixels. */
  image: Uint8Array;
  width: number;
  height: number;
  /** What it is, for who cannot see it. */
  alt: string;
  caption: string;
}

/** How much of a page's height a picture may take: two that lie go on one page, one that stands has it for itself. */
const SHARE = { lying: 0.4, standing: 0.75 };

/** The size of a picture on a page with this much room, in the page's own unit. */
export function fitted({ width, height }: Photo, page: { width: number; height: number }) {
  const tallest = page.height * (width >= height ? SHARE.lying : SHARE.standing);
  const scale = Math.min(page.width / width, tallest / height);
  return { width: width * scale, height: height * scale };
}

/** Words that renderers themselves put on the page. */
interface DocumentWords {
  page: string;
  of: string;
  /** Shown last in a PDF whose fonts lack a sign that somebody wrote. */
  missingSigns: string;
}

/** One report, ready for any renderer. `date` is the instant it was made, in milliseconds since 1970. */
export interface Document {
  title: string;
  subtitle: string;
  municipality: string;
  language: Language;
  date: number;
  /** Lies on its side, for wide tables. */
  landscape?: boolean;
  words: DocumentWords;
  blocks: Block[];
}

/** A sentence by its key in the language file "report". Texts from people never go through it. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** The same, where keys without a subject of their own are of this one. */
export const inSubject =
  (subject: string, t: Translate): Translate =>
  (key, params) =>
    t(key.includes(':') ? key : `${subject}:${key}`, params);

/** The longest bar of a chart; at least 1, so that a chart of zeros has a scale. */
export function longestBar(bars: Bars): number {
  return Math.max(1, ...bars.bars.map((bar) => bar.value));
}
