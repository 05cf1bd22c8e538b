import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
  LevelFormat,
  Paragraph,
  TextRun,
} from 'docx';
import { clean, isRightToLeft } from './text';

/** On every office machine; Word takes its own fonts for Arabic and Ethiopic script. */
export const FONT = 'Calibri';
export const TEAL = '0B5563';
export const PALE = 'EEF4F5';
export const QUIET = '47565A';
export const RULE = 'BFCDD0';
export const GREY_BAR = '9DB4B9';

const heading = (size: number, color: string, before: number) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

const pageEdge = (name: string) => ({
  id: name,
  name,
  basedOn: 'Normal',
  run: { font: FONT, size: 17, color: QUIET },
  paragraph: { spacing: { after: 0 } },
});

/** The look of Word's own heading styles, so that its navigation and table of contents work. */
export const WORD_STYLES = {
  default: {
    title: { run: { font: FONT, size: 52, bold: true, color: TEAL }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(34, TEAL, 480),
    heading2: heading(26, TEAL, 320),
    heading3: heading(22, '000000', 240),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: FONT, size: 28, color: QUIET },
      paragraph: { spacing: { after: 360 } },
    },
    // As styles, because Word and LibreOffice draw page numbers in the paragraph's style.
    pageEdge('Header'),
    pageEdge('Footer'),
  ],
} satisfies IStylesOptions;

/** The mark of a list. */
export const BULLETS: INumberingOptions['config'][number] = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '\u2022',
      alignment: AlignmentType.START,
      style: { run: { font: FONT, color: TEAL }, paragraph: { indent: { start: 340, hanging: 240 } } },
    },
  ],
};

/** One line of text in one direction; a tab stays a blank. */
export function run(text: string, options: IRunOptions = {}): TextRun {
  const line = clean(text).replace(/[\n\t]/g, ' ');
  return new TextRun({ ...options, text: line, ...(isRightToLeft(line) ? { rightToLeft: true } : {}) });
}

/** A text as paragraphs, one for each of its lines, each in the direction of its own script. */
export function paragraphs(
  text: string,
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
  runOptions: IRunOptions = {},
  after: TextRun[] = [],
): Paragraph[] {
  const lines = clean(text).split('\n');
  return lines.map(
    (line, i) =>
      new Paragraph({
        ...options,
        ...(isRightToLeft(line) ? { bidirectional: true } : {}),
        children: [run(line, runOptions), ...(i === lines.length - 1 ? after : [])],
      }),
  );
}
