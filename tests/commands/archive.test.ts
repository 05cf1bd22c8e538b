import { getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { archivedColumns, kindOf } from '~db/archive-rows';
import { goingWith, LEFT_OUT, PROJECT_TABLES } from '~db/project-tables';
import { TABLES } from '~db/references';
import { ASIDE } from '~db/photos';
import { mails, photos, sponsors } from '~db/schema';
import { exported, filesOf, randomProject, receive } from '../support/archive';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  closeVote,
  makeCrowd,
  makeMunicipality,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  roundRow,
  vote,
  type Municipality,
} from '../support/make';
import { rows } from './rows';
import { everyRow } from './world';

let there: OpenHouse;
let here: OpenHouse;
let place: Municipality;
beforeAll(async () => {
  there = await freshHouse();
  here = await freshHouse();
  place = await makeMunicipality(here);
});
closeAfterAll();

/** Every row of the project's tables as the database gives it, bytes and all. */
async function wholeProject(house: OpenHouse, projectId: string) {
  const all = [];
  for (const table of PROJECT_TABLES) {
    const found = await house.store.read
      .select()
      .from(table)
      .where(goingWith(house.store.read, table, projectId));
    const texts = found.map((row) => ({ ...row, municipalityId: '' }));
    // A sponsor's link is made anew.
    const bare = table === (sponsors as object) ? texts.map((row) => ({ ...row, code: '' })) : texts;
    all.push([getTableName(table), bare.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]);
  }
  return Object.fromEntries(all) as Record<string, object[]>;
}

/** Every table of an archive and its columns, as the documentation has them. */
function tablesInWords(): string {
  const lines = PROJECT_TABLES.map((table) => {
    const columns = archivedColumns(table).map(([key, column]) => {
      const words = column.enumValues?.map((word) => JSON.stringify(word)).join(' ');
      return `- \`${key}\`: ${words ? `one of ${words}` : kindOf(column)}${column.notNull ? '' : ', or null'}`;
    });
    return [`## ${getTableName(table)}`, '', ...columns, ''].join('\n');
  });
  const left = Object.entries(LEFT_OUT).map(([name, reason]) => `- \`${name}\`: ${reason}`);
  const head =
    '# The tables of project.json (samverk-project/1)\n\nMade from the schema; see project-archive.md.\n';
  return [head, ...lines, '## Left out', '', ...left, ''].join('\n');
}

describe('the tables of the schema', () => {
  it('are in the archive or on the list of those left out, none on both, none on neither', () => {
    const archived = PROJECT_TABLES.map((table) => getTableName(table) as string);
    expect([...archived, ...Object.keys(LEFT_OUT)].sort()).toEqual(
      TABLES.map((table) => getTableName(table)).sort(),
    );
    for (const reason of Object.values(LEFT_OUT)) expect(reason).toMatch(/\w+ \w+|accounts/);
  });

  it('stand in the documentation as they are (vitest -u writes them there)', async () => {
    await expect(tablesInWords()).toMatchFileSnapshot('../../docs/project-archive-tables.md');
  });
});

describe('import of an export', () => {
  const SEEDS = Array.from({ length: 12 }, (_, i) => `archive ${i}`);

  it.each(SEEDS)('is the identity: %s', async (seed) => {
    const projectId = await randomProject(there, seed);
    const before = await wholeProject(there, projectId);
    // What is compared is all there is: some rows of every table.
    for (const table of PROJECT_TABLES)
      expect(before[getTableName(table)]?.length, getTableName(table)).toBeGreaterThan(0);
    const made = await receive(here, place.owner, place.id, await exported(there, projectId));
    expect(made.answer.projectId).toBe(projectId);
    expect(await wholeProject(here, projectId)).toEqual(before);
    // Nothing else came along, and what is exported again is the same file.
    const again = await filesOf(await exported(here, projectId));
    const first = await filesOf(await exported(there, projectId));
    expect(String(again.get('project.json'))).toBe(String(first.get('project.json')));
    expect([...again.keys()]).toEqual([...first.keys()]);
  });

  it('puts the project into the municipality, and is refused the second time', async () => {
    const projectId = await randomProject(there, 'twice');
    const archive = await exported(there, projectId);
    await receive(here, place.owner, place.id, archive);
    const before = await everyRow(here);
    expect((await rows(here, 'projects', { id: projectId }))[0]?.municipalityId).toBe(place.id);
    expect(await outcomeOf(receive(here, place.owner, place.id, archive))).toBe('archive-here');
    expect(await everyRow(here)).toEqual(before);
  });

  it('leaves behind what belongs to the installation: accounts, calls, changes, letters that wait, pictures put aside', async () => {
    const project = await makeProject(there);
    const [workshop] = await rows(there, 'workshops', { projectId: project.id, number: 1 });
    const mail = {
      projectId: project.id,
      kind: 'invitation',
      language: 'nb',
      recipientName: '',
      subject: '',
    } as const;
    const more = { text: '', calendar: '', attempts: 0, error: '', createdAt: new Date(0) };
    const photo = { projectId: project.id, workshopId: workshop?.id ?? '', caption: '', width: 1, height: 1 };
    await there.store.write(async (tx) => {
      await tx.insert(mails).values([
        { ...mail, ...more, id: 'waits', recipient: 'waits@example.no', state: 'queued' },
        { ...mail, ...more, id: 'went', recipient: 'went@example.no', state: 'sent' },
      ]);
      const image = Buffer.from([0xff, 0xd8, 0xff]);
      const createdAt = new Date(0);
      await tx.insert(photos).values([
        { ...photo, id: 'shown', position: 1, image, createdAt },
        { ...photo, id: 'aside', position: ASIDE, image, createdAt },
      ]);
    });
    expect((await rows(there, 'changes', { projectId: project.id })).length).toBeGreaterThan(0);
    const archive = await exported(there, project.id);
    const text = String((await filesOf(archive)).get('project.json'));
    for (const gone of ['waits@', project.owner.personId, project.municipality.id, 'aside'])
      expect(text).not.toContain(gone);
    const before = await everyRow(here);
    await receive(here, place.owner, place.id, archive);
    const after = await everyRow(here);
    expect((await rows(here, 'mails', { projectId: project.id })).map(({ id }) => id)).toEqual(['went']);
    expect((await rows(here, 'photos', { projectId: project.id })).map(({ id }) => id)).toEqual(['shown']);
    for (const table of Object.keys(LEFT_OUT)) {
      const grown = (after[table]?.length ?? 0) - (before[table]?.length ?? 0);
      expect([table, grown]).toEqual([table, table === 'calls' ? 1 : 0]);
    }
  });

  it('keeps a vote as secret as it is: not while it is open, and then in no order that tells', async () => {
    const project = await makeProject(there);
    const paper = [await makeProposal(there, project, 'One'), await makeProposal(there, project, 'Two')];
    const crowd = await makeCrowd(there, project, 12);
    const round = await openVote(there, project, 1);
    for (const [i, who] of crowd.entries()) await vote(there, who, round, paper[i % 2] ?? '');
    expect(await outcomeOf(exported(there, project.id))).toBe('vote-open');
    const { key } = await roundRow(there, round);
    const cast = await rows(there, 'ballots', { voteRoundId: round });
    await closeVote(there, project, round);
    const text = String((await filesOf(await exported(there, project.id))).get('project.json'));
    for (const gone of [key ?? 'no key', ...cast.flatMap(({ id, voter }) => [id, voter])])
      expect(text).not.toContain(gone);
    const { tables } = JSON.parse(text) as { tables: Record<string, { id: string }[]> };
    const ids = (tables.ballots ?? []).map(({ id }) => id);
    expect([ids.length, ids]).toEqual([12, [...ids].sort()]);
  });

  it('gives a sponsor that is here already no second row, and takes none of another municipality', async () => {
    const projectId = await randomProject(there, 'sponsored');
    const archive = await exported(there, projectId);
    const [sponsor] = (
      JSON.parse(String((await filesOf(archive)).get('project.json'))) as {
        tables: { sponsors: { id: string; name: string }[] };
      }
    ).tables.sponsors;
    const row = {
      id: sponsor?.id ?? '',
      name: 'Ours',
      contact: '',
      email: '',
      code: 'SPONSOR234',
      createdAt: new Date(0),
      removedAt: null,
    };
    const other = await makeMunicipality(here, 'Another');
    await here.store.write((tx) => tx.insert(sponsors).values({ ...row, municipalityId: other.id }));
    expect(await outcomeOf(receive(here, place.owner, place.id, archive))).toBe('archive-taken');
    await receive(here, other.owner, other.id, archive);
    expect(await rows(here, 'sponsors', { id: row.id })).toEqual([{ ...row, municipalityId: other.id }]);
  });
});
