import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type JSZip from 'jszip';
import { z } from 'zod';
import { ARCHIVE_FORMAT, isPlainPath, MANIFEST, PROJECT } from '~/domain/archive';
import { LIMITS } from '~/domain/limits';
import { Problem, type FieldIssue } from '~/domain/problem';

/** The files of an archive whose manifest holds: `attachments` by their names. */
export interface OpenArchive {
  project: Buffer;
  attachments: Map<string, Buffer>;
}

const manifestSchema = z.object({
  format: z.string(),
  files: z
    .array(
      z.object({
        path: z.string(),
        type: z.string().max(200),
        size: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(LIMITS.archiveFiles),
});
type Listed = z.output<typeof manifestSchema>['files'][number];

const damaged = (path: string, issue: FieldIssue['issue']) =>
  new Problem('archive-damaged', [{ path: path.slice(0, 200), issue }]);

/**
 * Opens an archive and compares every file with the manifest. No more is ever inflated than the manifest says.
 * @param most how many bytes its files may have together
 * @throws Problem `archive-unreadable`, `archive-too-large`, `archive-too-new`, `archive-damaged` with the file
 */
export async function openArchive(path: string, most: number): Promise<OpenArchive> {
  const entries = await entriesIn(path);
  const files = await manifestOf(entries, most);
  compareNames(entries, files);
  const open: OpenArchive = { project: Buffer.alloc(0), attachments: new Map() };
  for (const file of files) {
    const content = await verified(entries.get(file.path) as JSZip.JSZipObject, file);
    if (file.path === PROJECT) open.project = content;
    else if (file.path.startsWith('attachments/')) open.attachments.set(file.path, content);
  }
  return open;
}

async function entriesIn(path: string): Promise<Map<string, JSZip.JSZipObject>> {
  const zip = await load(path);
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  if (entries.length > LIMITS.archiveFiles) throw new Problem('archive-too-large');
  for (const { name, unsafeOriginalName = name } of entries)
    if (unsafeOriginalName !== name || !isPlainPath(name)) throw damaged(unsafeOriginalName, 'wrong');
  return new Map(entries.map((entry) => [entry.name, entry]));
}

async function load(path: string): Promise<JSZip> {
  // Also when the file is gone: the same upload, sent twice, was read already.
  try {
    const { loadAsync } = (await import('jszip')).default;
    return await loadAsync(await readFile(path));
  } catch {
    throw new Problem('archive-unreadable');
  }
}

async function manifestOf(entries: ReadonlyMap<string, JSZip.JSZipObject>, most: number): Promise<Listed[]> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw new Problem('archive-unreadable');
  const parsed = manifestSchema.safeParse(json(await inflated(entry, LIMITS.archiveManifest)));
  if (!parsed.success) throw damaged(MANIFEST, 'wrong');
  const { format, files } = parsed.data;
  if (format !== ARCHIVE_FORMAT) throw new Problem('archive-too-new');
  if (files.reduce((sum, { size }) => sum + size, 0) > most) throw new Problem('archive-too-large');
  return files;
}

/** The value of a JSON text; undefined when it is none. */
export function json(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

function compareNames(entries: ReadonlyMap<string, unknown>, files: readonly Listed[]): void {
  const listed = new Set([PROJECT, ...files.map(({ path }) => path)]);
  const missing = [...listed].filter((path) => !entries.has(path));
  const extra = [...entries.keys()].filter((path) => path !== MANIFEST && !listed.has(path));
  const faults: FieldIssue[] = [
    ...missing.map((path) => ({ path, issue: 'required' as const })),
    ...extra.map((path) => ({ path, issue: 'not-in-list' as const })),
  ];
  if (faults.length > 0) throw new Problem('archive-damaged', faults.slice(0, 20));
}

async function verified(entry: JSZip.JSZipObject, file: Listed): Promise<Buffer> {
  const content = await inflated(entry, file.size);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (content.length !== file.size || sha256 !== file.sha256) throw damaged(file.path, 'wrong');
  return content;
}

/** What an entry holds, read in parts: one that is longer than it may be is left at once. */
function inflated(entry: JSZip.JSZipObject, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const stream = entry.nodeStream();
    stream.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= most) return parts.push(part);
      stream.pause();
      reject(damaged(entry.name, 'too-long'));
    });
    stream.on('error', () => reject(damaged(entry.name, 'wrong')));
    stream.on('end', () => resolve(Buffer.concat(parts)));
  });
}
