import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  type Table,
  TableRow,
  TextRun,
} from 'docx';
import {
  type Bars,
  type Block,
  type Cell,
  type KeyPoints,
  type Photo,
  type Table as TableBlock,
  fitted,
  longestBar,
} from './blocks';
import { matrix } from './docx-matrix.server';
import {
  type Borders,
  FILLS,
  IN_CELL,
  LINES,
  NO_BORDERS,
  PALE_SHADING,
  SMALL,
  type Shading,
  WHITE,
  cell,
  fixedTable,
  headerRow,
  overRow,
  widthsOf,
} from './docx-table.server';
import { BULLETS, GREY_BAR, QUIET, TEAL, paragraphs } from './docx-text.server';
import { clean } from './text';

/** A row with more text than this may be split between pages; a shorter one stays whole. */
const TALL_ROW = 600;
const LABEL_WIDTH = 2450;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LIST_ITEM = { numbering: { reference: BULLETS.reference, level: 0 }, spacing: { after: 60 } };
/** A chart with more bars than this may be split between pages. */
const WHOLE_CHART = 20;

/** The kinds of block that stand before one and after it. */
interface Around {
  before: Block['kind'] | undefined;
  after: Block['kind'] | undefined;
}

/** What only leads on to something stays with it: before a list, and right under a heading. */
const leads = ({ before, after }: Around) => before === 'heading' || after === 'table' || after === 'bullets';

/**
 * What one block becomes in Word.
 * @param width between the margins, in twentieths of a point
 */
export function blockContent(block: Block, width: number, around: Around): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return headed(block, around.before === 'newPage');
    case 'paragraph':
      return paragraphs(
        block.text,
        { keepNext: leads(around) },
        block.tone === 'quiet' ? { color: QUIET } : {},
      );
    case 'bullets':
      return block.items.flatMap((item) => paragraphs(item, LIST_ITEM));
    case 'keyPoints':
      return keyPoints(block, width);
    case 'facts':
      return [pairs(block.facts, width, NO_BORDERS), gap()];
    case 'table':
      return [...caption(block.caption), table(block, width), gap()];
    case 'bars':
      return [...caption(block.caption), bars(block, width), gap()];
    case 'matrix':
      return [...matrix(block, width), gap()];
    case 'photo':
      return photo(block, width);
    case 'newPage':
      return [];
  }
}

function headed({ level, text, tag }: Extract<Block, { kind: 'heading' }>, onNewPage: boolean): Paragraph[] {
  const mark = tag ? [new TextRun({ text: `  ${tag}`, color: TEAL, bold: true, size: 18 })] : [];
  const options = { heading: HEADINGS[level], pageBreakBefore: onNewPage };
  return paragraphs(text.replace(/\s+/g, ' '), options, {}, mark);
}

// Word joins tables that touch, and a table needs air below it.
const gap = () => new Paragraph({ spacing: { after: 120, line: 120, lineRule: 'exact' } });

function caption(text: string | undefined): Paragraph[] {
  return text
    ? paragraphs(text, { keepNext: true, spacing: { before: 240, after: 100 } }, { bold: true })
    : [];
}

function keyPoints(block: KeyPoints, width: number): (Paragraph | Table)[] {
  const rows = block.points.map((point) => ({ label: point.label, value: point.lines.join('\n') }));
  const borders = { ...NO_BORDERS, left: { style: BorderStyle.SINGLE, size: 24, color: TEAL } };
  return [
    ...paragraphs(block.title, { heading: HeadingLevel.HEADING_1 }),
    pairs(rows, width, borders, PALE_SHADING),
    gap(),
  ];
}

function pairs(
  rows: { label: string; value: string }[],
  width: number,
  borders: Borders,
  shading?: Shading,
): Table {
  const widths = [LABEL_WIDTH, width - LABEL_WIDTH];
  const color = shading ? { color: TEAL } : {};
  return fixedTable(
    widths,
    borders,
    rows.map(
      ({ label, value }, i) =>
        new TableRow({
          cantSplit: value.length < TALL_ROW,
          children: [
            cell(
              paragraphs(label, { ...IN_CELL, keepNext: i < rows.length - 1 }, { bold: true, ...color }),
              widths[0],
              shading,
            ),
            cell(paragraphs(value, IN_CELL), widths[1], shading),
          ],
        }),
    ),
    shading ? 180 : 0,
  );
}

function table(block: TableBlock, width: number): Table {
  const widths = widthsOf(
    block.columns.map((column) => column.share),
    width,
  );
  const placed = (i: number) => ({
    ...IN_CELL,
    alignment: block.columns[i]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
  });
  const head = headerRow(
    block.columns.map((column, i) => ({ text: column.title, options: placed(i) })),
    widths,
  );
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.cells.map(lengthOf).reduce((a, b) => a + b, 0) < TALL_ROW,
        children: row.cells.map((content, i) =>
          cell(cellText(content, placed(i), row.marked ?? false), widths[i], shadingOf(content)),
        ),
      }),
  );
  return fixedTable(widths, LINES, [...overRow(block.over ?? [], widths), head, ...rows]);
}

const shadingOf = (content: Cell) =>
  typeof content === 'object' && content.fill ? FILLS[content.fill] : undefined;

/** Word counts pictures in pixels of a 96th of an inch. */
const PIXEL = 15;
/** The height of an upright A4 between its margins, in twentieths of a point. */
const PAGE_HEIGHT = 13_600;

function photo(block: Photo, width: number): Paragraph[] {
  const size = fitted(block, { width: width / PIXEL, height: PAGE_HEIGHT / PIXEL });
  const alt = clean(block.alt);
  const image = new ImageRun({
    ...{ type: 'jpg', data: block.image },
    transformation: { width: Math.round(size.width), height: Math.round(size.height) },
    altText: { name: alt, description: alt },
  });
  const spacing = { before: 160, after: 80 };
  return [
    new Paragraph({ spacing, keepNext: block.caption !== '', children: [image] }),
    ...(block.caption
      ? paragraphs(block.caption, { spacing: { after: 240 } }, { ...SMALL, color: QUIET })
      : []),
  ];
}

const lengthOf = (content: Cell) =>
  typeof content === 'string' ? content.length : content.title.length + content.text.length;

function cellText(content: Cell, options: object, bold: boolean): Paragraph[] {
  if (typeof content === 'string') return paragraphs(content, options, { ...SMALL, bold });
  const text = content.text ? paragraphs(content.text, options, SMALL) : [];
  const color = content.fill === 'full' ? { color: WHITE } : {};
  return [...paragraphs(content.title, options, { ...SMALL, bold: true, ...color }), ...text];
}

/** Bars are shaded paragraphs that end where the bar ends: no picture, nothing that a screen reader spells out. */
function bars(block: Bars, width: number): Table {
  const widths = widthsOf([38, 44, 18], width);
  const room = (widths[1] ?? 0) - 200;
  const longest = longestBar(block);
  const titles = [block.labelTitle, '', block.valueTitle].map((text) => ({ text, options: IN_CELL }));
  const rows = block.bars.map(({ label, value, marked, told = String(value) }, i) => {
    const keepNext = block.bars.length <= WHOLE_CHART && i < block.bars.length - 1;
    const words = marked ? `${told} ${block.markedWord}` : told;
    return new TableRow({
      cantSplit: true,
      children: [
        cell(paragraphs(label, { ...IN_CELL, keepNext }, { ...SMALL, bold: marked }), widths[0]),
        cell([bar(value / longest, room, marked ? TEAL : GREY_BAR)], widths[1]),
        cell(paragraphs(words, IN_CELL, { ...SMALL, bold: marked }), widths[2]),
      ],
    });
  });
  return fixedTable(widths, NO_BORDERS, [headerRow(titles, widths), ...rows]);
}

function bar(share: number, room: number, fill: string): Paragraph {
  if (share === 0) return new Paragraph({ spacing: { after: 40 } });
  return new Paragraph({
    spacing: { before: 40, after: 0, line: 200, lineRule: 'exact' },
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    indent: { right: Math.round((1 - share) * room) },
  });
}
