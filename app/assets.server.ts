import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type RequestHandler } from 'express';

const YEAR_MS = 365 * 24 * 60 * 60_000;

/**
 * The browser's files as the build made them: text in its brotli copy (scripts/precompress.mjs) for whoever takes that,
 * so that nothing is compressed anew for each reader. Their names hold a digest of them, so they are kept for a year.
 */
export function assets(folder: string): RequestHandler {
  const packed = new Set(
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [],
  );
  const files = express.static(folder, { immutable: true, maxAge: YEAR_MS, redirect: false });
  return (req, res, next) => {
    const copy = `${req.path.slice(1)}.br`;
    if (!packed.has(copy)) return files(req, res, next);
    res.vary('Accept-Encoding');
    if (!req.acceptsEncodings('br')) return files(req, res, next);
    res.type(extname(req.path));
    res.set('Content-Encoding', 'br');
    req.url = `/${copy}`;
    files(req, res, next);
  };
}

/** The few files that lie beside the pages. Any other address is a page's, and is not looked for on the disk. */
export function looseFiles(folder: string): RequestHandler {
  const names = new Set(existsSync(folder) ? readdirSync(folder).map((name) => `/${name}`) : []);
  const files = express.static(folder, { maxAge: '1h', redirect: false });
  return (req, res, next) => (names.has(req.path) ? files(req, res, next) : next());
}
