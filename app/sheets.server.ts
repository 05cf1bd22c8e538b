import { parse } from 'csv-parse/sync';
import { LIMITS } from './domain/limits';
import { Problem } from './domain/problem';
import { xlsxRows } from './xlsx.server';

/**
 * Lists that staff paste or send in, as rows of text: what a spreadsheet puts on the clipboard, CSV in the usual
 * encodings, or the first sheet of an .xlsx. A formula is text like any other, here and wherever it is shown.
 */

/** More rows than this are not even counted. */
const ROWS_READ = 20_000;
const ZIP = 'PK\u0003\u0004';

/** @throws Problem `sheet-unreadable`, `sheet-too-long`, `sheet-too-wide` */
export async function readSheetFile(file: Uint8Array): Promise<string[][]> {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, ZIP.length) !== ZIP) return readSheetText(decoded(bytes));
  const rows = await xlsxRows(bytes);
  return fitting(rows.map((row) => row.map(cellText)));
}

/** Tab, semicolon or comma, whichever parts the first row: the order is that of what is least likely in a name. */
const DELIMITERS = ['\t', ';', ','];

/** @throws Problem like readSheetFile */
export function readSheetText(text: string): string[][] {
  // Tabs and line breaks apart, no keyboard makes these signs: a picture or a program does.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new Problem('sheet-unreadable');
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const written = lines.replace(/^\n+/, '');
  const delimiter = DELIMITERS.find((one) => (rowsOf(written, one, 1)[0]?.length ?? 0) > 1);
  return fitting(rowsOf(lines, delimiter ?? ',', ROWS_READ));
}

function rowsOf(text: string, delimiter: string, to: number): string[][] {
  const options = { delimiter, to, relax_column_count: true, relax_quotes: true, record_delimiter: '\n' };
  try {
    return parse(text, options);
  } catch {
    // A quotation mark that is never closed is a sign like any other.
    return parse(text, { ...options, quote: false });
  }
}

/** UTF-16 says so itself; what is not UTF-8 is what Norwegian Windows has always written. */
function decoded(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ');
  return cell === null || cell === undefined ? '' : String(cell as string | number | boolean);
}

/** Without the empty rows and columns at the end, and no cell longer than anything that a person's row may hold. */
function fitting(rows: readonly (readonly string[])[]): string[][] {
  const isFilled = (cell: string) => cell.trim() !== '';
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1;
  const width = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0);
  if (height > LIMITS.people + 1) throw new Problem('sheet-too-long');
  if (width > LIMITS.sheetColumns) throw new Problem('sheet-too-wide');
  const places = Array.from({ length: width }, (_, i) => i);
  return rows.slice(0, height).map((row) => places.map((i) => (row[i] ?? '').slice(0, LIMITS.text)));
}
