/** What was told beforehand, and the needs and ideas that are found in it (report ch. 2.2). */

/** The same for texts that differ only in case, blanks and punctuation; a text of nothing else is itself. */
export function likeness(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return words || text;
}

/** A stretch of a text, and whether it has been taken into the idea bank. */
export interface Part {
  text: string;
  taken: boolean;
}

/** A text in parts, in order and without loss: the pieces that were taken from it, and what lies between them. */
export function inParts(text: string, pieces: readonly string[]): Part[] {
  const spans = pieces
    .map((piece) => ({ from: text.indexOf(piece), to: text.indexOf(piece) + piece.length }))
    .filter(({ from, to }) => from >= 0 && to > from)
    .sort((a, b) => a.from - b.from);
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from > at) parts.push({ text: text.slice(at, from), taken: false });
    if (to > at) parts.push({ text: text.slice(Math.max(at, from), to), taken: true });
    at = Math.max(at, to);
  }
  if (at < text.length) parts.push({ text: text.slice(at), taken: false });
  return parts;
}
