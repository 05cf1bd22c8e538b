import { AlignmentType, Paragraph, ShadingType, type Table, TableRow } from 'docx';
import type { Mark, Matrix } from './blocks';
import { IN_CELL, NO_BORDERS, SMALL, cell, fixedTable, headerRow, line, widthsOf } from './docx-table.server';
import { QUIET, RULE, TEAL, paragraphs, run } from './docx-text.server';

const TONES = { good: 'ECF6EE', plain: 'F4F4F3', bad: 'FBF1F1' } as const;
const GRID = {
  ...NO_BORDERS,
  bottom: line(4, RULE),
  insideHorizontal: line(4, RULE),
  insideVertical: line(4, RULE),
};
const CENTRED = { ...IN_CELL, alignment: AlignmentType.CENTER };

/** A matrix as a table. Word draws no marks of ours, so the sector stands in words behind each name. */
export function matrix(block: Matrix, width: number): (Paragraph | Table)[] {
  const widths = widthsOf([16, ...block.columns.map(() => 28)], width);
  const sector = new Map(block.sectors.map((one) => [one.sector, one.label]));
  const titles = [`${block.rowsTitle} \u2193`, ...block.columns].map((text) => ({ text, options: CENTRED }));
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        children: [
          cell(paragraphs(row.title, IN_CELL, { ...SMALL, bold: true, color: TEAL }), widths[0]),
          ...row.cells.map((marks, i) => {
            const shading = { type: ShadingType.CLEAR, fill: TONES[row.tone], color: 'auto' };
            return cell(namesIn(marks, sector), widths[i + 1], shading);
          }),
        ],
      }),
  );
  return [
    ...paragraphs(`${block.columnsTitle} \u2192`, { ...CENTRED, keepNext: true }, { ...SMALL, color: QUIET }),
    fixedTable(widths, GRID, [headerRow(titles, widths), ...rows]),
    ...paragraphs(`${block.strong}.`, { spacing: { before: 80 } }, { ...SMALL, color: QUIET }),
  ];
}

/** A cell of a table must hold a paragraph, also where nobody stands. */
function namesIn(marks: readonly Mark[], sector: ReadonlyMap<string, string>): Paragraph[] {
  if (marks.length === 0) return [new Paragraph({})];
  return marks.flatMap((mark) => {
    // Walled in, so that a name from right to left does not turn the brackets around.
    const words = run(` \u2066(${sector.get(mark.sector) ?? mark.sector})\u2069`, { size: 17, color: QUIET });
    return paragraphs(mark.label, IN_CELL, { ...SMALL, bold: mark.strong }, [words]);
  });
}
