import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { ARCHIVE_FORMAT, MANIFEST, PROJECT, SCHEMA } from '~/domain/archive';
import { found, isProblem, Problem } from '~/domain/problem';
import { can } from '~/domain/roles';
import { archiveHead, archiveRows, sealed, type ArchiveFile } from '~/views/archive.server';
import { summarisedIn } from '~/views/rows.server';
import { version } from '../../package.json';
import type { Maker, Request } from './document.server';
import { finalReportMaker, finalReportNames } from './final-report.server';
import { summaryMaker } from './summary.server';

/** Not for the archive: papers with codes that sign people in, letters to one person, and single pictures. */
const PERSONAL = ['codes.csv', 'badges.pdf', 'summary.eml', 'invitation.eml', 'photo.jpg'];
const SUMMARIES = ['pdf', 'docx', 'html', 'xlsx'];

type Named = readonly [file: string, make: Maker];

/** Makes the archive of the whole project (docs/project-archive.md), with those of these documents that there are. */
export const archiveMaker =
  (documentsOf: (request: Request) => Promise<readonly Named[]>): Maker =>
  async (request) => {
    const { context, project, standing, file } = request;
    if (can(standing, 'view.archive', null) !== 'yes') throw new Problem('not-allowed');
    const { content, attachments } = await archiveRows(context.house.store.read, project.id);
    const text = Buffer.from(JSON.stringify(content, null, 1));
    const documents = await made(request, await documentsOf(request));
    const files = [sealed(PROJECT, 'application/json', text), ...attachments, ...documents];
    const manifest = Buffer.from(JSON.stringify(await manifestOf(request, files), null, 1));
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-store',
    };
    const all = [sealed(MANIFEST, 'application/json', manifest), ...files];
    return new Response(await zipped(all, context.house.now()), { headers });
  };

/**
 * What the product makes of a project: the summaries of its workshops, the final reports of its pilots, and the
 * documents that have one name.
 */
export const allDocuments =
  (documents: Readonly<Record<string, Maker>>) =>
  async (request: Request): Promise<Named[]> => {
    const { told } = await summarisedIn(request.context.house.store.read, request.project);
    const summaries = told.flatMap(({ number }) => SUMMARIES.map((ending) => `summary-${number}.${ending}`));
    return [
      ...summaries.map((name): Named => [name, found(summaryMaker(name))]),
      ...(await finalReportNames(request)).map((name): Named => [name, found(finalReportMaker(name))]),
      ...Object.entries(documents).filter(([name]) => !PERSONAL.includes(name)),
    ];
  };

/** In the project's language. */
async function made(request: Request, documents: readonly Named[]): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const [file, make] of documents) {
    const document = await orNone(make({ ...request, file, query: new URLSearchParams() }));
    if (!document) continue;
    const bytes = Buffer.from(await document.arrayBuffer());
    files.push(sealed(`documents/${file}`, document.headers.get('Content-Type') ?? '', bytes));
  }
  return files;
}

/** A document that there is nothing to make of yet is not in the archive. */
async function orNone(document: Promise<Response>): Promise<Response | null> {
  try {
    return await document;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

async function manifestOf({ context: { house }, project }: Request, files: readonly ArchiveFile[]) {
  const { municipality, workshops } = await archiveHead(house.store.read, project);
  return {
    format: ARCHIVE_FORMAT,
    schema: SCHEMA,
    project: {
      ...{ id: project.id, title: project.title, aim: project.aim, language: project.language },
      owner: municipality,
      created: project.createdAt.toISOString(),
      archived: project.archivedAt?.toISOString() ?? null,
      workshops,
    },
    made: { at: house.now().toISOString(), by: `Samverk ${version}` },
    files: files.map(({ path, type, size, sha256 }) => ({ path, type, size, sha256 })),
  };
}

const PACKED = /\.(jpg|png|pdf|docx|xlsx)$/;

/** The files as one, sent while it is made: only one of them is in memory at a time. */
async function zipped(files: readonly ArchiveFile[], date: Date): Promise<ReadableStream> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const { path, content } of files) {
    const compression = PACKED.test(path) ? 'STORE' : 'DEFLATE';
    zip.file(path, Readable.from(once(content)), { binary: true, compression, date, createFolders: false });
  }
  const stream = new Readable().wrap(zip.generateNodeStream({ streamFiles: true }));
  return Readable.toWeb(stream) as WebStream as ReadableStream;
}

const PART_BYTES = 262_144;

/** Fetched when it is its turn; in parts, between which others are served. */
async function* once(content: () => Promise<Buffer>): AsyncGenerator<Buffer> {
  const bytes = await content();
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield bytes.subarray(at, at + PART_BYTES);
}
