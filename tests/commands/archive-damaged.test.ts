import { getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '~/commands/archive-read.server';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { exported, filesOf, randomProject, receive, zipOf } from '../support/archive';
import { closeAfterAll, freshHouse, temporaryFolder } from '../support/db';
import { makeMunicipality, type Municipality } from '../support/make';
import { chance } from '../support/seeded';
import { everyRow } from './world';

type Files = Map<string, Buffer>;
type Json = Record<string, unknown> & { tables: Record<string, Record<string, unknown>[]> };

let here: OpenHouse;
let place: Municipality;
let archive: Buffer;
let files: Files;
let picture: string;
let folder: string;
beforeAll(async () => {
  const there = await freshHouse();
  here = await freshHouse();
  place = await makeMunicipality(here);
  archive = await exported(there, await randomProject(there, 'damaged'));
  files = await filesOf(archive);
  picture = [...files.keys()].find((name) => name.startsWith('attachments/photos/')) ?? '';
  folder = temporaryFolder();
});
closeAfterAll();

/** What an import is refused with, and the places that are named; nothing may be written. */
async function refusal(made: Buffer): Promise<string[]> {
  const before = await everyRow(here);
  const told = await receive(here, place.owner, place.id, made).then(
    () => ['accepted'],
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return [error.code, ...(error.fields ?? []).map(({ path, issue }) => `${path} ${issue}`)];
    },
  );
  expect(await everyRow(here)).toEqual(before);
  return told;
}

async function read(made: Buffer, ...more: [Parameters<typeof readArchive>[2]?]) {
  const path = join(folder, 'one.zip');
  writeFileSync(path, made);
  return readArchive(path, LIMITS.archiveInflated, ...more);
}

const damaged = async (change: (all: Files) => void, sealed = false): Promise<string[]> => {
  const all = new Map(files);
  change(all);
  return refusal(await zipOf(all, sealed));
};
/** With other words in project.json, and a manifest that holds them. */
const reworded = (change: (content: Json) => void) =>
  damaged((all) => {
    const content = JSON.parse(String(files.get('project.json'))) as Json;
    change(content);
    all.set('project.json', Buffer.from(JSON.stringify(content)));
  }, true);
const flipped = (content: Buffer | undefined, at = 0): Buffer => {
  const copy = Buffer.from(content ?? '');
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('an archive whose bytes are not as they were', () => {
  it.each([0, 1, 10, 0.2, 0.5, 0.9, 0.999])('cut off at %d is refused', async (at) => {
    const length = at > 0 && at < 1 ? Math.floor(archive.length * at) : at;
    expect(await refusal(archive.subarray(0, length))).toEqual(['archive-unreadable']);
  });

  it('that is another file is refused', async () => {
    expect(await refusal(Buffer.from('{"format":"workshop-case/1"}'))).toEqual(['archive-unreadable']);
    expect(await refusal(await zipOf(new Map([['letter.txt', Buffer.from('Hello')]])))).toEqual([
      'archive-unreadable',
    ]);
  });

  it('with any one bit turned is refused, or says the very same', async () => {
    const c = chance('bits');
    const whole = await read(archive);
    let refused = 0;
    for (let i = 0; i < 150; i += 1) {
      const at = c.whole(0, archive.length - 1);
      const told = await read(flipped(archive, at)).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw new Error(`byte ${at}`, { cause: error });
        return null;
      });
      if (told === null) refused += 1;
      else expect(told, `byte ${at}`).toEqual(whole);
    }
    expect(refused).toBeGreaterThan(50);
  });
});

describe('an archive whose files do not hold with its manifest', () => {
  it('is refused by the name of the file: changed, missing, added, or grown', async () => {
    const name = 'project.json';
    expect(await damaged((all) => all.set(name, flipped(all.get(name), 300)))).toEqual([
      'archive-damaged',
      'project.json wrong',
    ]);
    expect(await damaged((all) => all.set(picture, flipped(all.get(picture), 3)))).toEqual([
      'archive-damaged',
      `${picture} wrong`,
    ]);
    expect(await damaged((all) => all.delete(picture))).toEqual(['archive-damaged', `${picture} required`]);
    expect(await damaged((all) => all.delete(name))).toEqual(['archive-damaged', `${name} required`]);
    expect(await damaged((all) => all.set('more.txt', Buffer.from('x')))).toEqual([
      'archive-damaged',
      'more.txt not-in-list',
    ]);
    expect(await damaged((all) => all.set(picture, Buffer.alloc(50_000_000)))).toEqual([
      'archive-damaged',
      `${picture} too-long`,
    ]);
    expect(await damaged((all) => all.delete('manifest.json'))).toEqual(['archive-unreadable']);
    expect(await damaged((all) => all.set('manifest.json', Buffer.from('{}')))).toEqual([
      'archive-damaged',
      'manifest.json wrong',
    ]);
  });

  it.each(['../up.txt', 'documents/../../up.txt', '/etc/passwd', 'C:\\up.txt', 'a\0b', '.ssh/keys'])(
    'with a file called %j is refused',
    async (name) => {
      expect((await damaged((all) => all.set(name, Buffer.from('x')), true))[0]).toBe('archive-damaged');
    },
  );

  it('that would fill the disk is refused before it is unpacked', async () => {
    const told = await damaged((all) => {
      const manifest = JSON.parse(String(all.get('manifest.json'))) as { files: { size: number }[] };
      for (const file of manifest.files) file.size = LIMITS.archiveInflated;
      all.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    });
    expect(told).toEqual(['archive-too-large']);
    const many = new Map(files);
    for (let i = 0; i <= LIMITS.archiveFiles; i += 1) many.set(`documents/${i}`, Buffer.alloc(0));
    expect(await refusal(await zipOf(many))).toEqual(['archive-too-large']);
  });
});

describe('an archive of another version', () => {
  it('that is newer is refused as such, and one that no way leads from', async () => {
    expect(await reworded((content) => (content.schema = 'samverk-project/2'))).toEqual(['archive-too-new']);
    expect(await reworded((content) => (content.schema = 'samverk-project/0'))).toEqual([
      'archive-unreadable',
    ]);
    expect(await reworded((content) => (content.schema = 'another/1'))).toEqual(['archive-unreadable']);
    const told = await damaged((all) => {
      const manifest = String(all.get('manifest.json')).replace('samverk-archive/1', 'samverk-archive/2');
      all.set('manifest.json', Buffer.from(manifest));
    });
    expect(told).toEqual(['archive-too-new']);
  });

  it('that is older is brought to this one step by step', async () => {
    // There is no older version yet. This one is made up: projects were called cases, and themes had no place.
    const old = new Map(files);
    const content = JSON.parse(String(files.get('project.json'))) as Json;
    const { projects: cases, ...tables } = content.tables;
    const themes = tables.themes?.map(({ position: _, ...theme }) => theme);
    const made = { schema: 'samverk-project/0', tables: { ...tables, cases, themes } };
    old.set('project.json', Buffer.from(JSON.stringify(made)));
    const zip = await zipOf(old, true);
    const upgraded = await read(zip, {
      0(before) {
        const { cases: projects, themes = [], ...rest } = (before as Json).tables;
        const placed = themes.map((theme, i) => ({ ...theme, position: i + 1 }));
        return { schema: 'samverk-project/1', tables: { ...rest, projects, themes: placed } };
      },
    });
    const now = await read(archive);
    expect(upgraded.projectId).toBe(now.projectId);
    const themesOf = (one: typeof now) =>
      one.tables.find(([table]) => String(getTableName(table)) === 'themes')?.[1];
    expect(themesOf(upgraded)?.map((row) => row.position)).toEqual(themes?.map((_, i) => i + 1));
    expect(upgraded.tables.map(([, rows]) => rows.length)).toEqual(now.tables.map(([, rows]) => rows.length));
  });
});

describe('an archive whose rows were made up', () => {
  const first = (content: Json, table: string) => content.tables[table]?.[0] ?? {};

  it.each<[string, (content: Json) => void, string]>([
    ['a table that there is not', (c) => (c.tables.people = []), 'people not-in-list'],
    ['a value of the wrong kind', (c) => (first(c, 'themes').position = 'first'), 'themes.0.position wrong'],
    [
      'a word that is not on the list',
      (c) => (first(c, 'participants').sector = 'pirates'),
      'participants.0.sector wrong',
    ],
    ['a column that there is not', (c) => (first(c, 'themes').colour = 'red'), 'themes.0 wrong'],
    [
      'a NUL, which PostgreSQL cannot keep',
      (c) => (first(c, 'themes').title = 'a\0b'),
      'themes.0.title wrong',
    ],
    ['a municipality of its own', (c) => (first(c, 'projects').municipalityId = 'x'), 'projects.0 wrong'],
    ['two projects', (c) => c.tables.projects?.push({ ...first(c, 'projects'), id: 'x' }), 'projects wrong'],
    ['a row of another project', (c) => (first(c, 'themes').projectId = 'theirs'), 'themes.0 wrong'],
    ['a row that points out of the archive', (c) => (first(c, 'needs').groupId = 'theirs'), 'needs.0 wrong'],
    [
      'a ballot for what is not on the paper',
      (c) => (first(c, 'ballots').proposalId = 'none'),
      'ballots.0 wrong',
    ],
    ['a vote with its key', (c) => (first(c, 'vote_rounds').key = 'secret'), 'vote_rounds.0 wrong'],
    ['a vote that is open', (c) => (first(c, 'vote_rounds').closedAt = null), 'vote_rounds.0 wrong'],
    ['bytes that no file holds', (c) => (first(c, 'photos').image = 'manifest.json'), 'photos.0.image wrong'],
  ])('with %s is refused by its place', async (_what, change, where) => {
    const told = await reworded(change);
    expect(told[0]).toBe('archive-damaged');
    expect(told).toContain(where);
  });

  it('with a picture that is none is refused', async () => {
    const told = await damaged((all) => all.set(picture, Buffer.from('<script>')), true);
    expect(told[0]).toBe('archive-damaged');
    expect(told[1]).toMatch(/^photos\.\d wrong$/);
  });

  it('with a code that is in use here is refused, and whoever has it keeps it', async () => {
    const there = await freshHouse();
    const other = await exported(there, await randomProject(there, 'another'));
    const roomCode = (JSON.parse(String((await filesOf(other)).get('project.json'))) as Json).tables
      .projects?.[0]?.roomCode;
    await receive(here, place.owner, place.id, other);
    expect(await reworded((content) => (first(content, 'projects').roomCode = roomCode))).toEqual([
      'archive-taken',
    ]);
  });
});
