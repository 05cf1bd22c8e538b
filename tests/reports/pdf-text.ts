import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

/** What a reader can select and copy, by poppler's pdftotext. A form feed ends each page. */
export function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'samverk-pdf-'));
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
}
