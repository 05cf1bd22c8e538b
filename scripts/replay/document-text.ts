import JSZip from 'jszip';

/** What a reader of a downloaded document sees, for comparing with what was typed. */
export async function documentText(
  format: 'docx' | 'xlsx' | 'html' | 'csv' | 'ics',
  bytes: Buffer,
): Promise<string> {
  switch (format) {
    case 'docx':
      return plain((await zipEntry(bytes, 'word/document.xml')).toString('utf8'));
    case 'xlsx':
      return plain((await zipEntry(bytes, 'xl/sharedStrings.xml')).toString('utf8'));
    case 'html':
      return plain(bytes.toString('utf8').replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, ''));
    case 'csv':
      return bytes.toString('utf8').replaceAll('""', '"');
    case 'ics':
      return unfolded(bytes.toString('utf8'));
  }
}

/** A calendar's long lines are cut and indented; commas, semicolons and backslashes are escaped (RFC 5545). */
function unfolded(text: string): string {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\])/g, '$1');
}

const DAY_MS = 86_400_000;
/** What spreadsheets count days from. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The calendar days of a workbook's sheet (1 is the first), sorted, as ISO dates: cells that hold a number and are
 * shown as a date. A date that is a text is none.
 */
export async function daysInSheet(workbook: Buffer, sheet: number): Promise<string[]> {
  const cells = (await zipEntry(workbook, `xl/worksheets/sheet${sheet}.xml`)).toString('utf8');
  const looks = dateLooks((await zipEntry(workbook, 'xl/styles.xml')).toString('utf8'));
  return [...cells.matchAll(/<c\b([^>]*)><v>(\d+)<\/v><\/c>/g)]
    .filter(([, about = '']) => !/\bt="s"/.test(about) && looks.has(Number(/\bs="(\d+)"/.exec(about)?.[1])))
    .map(([, , days]) => new Date(EPOCH + Number(days) * DAY_MS).toISOString().slice(0, 10))
    .sort();
}

/** The numbers of the looks that show a number as a date. */
function dateLooks(styles: string): Set<number> {
  const formats = [...styles.matchAll(/<numFmt\b[^>]*\bnumFmtId="(\d+)"[^>]*\bformatCode="([^"]*)"/g)];
  const dates = new Set(formats.filter(([, , code = '']) => /d.*m.*y/i.test(code)).map(([, id]) => id));
  const looks = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf\b[^>]*/g) ?? [];
  return new Set(
    looks.flatMap((look, i) => (dates.has(/\bnumFmtId="(\d+)"/.exec(look)?.[1] ?? '') ? [i] : [])),
  );
}

/** Without blanks, line breaks and invisible signs, which documents set as they need. */
export function squeezed(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Markup falls away first: a typed tag that was not escaped is then missing, and is noticed. */
export function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all);
}

/** One file out of a zip. @throws Error when the zip is broken or has no such file */
export async function zipEntry(zip: Buffer, wanted: string): Promise<Buffer> {
  const entry = (await JSZip.loadAsync(zip)).file(wanted);
  if (!entry) throw new Error(`no ${wanted} in the zip file`);
  return entry.async('nodebuffer');
}
