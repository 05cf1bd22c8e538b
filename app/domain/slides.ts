/** What fits on the screen at once, in letters that are read from eight metres. */
const LINES = 7;
const LINE_LENGTH = 56;

/** A text as slides: a new one after each empty line, and where a part is longer than the screen. */
export function slidesOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(fitting);
}

/** Broken between words, never within one. */
function fitting(part: string): string[] {
  const slides: string[] = [];
  let shown: string[] = [];
  for (const line of part.split('\n').flatMap(wrapped)) {
    if (shown.length === LINES) {
      slides.push(joined(shown));
      shown = [];
    }
    shown.push(line);
  }
  return [...slides, joined(shown)];
}

/** A line that somebody began; what follows on it begins with a blank. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : ` ${word}`);
  }
  return lines;
}
/** As it was written: only where somebody began a line is there one. */
const joined = (lines: readonly string[]) =>
  lines.reduce((text, line) => (line.startsWith(' ') ? `${text}${line}` : `${text}\n${line}`), '').trim();
