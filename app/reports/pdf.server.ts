import { type NodeError, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { type Block, type Cell, type Document, fitted, longestBar } from './blocks';
import { SECTORS } from '~/domain/lists';
import { LOCALES, dayOf } from './dates';
import { type Coverage, fontFolders, readCoverage } from './fonts.server';
import { MISSING, printable } from './printable';
import { markSvg } from './sector-mark';
import { edgeLine, oneLine } from './text';
import { TYPST_TEMPLATE } from './typst-template';

/** A row with more text than this may be split between pages; a shorter one stays whole. */
const TALL_ROW_SIGNS = 600;
/** A table of numbers within these stays on one page: no page should begin with a lone last row. */
const WHOLE_TABLE = { rows: 10, signs: 800 };
/** Typst remembers every compilation; what the last few did not use is forgotten, so that memory stays bounded. */
const REMEMBERED_RUNS = 1;

/** What a template reads lies here, in memory: there is no such folder, so no template reads any file. */
const WORKSPACE = '/typst-has-no-files';
/** Between the margins of the template, in millimetres. */
const PAGE_MM = { width: 160, height: 241 };

const MARKS = Object.fromEntries(SECTORS.map((sector) => [sector, markSvg(sector)]));

interface Press {
  compiler: NodeCompiler;
  fonts: Coverage;
}
let press: Press | null = null;

/**
 * The report as a tagged PDF/A-2a, A4. Fonts are embedded; signs that they lack are shown as □ with a note.
 * Takes some tens of milliseconds; the first call also loads the fonts. Throws when Typst refuses (a fault of ours).
 */
export const renderPdf = (document: Document): Buffer =>
  pressed(TYPST_TEMPLATE, (show) => asInput(document, show), photosOf(document));

/** Makes a text drawable: signs that no font has become □. */
export type Show = (text: string) => string;

/** A template of ours with its data (JSON, never source) and its pictures by name, as a tagged PDF/A-2a. */
export function pressed(
  template: string,
  inputOf: (show: Show) => string,
  photos: ReadonlyMap<string, Uint8Array> = new Map(),
): Buffer {
  press ??= {
    compiler: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: fontFolders() }] }),
    fonts: readCoverage(),
  };
  const { compiler, fonts } = press;
  const inputs = { document: inputOf((text) => printable(text, fonts)) };
  for (const [name, image] of photos) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(image));
  try {
    const run = compiler.compile({ mainFileContent: template, inputs });
    if (!run.result) throw new Error(`Typst refused a report: ${reasons(run.takeError())}`);
    return compiler.pdf(run.result, { pdfStandard: 'a-2a' });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(REMEMBERED_RUNS);
  }
}

function reasons(error: NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? []);
}

const photoName = (at: number) => `photo-${at}.jpg`;
/** The pictures of a report, by the names that its template asks for. */
const photosOf = ({ blocks }: Document) =>
  new Map(blocks.flatMap((block, i) => (block.kind === 'photo' ? [[photoName(i), block.image]] : [])));

/** Everything the template reads, as JSON. Metadata keeps its signs; what is drawn is made drawable. */
function asInput(document: Document, show: Show): string {
  const blocks = JSON.stringify(document.blocks.map(withLayout), (_, value: unknown) =>
    typeof value === 'string' ? show(value) : value,
  );
  const drawn = {
    shownTitle: show(document.title),
    shownSubtitle: show(document.subtitle),
    shownMunicipality: show(edgeLine(document.municipality)),
    footer: show(edgeLine(document.title)),
    day: show(dayOf(document.language, document.date)),
    blocks: JSON.parse(blocks) as unknown,
  };
  return JSON.stringify({
    ...drawn,
    title: oneLine(document.title),
    subtitle: oneLine(document.subtitle),
    municipality: oneLine(document.municipality),
    lang: document.language,
    region: LOCALES[document.language].slice(-2),
    made: utc(document.date),
    words: document.words,
    landscape: document.landscape ?? false,
    marks: MARKS,
    signsMissing: JSON.stringify(drawn).includes(MISSING),
  });
}

/** Typst's own word for an instant; the file says UTC. */
export function utc(
  instant: number,
): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> {
  const at = new Date(instant);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** What the template would have to measure: which rows may break, and the scale of a chart. */
function withLayout(block: Block, at: number): object {
  if (block.kind === 'photo') {
    const { kind, alt, caption } = block;
    return { kind, alt, caption, name: photoName(at), ...fitted(block, PAGE_MM) };
  }
  if (block.kind === 'bars') return { ...block, longest: longestBar(block) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({ ...row, tall: rowLength(row.cells) > TALL_ROW_SIGNS }));
  const plain = block.rows.every((row) => row.cells.every((cell) => typeof cell === 'string'));
  const signs = block.rows.reduce((sum, row) => sum + rowLength(row.cells), 0);
  return { ...block, rows, whole: rows.length <= WHOLE_TABLE.rows && signs <= WHOLE_TABLE.signs && plain };
}

function rowLength(cells: Cell[]): number {
  return cells.reduce(
    (sum, cell) => sum + (typeof cell === 'string' ? cell.length : cell.title.length + cell.text.length),
    0,
  );
}
