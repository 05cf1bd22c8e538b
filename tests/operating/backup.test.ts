import {
  copyFileSync,
  existsSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, backupsIn, takeUpAgain, prune } from '~db/backup.server';
import { countRows } from '~db/file.server';
import { mails, voteRounds } from '~db/schema';
import { pseudonym } from '~/commands/pseudonym.server';
import { fullHall, roundOnDisk, type Hall, type Voter } from '../load/hall';
import { closeAfterAll, freshHouse, temporaryFolder } from '../support/db';
import { closeVote, makeProject, openVote as openRound, makeProposal } from '../support/make';
import { looked, operate } from '../support/operator';
import { startServer, startsNot, stopServersAfterAll } from '../support/server';
import { openVote } from '../support/town';

stopServersAfterAll();
closeAfterAll();
const DAY_MS = 24 * 60 * 60_000;
/** Who called each of the ballot's calls. */
const callsIn = (path: string) =>
  looked(path, (file) =>
    file.prepare("SELECT actor FROM calls WHERE name LIKE 'ballot.%'").pluck().all(),
  ) as string[];
const ballotsIn = (path: string) =>
  looked(path, (file) => file.prepare('SELECT count(*) FROM ballots').pluck().get() as number);

describe('a backup while people vote, and bringing it back', () => {
  let hall: Hall;
  let settings: { DATA_DIR: string };
  /** Who called, in the order in which the calls were acknowledged. */
  const acknowledged: string[] = [];
  let path: string;
  let voteRoundId: string;
  beforeAll(async () => {
    hall = await fullHall(30, 'vote', { giveUpMs: 60_000 });
    settings = { DATA_DIR: hall.server.dataDir };
  }, 60_000);
  afterAll(() => hall?.close());

  it('R22 has every vote that was acknowledged before it began, and the voting goes on meanwhile', async () => {
    voteRoundId = await openVote(hall.owner, hall.project, 4);
    let isOver = false;
    let begin: () => void = () => undefined;
    const isTime = new Promise<void>((resolve) => (begin = resolve));
    const must = async (voter: Voter, name: string, proposalId: string) => {
      await voter.live.must(name, { voteRoundId, proposalId });
      acknowledged.push(voter.id);
      if (acknowledged.length === 100) begin();
    };
    const [first = '', ...others] = hall.proposals.slice(0, 4);
    const voting = hall.people.map(async (voter) => {
      for (const proposalId of others) await must(voter, 'ballot.place', proposalId);
      // She cannot make up her mind as long as the backup is being made.
      while (!isOver) for (const name of ['ballot.place', 'ballot.withdraw']) await must(voter, name, first);
      await must(voter, 'ballot.place', first);
    });
    await isTime;
    const before = [...acknowledged];
    const { code, said } = await operate('backup', [], settings);
    isOver = true;
    await Promise.all(voting);
    expect(said).toMatch(/samverk-.+-by-hand\.sqlite {2}\(\d+\.\d MB, checked\)/);
    expect(code).toBe(0);
    path = said.split('  ')[0] ?? '';
    const saved = callsIn(path);
    const times = (all: readonly string[], id: string) => all.filter((one) => one.endsWith(id)).length;
    for (const { id } of hall.people) expect(times(saved, id)).toBeGreaterThanOrEqual(times(before, id));
    expect(saved.length, 'nobody voted while it was made').toBeLessThan(acknowledged.length);
    expect(ballotsIn(hall.server.file)).toBe(120);
  }, 60_000);

  it('is one file, which stands for itself', () => {
    const folder = join(settings.DATA_DIR, 'backups');
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([path]);
    expect(looked(path, (file) => file.pragma('journal_mode', { simple: true }))).toBe('delete');
  });

  it('R23 a restore only looks at first: what is in it, and what it would replace', async () => {
    const { code, said } = await operate('restore', [path], settings);
    expect(code).toBe(0);
    expect(said).toContain(`${ballotsIn(path)} ballots`);
    expect(said).toContain('120 ballots');
    expect(said).toContain('Nothing has been changed.');
    expect(said).not.toMatch(/Storvik|Gjest|@/);
    expect((await operate('restore', [], settings)).said).toContain(path);
  });

  it('R23 is refused while a server runs on the database', async () => {
    const { code, said } = await operate('restore', [path, '--yes'], settings);
    expect(code).toBe(1);
    expect(said).toContain('Another Samverk server runs on');
    expect(ballotsIn(hall.server.file)).toBe(120);
  });

  it('R23 with the server stopped it is the database, recounted, and the old one is kept', async () => {
    expect(await hall.server.end('SIGTERM')).toMatchObject({ code: 0 });
    const { code, said } = await operate('restore', [path, '--yes'], settings);
    expect(said).toContain('Done, and every table recounted.');
    expect(code).toBe(0);
    expect(looked(hall.server.file, countRows)).toEqual(looked(path, countRows));
    const [aside] = backupsIn(join(settings.DATA_DIR, 'backups')).filter(
      ({ reason }) => reason === 'replaced',
    );
    expect(ballotsIn(aside?.path ?? '')).toBe(120);
    await hall.restart();
    // Pages that have been open all the time show what is so now, not what they knew before.
    const { key, ballots } = roundOnDisk(hall.server, voteRoundId);
    for (const { id, live } of hall.people) {
      const own = ballots.filter(({ voter }) => voter === pseudonym(key ?? '', id)).length;
      await live.resync();
      await live.seen('me', (me) => me.votes.length === own, `her ${own} votes of then`);
    }
  });

  it.each([
    ['is gone', (file: string) => rmSync(file)],
    ['is damaged', (file: string) => truncateSync(file, 4096 * 3)],
    ['is no database', (file: string) => writeFileSync(file, 'Dear diary')],
  ])('R23 it also replaces one that %s, which is what a refused start asks for', async (_what, ruin) => {
    await hall.server.end('SIGTERM');
    ruin(hall.server.file);
    const refused = await startsNot(settings);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('npm run restore')]);
    expect((await operate('restore', [path, '--yes'], settings)).code).toBe(0);
    expect(looked(hall.server.file, countRows)).toEqual(looked(path, countRows));
    await hall.restart();
    expect(hall.server.isRunning()).toBe(true);
  });
});

describe('what is no backup', () => {
  it.each([
    ['is not there', () => undefined, /There is no file/],
    ['is no database', (file: string) => writeFileSync(file, 'Dear diary'), /is damaged or not a database/],
    [
      'is of another program',
      (file: string) => new Database(file).exec('CREATE TABLE theirs (x)').close(),
      /is not a Samverk database/,
    ],
  ])('that %s is refused, and nothing is changed', async (_what, make, sentence) => {
    const folder = temporaryFolder();
    const server = await startServer({ DATA_DIR: folder }, true);
    await server.end('SIGTERM');
    const rows = looked(server.file, countRows);
    const path = join(folder, 'found.sqlite');
    make(path);
    for (const args of [[path], [path, '--yes']]) {
      const { code, said } = await operate('restore', args, { DATA_DIR: folder });
      expect([code, said]).toEqual([1, expect.stringMatching(sentence)]);
      expect(said).toContain('Nothing was changed.');
    }
    expect(looked(server.file, countRows)).toEqual(rows);
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('of a damaged database none is made, and nothing is left lying', async () => {
    const house = await freshHouse();
    const path = join(house.env.dataDir, 'copy.sqlite');
    copyFileSync(join(house.env.dataDir, 'samverk.sqlite'), path);
    truncateSync(path, 4096 * 3);
    const folder = temporaryFolder();
    await expect(backUp(path, folder, 'automatic')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['backup', 'restore'] as const)('%s on PostgreSQL names its own tools', async (script) => {
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: temporaryFolder() };
    const { code, said } = await operate(script, [], settings);
    expect([code, said]).toEqual([1, expect.stringContaining('pg_dump')]);
  });

  it('a command line that is not understood gets the usage', async () => {
    const settings = { DATA_DIR: temporaryFolder() };
    expect(await operate('restore', ['--yes'], settings)).toMatchObject({ code: 2 });
    expect(await operate('backup', ['--now'], settings)).toMatchObject({ code: 2 });
  });
});

describe('old backups', () => {
  it('are removed after fourteen days, with what a copy that was cut short has left', async () => {
    const house = await freshHouse();
    const file = join(house.env.dataDir, 'samverk.sqlite');
    const folder = temporaryFolder();
    const now = new Date();
    const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
    for (const days of [20, 14.5, 13.5, 0]) await backUp(file, folder, 'automatic', ago(days));
    const left = join(folder, 'samverk-x.sqlite.part');
    writeFileSync(left, '');
    utimesSync(left, ago(2), ago(2));
    writeFileSync(join(folder, 'notes of the operator.txt'), '');
    prune(file, folder, now);
    expect(backupsIn(folder).map(({ at }) => at)).toEqual([ago(0), ago(13.5)]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('from within a vote are removed when it has been closed: nobody can look up a ballot', async () => {
    const house = await freshHouse();
    const file = join(house.env.dataDir, 'samverk.sqlite');
    const folder = temporaryFolder();
    const project = await makeProject(house);
    await makeProposal(house, project, 'A bench');
    const earlier = await backUp(file, folder, 'automatic', new Date(Date.now() - 3_000));
    const round = await openRound(house, project);
    const within = await backUp(file, folder, 'automatic', new Date(Date.now() - 2_000));
    prune(file, folder);
    expect(backupsIn(folder).map(({ path }) => path)).toEqual([within.path, earlier.path]);
    await closeVote(house, project, round);
    const [row] = await house.store.read.select().from(voteRounds).where(eq(voteRounds.id, round));
    expect(row?.key).toBeNull();
    const after = await backUp(file, folder, 'automatic');
    prune(file, folder);
    expect(backupsIn(folder).map(({ path }) => path)).toEqual([after.path, earlier.path]);
  });
});

it('letters that wait in a backup are held: a letter goes once', async () => {
  const house = await freshHouse();
  const { id: projectId } = await makeProject(house);
  const mail = {
    projectId,
    kind: 'invitation',
    language: 'nb',
    recipient: 'a@b.no',
    recipientName: 'A',
  } as const;
  const rest = { subject: '', text: '', calendar: '', attempts: 0, error: '', createdAt: new Date() };
  await house.store.write((tx) =>
    tx.insert(mails).values([
      { id: 'waits', ...mail, ...rest, state: 'queued', nextAt: new Date() },
      { id: 'went', ...mail, ...rest, state: 'sent' },
    ]),
  );
  const file = new Database(join(house.env.dataDir, 'samverk.sqlite'));
  expect(takeUpAgain(file)).toBe(1);
  file.close();
  const rows = await house.store.read.select().from(mails);
  expect(rows.map(({ id, state, error, nextAt }) => [id, state, error, nextAt]).sort()).toEqual([
    ['waits', 'failed', '#interrupted', null],
    ['went', 'sent', '', null],
  ]);
});
