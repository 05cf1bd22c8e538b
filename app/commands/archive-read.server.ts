import { getTableName } from 'drizzle-orm';
import { z } from 'zod';
import { PROJECT, typeOfBytes } from '~/domain/archive';
import { Problem, type FieldIssue } from '~/domain/problem';
import { bytesIn, rowSchema, type ArchivedRow } from '~db/archive-rows';
import type { AnyTable, ForeignKey } from '~db/references';
import { innerKeysOf, PROJECT_TABLES } from '~db/project-tables';
import { homeworkFiles, photos, projects, voteRounds } from '~db/schema';
import { json, openArchive } from './archive-open.server';
import { upgraded, type Upgrades } from './archive-upgrades';

/** What is taken in: the rows of each table, each table after all that it points at. */
export interface ReadProject {
  projectId: string;
  tables: readonly (readonly [table: AnyTable, rows: readonly ArchivedRow[]])[];
}

const fileSchema = z.strictObject({
  schema: z.string(),
  tables: z.record(z.string(), z.array(z.unknown())),
});

/**
 * Reads an archive and finds it whole: every file as the manifest says, every row as its table wants it, and nothing
 * that points out of the archive.
 * @param most as openArchive
 * @throws Problem as openArchive; `archive-damaged` with the place in project.json
 */
export async function readArchive(path: string, most: number, upgrades?: Upgrades): Promise<ReadProject> {
  const { project, attachments } = await openArchive(path, most);
  const content = z.record(z.string(), z.unknown()).safeParse(json(project));
  if (!content.success) throw damaged([{ path: PROJECT, issue: 'wrong' }]);
  const parsed = fileSchema.safeParse(upgraded(content.data, upgrades));
  if (!parsed.success) throw damaged([{ path: PROJECT, issue: 'wrong' }]);
  const { tables } = parsed.data;
  const names: string[] = PROJECT_TABLES.map((table) => getTableName(table));
  const unknown = Object.keys(tables).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw damaged(unknown.map((name) => ({ path: name, issue: 'not-in-list' })));
  const rows = PROJECT_TABLES.map(
    (table) => [table, rowsIn(table, tables[getTableName(table)] ?? [], attachments)] as const,
  );
  return { projectId: compared(new Map(rows)), tables: rows };
}

const MOST_NAMED = 20;
const damaged = (faults: readonly FieldIssue[]) =>
  new Problem('archive-damaged', faults.slice(0, MOST_NAMED));

function rowsIn(
  table: AnyTable,
  rows: readonly unknown[],
  attachments: ReadonlyMap<string, Buffer>,
): ArchivedRow[] {
  const parsed = z.array(rowSchema(table, attachments)).safeParse(rows);
  if (parsed.success) return parsed.data;
  throw damaged(
    parsed.error.issues.map(({ path }) => ({
      path: [getTableName(table), ...path].join('.'),
      issue: 'wrong',
    })),
  );
}

type Rows = ReadonlyMap<AnyTable, readonly ArchivedRow[]>;
const plain = (table: object) => table as AnyTable;

/** The project's id, when the rows hang together; what the database alone would not refuse is refused here. */
function compared(rows: Rows): string {
  const faults = [...rows.keys()].flatMap((table) => [
    ...innerKeysOf(table).flatMap((key) => astray(rows, table, key)),
    ...faultsOf(rows, table, (row) => !hasRightBytes(table, row)),
  ]);
  const [project, ...others] = rows.get(plain(projects)) ?? [];
  if (!project || others.length > 0) faults.push({ path: 'projects', issue: 'wrong' });
  // A vote that is open, or could be opened by its key, would tie people to ballots.
  faults.push(...faultsOf(rows, plain(voteRounds), (row) => row.key != null || row.closedAt == null));
  if (faults.length > 0) throw damaged(faults);
  return String(project?.id);
}

function faultsOf(rows: Rows, table: AnyTable, isWrong: (row: ArchivedRow) => boolean): FieldIssue[] {
  return (rows.get(table) ?? []).flatMap((row, i) =>
    isWrong(row) ? [{ path: `${getTableName(table)}.${i}`, issue: 'wrong' as const }] : [],
  );
}

/** Rows that point at something that is not in the archive: it might be another's. */
function astray(rows: Rows, table: AnyTable, { columns, target, targetColumns }: ForeignKey): FieldIssue[] {
  const nameBy = (keys: readonly string[]) => (row: ArchivedRow) =>
    JSON.stringify(keys.map((key) => row[key]));
  const known = new Set((rows.get(target) ?? []).map(nameBy(targetColumns)));
  return faultsOf(
    rows,
    table,
    (row) => columns.every((key) => row[key] != null) && !known.has(nameBy(columns)(row)),
  );
}

const SHOWN: ReadonlyMap<AnyTable, readonly string[]> = new Map([
  [plain(photos), ['image/jpeg']],
  [plain(homeworkFiles), ['image/jpeg', 'application/pdf']],
]);

/** What is shown as a picture or a document is one, and is what its row calls it. */
function hasRightBytes(table: AnyTable, row: ArchivedRow): boolean {
  const types = SHOWN.get(table);
  if (!types) return true;
  return bytesIn(table).every((key) => {
    const { type } = typeOfBytes(row[key] as Buffer);
    return types.includes(type) && (row.type === undefined || row.type === type);
  });
}
