import { clean, isRightToLeft } from './text';

/** Stands for a sign that no font has. */
export const MISSING = '\u25a1';
/** Put before a line that runs from right to left; the template reads it and takes it away. */
export const RTL_MARK = '\u200f';

const LONG_WORD = /\S{31,}/gu;
const PIECE = 10;
const MAY_BREAK = '\u200b';

// Drawn as nothing by every font, so they need no glyph; PDF/A forbids most of them as text, and embeddings turn neighbours.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
// These change how letters join, or where words may break, and fonts know them.
const JOINERS = new Set(['\u200c', '\u200d', '\u2068', '\u2069', '\u00ad']);
const PRIVATE = /\p{Co}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text as the PDF can show it. PDF/A refuses a whole file for one sign without a glyph (an emoji is enough), so such
 * signs become □; words of more than 30 signs get places to break; lines that run right to left get a mark.
 * @param fonts for each font family, the code points it can draw
 */
export function printable(text: string, fonts: readonly ReadonlySet<number>[]): string {
  return clean(text)
    .split('\n')
    .map((line) => (isRightToLeft(line) ? RTL_MARK : '') + breakable(drawable(line, fonts)))
    .join('\n');
}

function drawable(line: string, fonts: readonly ReadonlySet<number>[]): string {
  const visible = line
    .normalize('NFC')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, (sign) => (JOINERS.has(sign) ? sign : ''));
  return Array.from(graphemes.segment(visible), ({ segment }) =>
    hasGlyphs(segment, fonts) ? segment : MISSING,
  ).join('');
}

/** One family must have all of a grapheme: Typst never takes an accent from another font than its letter. */
function hasGlyphs(grapheme: string, fonts: readonly ReadonlySet<number>[]): boolean {
  if (PRIVATE.test(grapheme)) return false;
  const signs = [...grapheme].filter((sign) => !JOINERS.has(sign));
  return fonts.some((font) => signs.every((sign) => font.has(sign.codePointAt(0) ?? 0)));
}

function breakable(line: string): string {
  return line.replace(LONG_WORD, (word) => {
    const signs = Array.from(graphemes.segment(word), ({ segment }) => segment);
    const pieces: string[] = [];
    for (let i = 0; i < signs.length; i += PIECE) pieces.push(signs.slice(i, i + PIECE).join(''));
    return pieces.join(MAY_BREAK);
  });
}
