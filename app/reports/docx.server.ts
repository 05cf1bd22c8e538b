import {
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Document } from './blocks';
import { LOCALES, dayOf } from './dates';
import { blockContent } from './docx-blocks.server';
import { BULLETS, FONT, RULE, TEAL, WORD_STYLES, paragraphs, run } from './docx-text.server';
import { edgeLine, oneLine } from './text';

const A4 = { width: 11906, height: 16838 };
const SIDE_MARGIN = 1418;
const MARGIN = { top: 1700, bottom: 1500, left: SIDE_MARGIN, right: SIDE_MARGIN, header: 850, footer: 700 };

/**
 * The report as a Word file, A4: real heading styles, real tables with repeated header rows, page numbers, its language
 * set. Texts go in as text: no field, link or formula is made of them.
 */
export async function renderDocx(document: Document): Promise<Buffer> {
  const word = new WordDocument({
    title: oneLine(`${document.title} – ${document.subtitle}`),
    creator: oneLine(document.municipality),
    lastModifiedBy: oneLine(document.municipality),
    styles: {
      ...WORD_STYLES,
      default: {
        ...WORD_STYLES.default,
        document: {
          run: {
            font: FONT,
            size: 21,
            language: { value: LOCALES[document.language], bidirectional: 'ar-SA' },
          },
          // Without the rule LibreOffice reads the height as exact, and the lines of a long title run into each other.
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    numbering: { config: [BULLETS] },
    sections: [section(document)],
  });
  return Packer.toBuffer(word);
}

function section(document: Document): ISectionOptions {
  const width = (document.landscape ? A4.height : A4.width) - 2 * SIDE_MARGIN;
  const kindAt = (i: number) => document.blocks[i]?.kind;
  const orientation = document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    // The library turns the sides of a page that lies.
    properties: { page: { size: { ...A4, orientation }, margin: MARGIN } },
    headers: { default: new Header({ children: [pageHeader(document, width)] }) },
    footers: { default: new Footer({ children: [pageFooter(document, width)] }) },
    children: [
      ...paragraphs(document.title, { style: 'Title' }),
      ...paragraphs(document.subtitle, { style: 'Subtitle' }),
      ...document.blocks.flatMap((block, i) =>
        blockContent(block, width, { before: kindAt(i - 1), after: kindAt(i + 1) }),
      ),
    ],
  };
}

const atTheRight = (width: number) => ({ tabStops: [{ type: TabStopType.RIGHT, position: width }] });

function pageHeader(document: Document, width: number): Paragraph {
  return new Paragraph({
    ...atTheRight(width),
    style: 'Header',
    border: { bottom: { style: 'single', size: 4, color: RULE, space: 4 } },
    children: [
      run(edgeLine(document.municipality)),
      new TextRun({ text: `\t${dayOf(document.language, document.date)}` }),
    ],
  });
}

function pageFooter({ title, words }: Document, width: number): Paragraph {
  const { page, of } = words;
  return new Paragraph({
    ...atTheRight(width),
    style: 'Footer',
    border: { top: { style: 'single', size: 4, color: TEAL, space: 6 } },
    children: [
      run(edgeLine(title)),
      new TextRun({ children: [`\t${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
    ],
  });
}
