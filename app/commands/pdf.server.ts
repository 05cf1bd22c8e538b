import { Problem, type ProblemCode } from '~/domain/problem';
import { readerApart } from './apart.server';

/** What fills a projector; a page is drawn as large as fits in it. */
export const SLIDE = { width: 1920, height: 1080 } as const;
const READER_MS = 10_000;

/** A page as rows of RGBA, four bytes a dot. */
export interface DrawnPage {
  width: number;
  height: number;
  data: Uint8Array;
}
interface Task {
  file: Uint8Array;
  /** The first is 0; without it the pages are counted. */
  page?: number;
}
interface Reply {
  pages?: number;
  drawn?: DrawnPage;
  /** In PDFium's words. */
  error?: string;
}

/** Apart: a map of the whole municipality takes seconds to draw, and a file made to do harm takes for ever. */
const READER = `
const { PDFiumLibrary } = require('node:module').createRequire(process.argv[1])('@hyzyla/pdfium');
const SLIDE = ${JSON.stringify(SLIDE)};
async function answer({ file, page }) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(file);
  try {
    const pages = document.getPageCount();
    if (page !== undefined) return { drawn: await draw(document.getPage(page)) };
    for (let at = 0; at < pages; at += 1) sizeOf(document.getPage(at));
    return { pages };
  } finally {
    document.destroy();
    library.destroy();
  }
}
function sizeOf(page) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) throw new Error('a page without a size');
  return [originalWidth, originalHeight];
}
async function draw(page) {
  const [across, down] = sizeOf(page);
  const scale = Math.min(SLIDE.width / across, SLIDE.height / down);
  const size = { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
  const { width, height, data } = await page.render({ ...size, scale: 1, render: 'bitmap', renderFormFields: true });
  return { width, height, data };
}
process.once('message', (task) =>
  answer(task)
    .catch((error) => ({ error: String(error.message) }))
    .then((reply) => process.send(reply, () => process.disconnect())));
`;
const read = readerApart<Task, Reply>(READER, READER_MS);

/**
 * How many pages a PDF has; each of them can be opened.
 * @throws Problem `file-unreadable` for what is none, `file-locked` without its password, `file-broken`
 */
export async function pagesOf(file: Buffer): Promise<number> {
  if (!isPdf(file)) throw new Problem('file-unreadable');
  // PDFium makes what it can of half a file; who sent it in would miss the other half in the plenary.
  if (!file.subarray(-TAIL).includes('%%EOF')) throw new Problem('file-broken');
  const { pages = 0, error } = await answered({ file });
  if (error !== undefined) throw new Problem(reasonOf(error));
  if (pages === 0) throw new Problem('file-broken');
  return pages;
}

/** One page of a PDF, as large as fits on the projector. The first is 0. @throws Error when it cannot be drawn */
export async function drawPage(file: Uint8Array, page: number): Promise<DrawnPage> {
  const { drawn, error } = await answered({ file, page });
  if (!drawn) throw new Error(`a page could not be drawn: ${error}`);
  return drawn;
}

/** How far from its end a PDF says that it ends (ISO 32000, as readers take it). */
const TAIL = 2048;
export const isPdf = (file: Buffer): boolean => file.toString('latin1', 0, 5) === '%PDF-';
const reasonOf = (error: string): ProblemCode =>
  /password|security/i.test(error) ? 'file-locked' : 'file-broken';

/** What the reader says, also when it ended without a word. */
const answered = (task: Task): Promise<Reply> =>
  read(task).catch((error: unknown) => ({ error: String(error) }));
