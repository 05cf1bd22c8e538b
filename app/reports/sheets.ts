/** A cell of a spreadsheet: a text, a number, a calendar day (ISO date), or whole kroner. What is empty stays empty. */
export type SheetCell = string | number | { day: string } | { kroner: number };

/** One sheet of a workbook; widths in characters. */
export interface Sheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: SheetCell[][];
  /** The rows of these indexes are sums, and stand out. */
  sums?: number[];
}
