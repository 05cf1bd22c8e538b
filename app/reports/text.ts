// Text as people typed it, made safe for every format without changing what it says.

// Control characters that XML 1.0 forbids, and code points that are no characters in any text.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const FIRST_LETTER = /\p{L}/u;
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const ISOLATE = { start: '\u2068', end: '\u2069' };
const WALLED_IN = /\u2068[^\u2069]*\u2069/g;
const EDGE_SIGNS = 100;

/** The same words without what breaks a file: control characters go, half characters become �, line breaks are \n. */
export function clean(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(LONE_SURROGATES, '\ufffd').replace(FORBIDDEN, '');
}

/** True when the first letter, names walled in by `within` aside, is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const letter = FIRST_LETTER.exec(text.replace(WALLED_IN, ''))?.[0];
  return letter !== undefined && RTL_LETTER.test(letter);
}

/** A name or title to stand within a sentence: right-to-left text is walled in, so that it does not turn its neighbours. */
export function within(text: string): string {
  return RTL_LETTER.test(text) ? `${ISOLATE.start}${text}${ISOLATE.end}` : text;
}

/** The value of HTML's `dir`: the browser decides, except for sentences, whose walled-in names it would count. */
export function directionOf(text: string): 'auto' | 'rtl' | 'ltr' {
  if (!text.includes(ISOLATE.start)) return 'auto';
  return isRightToLeft(text) ? 'rtl' : 'ltr';
}

/** A text as one line without line breaks. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** A text for the edge of a page: one line of at most 100 signs. */
export function edgeLine(text: string): string {
  const signs = [...oneLine(text)];
  return signs.length > EDGE_SIGNS ? `${signs.slice(0, EDGE_SIGNS - 1).join('')}…` : signs.join('');
}
