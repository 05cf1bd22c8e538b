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

/** The same words without what breaks a file: control characters go, half characters become �, line breaks are \n. */
export function clean(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(LONE_SURROGATES, '\ufffd').replace(FORBIDDEN, '');
}

/** True when the first letter belongs to a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const letter = FIRST_LETTER.exec(text)?.[0];
  return letter !== undefined && RTL_LETTER.test(letter);
}

/** A name or title to stand within a sentence: right-to-left text is walled in, so that it does not turn its neighbours. */
export function within(text: string): string {
  return RTL_LETTER.test(text) ? `${ISOLATE.start}${text}${ISOLATE.end}` : text;
}

/** The non-empty lines of a text, trimmed at the end. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
