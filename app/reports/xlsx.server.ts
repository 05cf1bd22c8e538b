import type { Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell } from './sheets';
import { clean, oneLine } from './text';

/** Excel cuts longer names, and refuses a file for these signs in one. */
const NAME_SIGNS = 31;
const NOT_IN_NAMES = /[[\]:*?/\\]/g;

const HEAD = { fontWeight: 'bold', textColor: '#0B5563', backgroundColor: '#EEF4F5', wrap: true } as const;

/**
 * Sheets as an Excel workbook: a header row that stays in sight, real numbers and dates. A text is a text whatever it
 * begins with: no formula is ever made (bar S7).
 */
export async function renderXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded by the first workbook: a server that comes back after a crash must not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const written = sheets.map(({ name, columns, rows, sums = [] }) => ({
    sheet: oneLine(name).replace(NOT_IN_NAMES, ' ').slice(0, NAME_SIGNS),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }) => ({ ...HEAD, type: String, value: clean(title) })),
      ...rows.map((row, i) => row.map((value) => cell(value, sums.includes(i)))),
    ],
  }));
  return writeExcelFile(written).toBuffer();
}

function cell(value: SheetCell, isSum: boolean): Cell {
  const weight = isSum ? { fontWeight: 'bold' as const } : {};
  const look = { alignVertical: 'top', wrap: true, ...weight } as const;
  if (typeof value === 'number') return { ...look, type: Number, value };
  if (typeof value === 'object' && 'kroner' in value)
    return { ...look, type: Number, value: value.kroner, format: '#,##0' };
  if (typeof value === 'object')
    return value.day === ''
      ? null
      : { ...look, type: Date, value: new Date(`${value.day}T00:00:00Z`), format: 'dd.mm.yyyy' };
  return value === '' ? null : { ...look, type: String, value: clean(value) };
}
