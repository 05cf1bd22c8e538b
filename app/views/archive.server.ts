import { createHash } from 'node:crypto';
import { and, asc, eq, getTableColumns, getTableName, isNotNull } from 'drizzle-orm';
import { SCHEMA, typeOfBytes } from '~/domain/archive';
import { found, Problem } from '~/domain/problem';
import { bytesIn, packed, type ArchivedRow } from '~db/archive-rows';
import type { Db } from '~db/client.server';
import { goingWith, PROJECT_TABLES } from '~db/project-tables';
import { isRow, rowKey, type AnyTable } from '~db/references';
import { municipalities, projects, voteRounds, workshops } from '~db/schema';
import type { ProjectRow } from './allow.server';

/** A file of the archive with what its manifest says of it; its content is fetched when it is its turn. */
export interface ArchiveFile {
  path: string;
  type: string;
  size: number;
  sha256: string;
  content(): Promise<Buffer>;
}

/** All rows of a project as they stand in its archive, and their bytes as files. */
export interface ArchiveRows {
  content: { schema: string; tables: Record<string, ArchivedRow[]> };
  attachments: ArchiveFile[];
}

/** What the manifest says of the whole. */
export interface ArchiveHead {
  municipality: string;
  workshops: { number: number; date: string }[];
}

/** How often it is read anew when somebody writes meanwhile. */
const TRIES = 5;

/**
 * The rows of a project, of one moment.
 * @throws Problem `vote-open` while a round could still lead from people to ballots; `busy` when it never rests
 */
export async function archiveRows(db: Db, projectId: string): Promise<ArchiveRows> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await revisionOf(db, projectId);
    const read = await readRows(db, projectId);
    // Every command of a project changes its revision: the same before and after is one moment.
    if ((await revisionOf(db, projectId)) === before) return read;
  }
  throw new Problem('busy');
}

const revisionOf = async (db: Db, projectId: string): Promise<number> =>
  found((await db.select().from(projects).where(eq(projects.id, projectId)))[0]).revision;

/** Could a round still lead from people to ballots? */
export async function hasOpenVote(db: Db, projectId: string): Promise<boolean> {
  const isOpen = and(eq(voteRounds.projectId, projectId), isNotNull(voteRounds.key));
  return (await db.select({ id: voteRounds.id }).from(voteRounds).where(isOpen)).length > 0;
}

async function readRows(db: Db, projectId: string): Promise<ArchiveRows> {
  if (await hasOpenVote(db, projectId)) throw new Problem('vote-open');
  const tables: Record<string, ArchivedRow[]> = {};
  const attachments: ArchiveFile[] = [];
  for (const table of PROJECT_TABLES) {
    const rows = await rowsOf(db, table, projectId);
    for (const row of rows)
      for (const key of bytesIn(table)) {
        const file = await attachment(db, table, row, key);
        row[key] = file.path;
        attachments.push(file);
      }
    // Not in the order in which they lie: that would tell of ballots what their rows do not.
    tables[getTableName(table)] = rows.map((row) => packed(table, row)).sort(byText);
  }
  attachments.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { content: { schema: SCHEMA, tables }, attachments };
}

const byText = (a: ArchivedRow, b: ArchivedRow): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
};

/** Without the bytes: all of a project's at once might be too many. */
async function rowsOf(db: Db, table: AnyTable, projectId: string): Promise<ArchivedRow[]> {
  const heavy = bytesIn(table);
  const light = Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(([key]) => !heavy.includes(key)),
  );
  return db
    .select(light)
    .from(table)
    .where(goingWith(db, table, projectId));
}

async function attachment(db: Db, table: AnyTable, row: ArchivedRow, key: string): Promise<ArchiveFile> {
  const known = rowKey(table, row);
  const column = (getTableColumns(table) as unknown as Record<string, AnyTable['id']>)[key];
  const content = async () => {
    const [one] = await db
      .select({ bytes: column as AnyTable['id'] })
      .from(table)
      .where(isRow(table, known));
    return Buffer.from(found(one).bytes as unknown as Uint8Array);
  };
  const bytes = await content();
  const { type, ending } = typeOfBytes(bytes);
  const name = [known.replaceAll(' ', '_'), ...(bytesIn(table).length > 1 ? [key] : [])].join('-');
  return { ...sealed(`attachments/${getTableName(table)}/${name}.${ending}`, type, bytes), content };
}

/** A file with its digest. */
export const sealed = (path: string, type: string, bytes: Buffer): ArchiveFile => ({
  ...{ path, type, size: bytes.length },
  sha256: createHash('sha256').update(bytes).digest('hex'),
  content: async () => bytes,
});

/** Whose project it is, and when its workshops are. */
export async function archiveHead(db: Db, project: ProjectRow): Promise<ArchiveHead> {
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const held = await db
    .select({ number: workshops.number, date: workshops.date })
    .from(workshops)
    .where(eq(workshops.projectId, project.id))
    .orderBy(asc(workshops.number));
  return { municipality: place?.name ?? '', workshops: held };
}
