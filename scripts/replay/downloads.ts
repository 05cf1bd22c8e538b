import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentText, squeezed } from './document-text';
import type { World } from './world';

/** Fetching documents as the owner does, and looking into them. */

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const FORMATS = {
  pdf: { type: 'application/pdf', starts: '%PDF-' },
  docx: { type: `${OFFICE}.wordprocessingml.document`, starts: 'PK' },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, starts: 'PK' },
  html: { type: 'text/html', starts: '<!' },
  csv: { type: 'text/csv', starts: '\u00ef\u00bb\u00bf"' },
  zip: { type: 'application/zip', starts: 'PK' },
  ics: { type: 'text/calendar', starts: 'BEGIN:VCALENDAR' },
} as const;
type Format = keyof typeof FORMATS;

/**
 * Fetches a document into `out`, checks that it is what its name says, and that everything of `written` stands in it
 * as itself (not in a PDF: that takes a reader of its own; nor in a zip, which holds many). Returns its bytes, or null
 * when there were none.
 * @param path where it is, when it is none of the project's own documents or the server calls it by another name
 */
export async function fetchDocument(
  world: World,
  out: string,
  file: `${string}.${Format}`,
  written: readonly string[],
  path = `/documents/${world.projectId}/${file}`,
): Promise<Buffer | null> {
  const { recorder } = world;
  const { status, type, bytes } = await world.owner.download(path);
  if (status !== 200) {
    recorder.problem(`${file} was answered ${status}`);
    return null;
  }
  await writeFile(join(out, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  recorder.record.downloads.push({ file, bytes: bytes.length, sha256 });
  const format = file.split('.').at(-1) as Format;
  const wanted = FORMATS[format];
  recorder.check(type.startsWith(wanted.type), `${file} came as ${type || 'no type'}`);
  const start = bytes.subarray(0, 16).toString('latin1').trimStart().toLowerCase();
  recorder.check(start.startsWith(wanted.starts.toLowerCase()), `${file} is not a ${format}`);
  if (format === 'zip') return bytes;
  if (format === 'pdf') recorder.equal(`${file}: the PDF/A part`, pdfaPart(bytes), '2');
  else holds(world, file, await documentText(format, bytes), written);
  return bytes;
}

const pdfaPart = (bytes: Buffer) => /pdfaid:part(?:="|>)(\d)/.exec(bytes.toString('latin1'))?.[1];

function holds({ recorder }: World, file: string, text: string, written: readonly string[]): void {
  const there = squeezed(text);
  for (const one of written)
    recorder.check(there.includes(squeezed(one)), `${file} does not hold "${one.slice(0, 80)}"`);
}

/** What a page of the desk says, without what does not show. */
export async function pageText(world: World, path: string): Promise<string> {
  const { text } = await world.owner.get(`/desk/${world.projectId}${path}`);
  return squeezed(await documentText('html', Buffer.from(text)));
}
