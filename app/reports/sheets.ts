/** A cell of a spreadsheet: a text, a number, or a calendar day (ISO date). What is empty stays empty. */
export type SheetCell = string | number | { day: string };

/** One sheet of a workbook; widths in characters. */
export interface Sheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: SheetCell[][];
}
