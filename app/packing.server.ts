import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a reader wants a page packed; the first that she understands is taken. */
export const PACKINGS = ['br', 'gzip'] as const;
export type Packing = (typeof PACKINGS)[number];

/** Beyond these a page costs twice the time and is a few per cent smaller. */
const PACK: Record<Packing, (page: string) => Buffer<ArrayBuffer>> = {
  br: (page) => brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }),
  gzip: (page) => gzipSync(page, { level: 3 }),
};
/** What fits into one packet gains nothing. */
const SMALL = 1024;

/**
 * A page as it is sent, in one piece: packed here and not by the stream, which wakes another thread for each page and
 * sends it in three parts.
 */
export function packed(page: string, packing: Packing | null, headers: Headers): Buffer<ArrayBuffer> {
  const isWorthIt = packing !== null && page.length >= SMALL;
  const body = isWorthIt ? PACK[packing](page) : Buffer.from(page);
  if (isWorthIt) headers.set('Content-Encoding', packing);
  headers.append('Vary', 'Accept-Encoding');
  headers.set('Content-Length', String(body.byteLength));
  return body;
}
