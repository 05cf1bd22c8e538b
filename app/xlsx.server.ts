import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readerApart } from './commands/apart.server';
import { Problem } from './domain/problem';

const inflated = promisify(inflateRaw);

/** All that a workbook may hold once it is unpacked: a thousand rows are far less, a zip bomb is far more. */
const UNPACKED_BYTES = 50_000_000;
const READER_MS = 8_000;
/**
 * Apart: a cell a million rows down makes the reader fill in all that lies before it, and a thread that runs out of memory
 * takes the server with it. Nor does a large file hold up anybody's vote.
 */
const READER = `
const { readSheet } = require('node:module').createRequire(process.argv[1])('read-excel-file/node');
process.once('message', (workbook) =>
  readSheet(Buffer.from(workbook)).then((rows) => process.send(rows, () => process.disconnect())));
`;
const read = readerApart<Buffer, unknown[][]>(READER, READER_MS);

/**
 * The rows of the first sheet of a workbook, a cell being a text, number, flag, date or null.
 * @throws Problem `sheet-unreadable` for what is no workbook, is locked with a password, or would fill the memory
 */
export async function xlsxRows(file: Buffer): Promise<unknown[][]> {
  try {
    return await read(packed(await unpacked(file)));
  } catch {
    throw new Problem('sheet-unreadable');
  }
}

type Parts = [path: string, content: Buffer][];
/** Where the fields of a zip's records stand (PKWARE's APPNOTE, 4.3). */
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = 'PK\u0005\u0006';

/** The texts in an archive, each by its path. What they claim to be in size is not believed. */
async function unpacked(zip: Buffer): Promise<Parts> {
  const end = zip.lastIndexOf(END, undefined, 'latin1');
  const parts: Parts = [];
  let left = UNPACKED_BYTES;
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL.signature) throw new Error('not an entry');
    const word = (field: number) => zip.readUInt16LE(at + field);
    const path = zip.toString('utf8', at + CENTRAL.size, at + CENTRAL.size + word(28));
    if (/\.(xml|rels)$/.test(path)) {
      const content = await contentOf(zip, at, left);
      left -= content.length;
      parts.push([path, content]);
    }
    at += CENTRAL.size + word(28) + word(30) + word(32);
  }
  return parts;
}

/** @param left how many bytes it may become */
async function contentOf(zip: Buffer, at: number, left: number): Promise<Buffer> {
  const local = zip.readUInt32LE(at + 42);
  const start = local + LOCAL.size + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const stored = zip.subarray(start, start + zip.readUInt32LE(at + 20));
  const method = zip.readUInt16LE(at + 10);
  if (method === 8) return inflated(stored, { maxOutputLength: Math.max(1, left) });
  if (method !== 0 || stored.length > left) throw new Error('not readable');
  return stored;
}

/** The same as a plain archive, in which nothing is hidden from whoever reads it. */
function packed(parts: Parts): Buffer {
  return Buffer.concat(
    parts.flatMap(([path, content]) => {
      const head = Buffer.alloc(LOCAL.size);
      head.writeUInt32LE(LOCAL.signature, 0);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(content.length, 22);
      head.writeUInt16LE(Buffer.byteLength(path), 26);
      return [head, Buffer.from(path), content];
    }),
  );
}
