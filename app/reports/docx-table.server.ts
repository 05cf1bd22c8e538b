import {
  BorderStyle,
  type ITableCellOptions,
  type ITableOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { PALE, RULE, TEAL, paragraphs } from './docx-text.server';

/** What every table of the Word file is made of. Widths are in twentieths of a point. */

export type Shading = ITableCellOptions['shading'];
export type Borders = NonNullable<ITableOptions['borders']>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
export const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
export const LINES = { ...NO_BORDERS, bottom: line(4, RULE), insideHorizontal: line(4, RULE) };
export const IN_CELL = { spacing: { after: 40 } };
export const SMALL = { size: 20 };
export const PALE_SHADING = { type: ShadingType.CLEAR, fill: PALE, color: 'auto' };

export const WHITE = 'FFFFFF';
/** Pieces of a bar. */
export const FILLS = {
  pale: { type: ShadingType.CLEAR, fill: 'BFDADF', color: 'auto' },
  full: { type: ShadingType.CLEAR, fill: TEAL, color: 'auto' },
};

/** The width of the page between its margins, shared out. */
export function widthsOf(shares: number[], width: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}

export function fixedTable(columnWidths: number[], borders: Borders, rows: TableRow[], left = 100): Table {
  return new Table({
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders,
    margins: { top: 50, bottom: 30, left, right: 100 },
    rows,
  });
}

export function cell(children: Paragraph[], width = 0, shading?: Shading): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(shading ? { shading } : {}),
  });
}

/** Titles over several columns each; nothing where there are none. */
export function overRow(over: readonly { title: string; columns: number }[], widths: number[]): TableRow[] {
  if (over.length === 0) return [];
  let at = 0;
  const children = over.map(({ title, columns }) => {
    const mine = widths.slice(at, (at += columns)).reduce((a, b) => a + b, 0);
    return new TableCell({
      children: paragraphs(title, { ...IN_CELL, keepNext: true }, { ...SMALL, bold: true, color: TEAL }),
      columnSpan: columns,
      width: { size: mine, type: WidthType.DXA },
      shading: PALE_SHADING,
    });
  });
  return [new TableRow({ tableHeader: true, cantSplit: true, children })];
}

export function headerRow(cells: { text: string; options: object }[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(({ text, options }, i) =>
      cell(
        paragraphs(text, { ...options, keepNext: true }, { ...SMALL, bold: true, color: TEAL }),
        widths[i],
        PALE_SHADING,
      ),
    ),
  });
}
