import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTurnedAway, open } from '../../scripts/replay/client';
import { freshFolder, startServer, startsNot, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { MADE_UP_ID, PAGES } from './pages';

stopServersAfterAll();
const install = (server: Server, cookie: string, email = town.OWNER.email) =>
  town.postForm(
    server,
    '/setup',
    { _call: 'setup.install', _id: town.newCallId(), municipality: 'Storvik', ...town.OWNER, email },
    { cookie },
  );
const linkOf = (server: Server) => `samverk_link=${/token=(.+)/.exec(server.setupLink ?? '')?.[1] ?? ''}`;

describe('before the first owner', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });

  it.each(PAGES)('GET %s shows nobody anything of a workshop', async (path, statuses) => {
    const page = await open(server.base).get(path);
    expect(statuses).toContain(page.status);
    if (page.status === 303) expect(page.location).toMatch(/^\/(sign-in\?next=.*|hello|setup|)$/);
  });

  it('no sign-in, code, call or socket works', async () => {
    const nobody = open(server.base);
    expect((await nobody.post('/sign-in', { email: town.OWNER.email, password: town.PASSWORD })).status).toBe(
      422,
    );
    for (const code of ['ABCDEF', 'ABCDEFGHJK', ''])
      expect((await nobody.post('/?index', { code })).status).toBe(422);
    for (const name of ['project.create', 'staff.add', 'municipality.add', 'setup.install'])
      expect(
        (
          await nobody.call('console', MADE_UP_ID, name, {
            municipalityId: MADE_UP_ID,
            title: 'T',
            name: 'N',
            email: 'n@m.no',
            role: 'owner',
            language: 'nb',
            token: 'x',
            municipality: 'M',
            password: town.PASSWORD,
          })
        ).ok,
        name,
      ).toBe(false);
    expect(await isTurnedAway(nobody, 'console', MADE_UP_ID)).toBe(true);
    expect(nobody.cookie()).toBe('');
  });

  it('the setup takes no form without the link, and none with a made-up one', async () => {
    for (const cookie of ['', 'samverk_link=', 'samverk_link=guess'])
      expect((await install(server, cookie)).status, cookie).toBe(422);
  });
});

describe('the one-time link', () => {
  it('works once, also when two use it at the same moment', async () => {
    const server = await startServer();
    const tries = [1, 2, 3, 4].map((n) => install(server, linkOf(server), `eier${n}@storvik.example`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([303, 422, 422, 422]);
    expect((await install(server, linkOf(server), 'eier5@storvik.example')).status).toBe(422);
    expect((await open(server.base).get('/setup')).status).toBe(422);
  });

  it('is kept by a form with a mistake in it', async () => {
    const server = await startServer();
    expect((await install(server, linkOf(server), 'no e-mail')).status).toBe(422);
    expect((await install(server, linkOf(server))).status).toBe(303);
  });

  it('is a new one at each start until somebody has used it, and the old one is void', async () => {
    const first = await startServer();
    await first.end('SIGTERM');
    const second = await startServer({ DATA_DIR: first.dataDir }, true);
    await second.end('SIGTERM');
    const last = await startServer({ DATA_DIR: first.dataDir }, true);
    expect(new Set([first, second, last].map(linkOf)).size).toBe(3);
    expect((await install(last, linkOf(first))).status).toBe(422);
    expect((await install(last, linkOf(last))).status).toBe(303);
  });

  it('is not printed once there is an owner, and the owner still signs in', async () => {
    const { server } = await town.settledServer();
    expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
    const again = await startServer({ DATA_DIR: server.dataDir });
    await town.signIn(again, town.OWNER.email);
    expect(await again.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(again.output()).not.toContain('token=');
  });
});

describe('a start that is refused ends with 1 and a sentence:', () => {
  const plainly = (said: string) => expect(said).not.toMatch(/^\s+at |node:internal|Error:/m);

  it('R18 a database of another program, which is left as it is', async () => {
    const folder = freshFolder();
    const path = join(folder, 'samverk.sqlite');
    const other = new Database(path);
    other.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES ('precious')");
    other.close();
    const before = readFileSync(path);
    const end = await startsNot({ DATA_DIR: folder });
    expect(end).toMatchObject({
      code: 1,
      said: expect.stringContaining(`${path} is not a Samverk database`) as unknown,
    });
    plainly(end.said);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('R18 a file that is no database, which is left as it is', async () => {
    const folder = freshFolder();
    const path = join(folder, 'samverk.sqlite');
    writeFileSync(path, 'These are not the bytes of a database. '.repeat(200));
    const end = await startsNot({ DATA_DIR: folder });
    expect(end).toMatchObject({ code: 1, said: expect.stringContaining(path) as unknown });
    plainly(end.said);
    expect(readFileSync(path, 'utf8')).toMatch(/^These are not the bytes/);
  });

  it('R18 an empty file where the database was', async () => {
    const folder = freshFolder();
    const path = join(folder, 'samverk.sqlite');
    writeFileSync(path, '');
    const end = await startsNot({ DATA_DIR: folder });
    expect(end).toMatchObject({ code: 1, said: expect.stringContaining(path) as unknown });
    plainly(end.said);
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('R18 a Samverk database that has been cut off, and the file is named', async () => {
    const { server } = await town.settledServer();
    await server.end('SIGTERM');
    const folder = freshFolder();
    const path = join(folder, 'samverk.sqlite');
    copyFileSync(server.file, path);
    truncateSync(path, 3 * 4096);
    const end = await startsNot({ DATA_DIR: folder });
    expect(end.code).toBe(1);
    expect(end.said).toContain(path);
    plainly(end.said);
  });

  it('a port that is in use', async () => {
    const server = await startServer();
    const end = await startsNot({ PORT: String(server.port) });
    expect(end).toMatchObject({
      code: 1,
      said: expect.stringContaining(`Port ${server.port} is in use.`) as unknown,
    });
    plainly(end.said);
    expect(end.said).not.toContain('token=');
    expect(server.isRunning()).toBe(true);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/samverk'],
    ['PUBLIC_URL', 'samverk.example.no'],
    ['LOG_LEVEL', 'loud'],
  ])('the setting %s=%s, which is named', async (name, value) => {
    const end = await startsNot({ [name]: value });
    expect(end).toMatchObject({ code: 1, said: expect.stringContaining(`${name}:`) as unknown });
    expect(end.said).not.toMatch(/^\s+at |node:internal/m);
  });
});
