import {
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Document } from './blocks';
import { LOCALES, dayOf } from './dates';
import { CONTENT_WIDTH, blockContent } from './docx-blocks.server';
import { BULLETS, FONT, RULE, TEAL, WORD_STYLES, paragraphs, run } from './docx-text.server';
import { edgeLine, oneLine } from './text';

const A4 = { width: 11906, height: 16838 };
const SIDE_MARGIN = (A4.width - CONTENT_WIDTH) / 2;
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
  return {
    properties: { page: { size: A4, margin: MARGIN } },
    headers: { default: new Header({ children: [pageHeader(document)] }) },
    footers: { default: new Footer({ children: [pageFooter(document)] }) },
    children: [
      ...paragraphs(document.title, { style: 'Title' }),
      ...paragraphs(document.subtitle, { style: 'Subtitle' }),
      ...document.blocks.flatMap((block, i) =>
        blockContent(block, document.blocks[i - 1]?.kind === 'newPage'),
      ),
    ],
  };
}

const atTheRight = { tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }] };

function pageHeader(document: Document): Paragraph {
  return new Paragraph({
    ...atTheRight,
    style: 'Header',
    border: { bottom: { style: 'single', size: 4, color: RULE, space: 4 } },
    children: [
      run(edgeLine(document.municipality)),
      new TextRun({ text: `\t${dayOf(document.language, document.date)}` }),
    ],
  });
}

function pageFooter({ title, words }: Document): Paragraph {
  const { page, of } = words;
  return new Paragraph({
    ...atTheRight,
    style: 'Footer',
    border: { top: { style: 'single', size: 4, color: TEAL, space: 6 } },
    children: [
      run(edgeLine(title)),
      new TextRun({ children: [`\t${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
    ],
  });
}
