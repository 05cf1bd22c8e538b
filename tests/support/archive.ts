import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { getTableColumns, type Column } from 'drizzle-orm';
import JSZip from 'jszip';
import { archiveFile } from '~/commands/archive.server';
import { archiveMaker } from '~/documents/archive.server';
import type { House } from '~/commands/context.server';
import type { OpenHouse } from '~/house.server';
import { archiveRows } from '~/views/archive.server';
import { kindOf } from '~db/archive-rows';
import { innerKeysOf, PROJECT_TABLES } from '~db/project-tables';
import type { AnyTable } from '~db/references';
import { homeworkFiles, mails, municipalities, photos, projects, voteRounds } from '~db/schema';
import { call, projectRow, type Staff } from './make';
import { chance, type Chance } from './seeded';

type Row = Record<string, unknown>;

const WORDS = ['Vang', 'møte «ett»', 'emoji 🌲', 'سلام', 'line\nbreak', '', '"quoted" \\ back', '<b>'];
const JPEG = [0xff, 0xd8, 0xff];

/** A project made of nothing but chance: some rows of every table, each with a value in every column. */
export async function randomProject(house: House, seed: string): Promise<string> {
  const c = chance(seed);
  const place = { id: `${seed} place`, name: 'Storvik', createdAt: new Date(0) };
  const projectId = `project-${c.whole(0, 2 ** 31)}`;
  await house.store.write(async (tx) => {
    await tx.insert(municipalities).values(place);
    const made = new Map<AnyTable, Row[]>();
    for (const table of PROJECT_TABLES) {
      const count = (table as object) === projects ? 1 : c.whole(1, 4);
      const rows = Array.from({ length: count }, () => randomRow(c, table, made));
      for (const row of rows) if ((table as object) === projects) row.id = projectId;
      for (const row of rows) if ('municipalityId' in row) row.municipalityId = place.id;
      // Two that are alike where they may not be: the first stays.
      const kept = await tx
        .insert(table)
        .values(rows as never)
        .onConflictDoNothing()
        .returning();
      made.set(table, kept);
    }
  });
  return projectId;
}

function randomRow(c: Chance, table: AnyTable, made: ReadonlyMap<AnyTable, Row[]>): Row {
  const columns = Object.entries(getTableColumns(table));
  const row: Row = Object.fromEntries(columns.map(([key, column]) => [key, randomValue(c, key, column)]));
  for (const { columns: keys, target, targetColumns } of innerKeysOf(table)) {
    const pointedAt = c.pick(made.get(target) ?? []);
    const isFree = keys.every((key) => !getTableColumns(table)[key as 'id'].notNull);
    const empty = isFree && c.random() < 0.3;
    for (const [i, key] of keys.entries()) row[key] = empty ? null : pointedAt[targetColumns[i] ?? ''];
  }
  if ((table as object) === voteRounds) Object.assign(row, { key: null, closedAt: new Date(5) });
  if ((table as object) === mails && row.state === 'queued') row.state = 'sent';
  if ('position' in row) row.position = Math.abs(row.position as number);
  if (table === (photos as object) || table === (homeworkFiles as object)) {
    for (const [key, column] of columns)
      if (kindOf(column) === 'bytes') row[key] = Buffer.from([...JPEG, ...(row[key] as Buffer)]);
    if ('type' in row) row.type = 'image/jpeg';
  }
  return row;
}

function randomValue(c: Chance, key: string, column: Column): unknown {
  if (key === 'id') return `id-${c.whole(0, 2 ** 31)}-${c.whole(0, 2 ** 31)}`;
  if (!column.notNull && c.random() < 0.3) return null;
  switch (kindOf(column)) {
    case 'text':
      if (column.enumValues) return c.pick(column.enumValues);
      return `${c.pick(WORDS)}${c.whole(0, 2 ** 31)}`;
    case 'whole':
      return c.whole(-(2 ** 31), 2 ** 31 - 1);
    case 'number':
      return (c.random() - 0.5) * 10 ** c.whole(-6, 12);
    case 'flag':
      return c.random() < 0.5;
    case 'instant':
      return new Date(c.whole(0, 4e12));
    case 'json':
      return c.pick([[], ['a', { b: [1, 2.5, null, true] }], { 'nøkkel "1"': 'سلام' }]);
    case 'bytes':
      return Buffer.from(Array.from({ length: c.whole(0, 300) }, () => c.whole(0, 255)));
  }
}

/** The archive of a project, as an owner downloads it; without documents. */
export async function exported(house: OpenHouse, projectId: string): Promise<Buffer> {
  const context = { house, origin: 'http://samverk.example', ip: '', nonce: '', packing: null, place: '' };
  const project = await projectRow(house, projectId);
  const about = { standing: 'owner', file: 'project.zip', query: new URLSearchParams() } as const;
  const answer = await archiveMaker(async () => [])({ context, project, ...about });
  return Buffer.from(await answer.arrayBuffer());
}

/** Puts an archive where uploads wait; returns what the command calls it. */
export function uploaded(house: House, archive: Buffer): string {
  const sha256 = createHash('sha256').update(archive).digest('hex');
  mkdirSync(house.incoming, { recursive: true });
  writeFileSync(archiveFile(house, sha256), archive);
  return sha256;
}

export const receive = (house: House, owner: Staff, municipalityId: string, archive: Buffer) =>
  call(house, owner, 'project.receive', { municipalityId, archive: uploaded(house, archive) });

/** An archive as its files, to be damaged. */
export async function filesOf(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(archive);
  const all = Object.values(zip.files).map(async (file): Promise<[string, Buffer]> => [
    file.name,
    await file.async('nodebuffer'),
  ]);
  return new Map(await Promise.all(all));
}

/** Files as an archive; `sealed` says in the manifest what is in them now. */
export async function zipOf(files: ReadonlyMap<string, Buffer>, sealed = false): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of sealed ? withManifest(files) : files)
    zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function withManifest(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: unknown };
  const rest = [...files].filter(([name]) => name !== 'manifest.json');
  manifest.files = rest.map(([path, content]) => ({
    ...{ path, type: 'application/octet-stream', size: content.length },
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  return new Map([['manifest.json', Buffer.from(JSON.stringify(manifest))], ...rest]);
}

/** The rows that an installation holds of a project, as they stand in its archive. */
export async function rowsOf(house: OpenHouse, projectId: string): Promise<Record<string, Row[]>> {
  return (await archiveRows(house.store.read, projectId)).content.tables;
}
