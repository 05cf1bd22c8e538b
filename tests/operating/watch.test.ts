import { appendFileSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { FaultBook } from '~/fault.server';
import { Meter } from '~db/meter.server';
import { socket, type Browser } from '../../scripts/replay/client';
import { closeAfterAll, freshHouse, temporaryFolder } from '../support/db';
import { call, closeVote, makeProject, makeProposal, openVote } from '../support/make';
import { raw, startServer, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
closeAfterAll();
const MINUTE_MS = 60_000;

describe('what monitoring asks', () => {
  let server: Server;
  let owner: Browser;
  let project: town.Project;
  beforeAll(async () => {
    ({ server, owner } = await town.settledServer());
    project = await town.makeProject(owner);
  });
  const metrics = (headers: Record<string, string> = {}) => raw(server, { path: '/metrics', headers });
  const valueOf = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1),
    );

  it('the numbers tell how many are there, how fast commands are, and how many a commit holds', async () => {
    const guest = await town.join(server, project, 'Kanarifugl');
    const live = [
      await socket(guest.browser, 'participant', project.id),
      await socket(guest.browser, 'participant', project.id),
      await socket(owner, 'console', project.id),
    ];
    const { status, headers, text } = await metrics();
    live.forEach((one) => one.close());
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(valueOf(text, 'samverk_people')).toBe(1);
    expect(valueOf(text, 'samverk_sockets')).toBe(3);
    expect(valueOf(text, 'samverk_ack_seconds_count')).toBeGreaterThan(5);
    expect(valueOf(text, 'samverk_ack_seconds{quantile="0.95"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'samverk_commit_commands{quantile="0.95"}')).toBeGreaterThanOrEqual(1);
    expect(valueOf(text, 'samverk_database_bytes')).toBeGreaterThan(100_000);
    expect(valueOf(text, 'samverk_event_loop_lag_seconds{quantile="0.95"}')).toBeGreaterThan(0);
    expect(text).not.toMatch(/Kanarifugl|NaN|undefined/);
  });

  it.each([
    ['X-Forwarded-For', '203.0.113.9'],
    ['X-Real-IP', '203.0.113.9'],
    ['Forwarded', 'for=203.0.113.9'],
    ['Via', '1.1 proxy'],
  ])(
    'the numbers are for this machine alone: not for who comes by a proxy that says %s',
    async (name, value) => {
      expect((await metrics({ [name]: value })).status).toBe(404);
    },
  );

  it('nor for who comes by the public name', async () => {
    const behind = await startServer({ PUBLIC_URL: 'https://verksted.example.no' });
    expect((await raw(behind, { path: '/metrics', headers: { host: 'verksted.example.no' } })).status).toBe(
      404,
    );
    expect((await raw(behind, { path: '/metrics' })).status).toBe(200);
  });

  it('it is ready while it can write, and alive also while it cannot', async () => {
    expect(await raw(server, { path: '/readyz' })).toMatchObject({ status: 200, text: 'ready' });
    const other = new Database(server.file);
    other.exec('BEGIN IMMEDIATE');
    expect(await raw(server, { path: '/readyz' })).toMatchObject({ status: 503, text: 'not ready' });
    expect((await raw(server, { path: '/healthz' })).text).toBe('ok');
    other.exec('ROLLBACK');
    other.close();
    expect((await raw(server, { path: '/readyz' })).status).toBe(200);
  });

  it('a fault stands on the owner’s page by its number and its kind of page, also after a restart', async () => {
    const page = `/operation/${await town.municipalityOf(owner)}`;
    expect((await owner.get(page)).text).toContain('Det har ikke vært noen feil.');
    const file = new Database(server.file);
    file.exec('ALTER TABLE clusters RENAME TO clusters_gone');
    const broken = await owner.get(`/console/${project.id}`);
    expect(broken.status).toBe(500);
    file.exec('ALTER TABLE clusters_gone RENAME TO clusters');
    file.close();
    await server.end('SIGTERM');
    server = await startServer({ DATA_DIR: server.dataDir, PORT: String(server.port) });
    const told = (await owner.get(page)).text;
    const [fault] = new FaultBook(server.dataDir).recent(1);
    expect(broken.text).toContain(fault?.id);
    expect(told).toContain(fault?.id);
    expect(fault?.where).toBe('/console/…');
    expect(told).toContain('0.1.0');
  });
});

describe('the book of faults', () => {
  const note = (book: FaultBook, id: string) =>
    book.note({ at: '2026-11-23T12:00:00.000Z', id, where: '/desk/…' });

  it('forgets the oldest, and survives a line that a crash has cut short', () => {
    const folder = temporaryFolder();
    const book = new FaultBook(folder);
    const path = join(folder, 'faults.jsonl');
    for (let i = 1; i <= 2_000; i += 1) note(book, `fault ${i}`);
    expect(statSync(path).size).toBeLessThan(70_000);
    appendFileSync(path, '{"at":"2026-11-');
    expect(new FaultBook(folder).recent(2).map(({ id }) => id)).toEqual(['fault 2000', 'fault 1999']);
    expect(readFileSync(path, 'utf8')).not.toContain('"fault 1"');
  });

  it('says nothing when it cannot be written: the log has the fault', () => {
    const book = new FaultBook('/dev/null/nowhere');
    expect(() => note(book, 'fault')).not.toThrow();
    expect(book.recent(5)).toEqual([]);
  });
});

it('a meter gives what 95 of 100 do not exceed, and all since the start', () => {
  const meter = new Meter();
  expect(meter.quantile(0.95)).toBe(0);
  for (let value = 1; value <= 100; value += 1) meter.record(value);
  expect([meter.quantile(0.95), meter.quantile(0.5), meter.count, meter.sum]).toEqual([95, 50, 100, 5050]);
});

describe('backups while the server runs', () => {
  it('are made when they are due: at first, after a quarter of an hour with work, and after a vote', async () => {
    const house = await freshHouse();
    const { keeper } = house;
    if (!keeper) throw new Error('no keeper');
    const project = await makeProject(house);
    await makeProposal(house, project, 'A bench');
    expect(keeper.last()).toBeNull();
    expect(await keeper.look(new Date())).toBe(true);
    const first = keeper.last();
    expect(first?.reason).toBe('automatic');
    expect(await keeper.look(new Date())).toBe(false);
    const round = await openVote(house, project);
    expect(await keeper.look(new Date())).toBe(false);
    await closeVote(house, project, round);
    expect(await keeper.look(new Date())).toBe(true);
    const second = keeper.last();
    expect(second?.at.getTime()).toBeGreaterThan(first?.at.getTime() ?? Infinity);
    await call(house, project.owner, 'project.edit', {
      projectId: project.id,
      title: 'T',
      aim: '',
      language: 'nb',
    });
    expect(await keeper.look(new Date(Date.now() + 14 * MINUTE_MS))).toBe(false);
    expect(await keeper.look(new Date(Date.now() + 16 * MINUTE_MS))).toBe(true);
  });

  it('that fail are tried again after a quarter of an hour, not every minute', async () => {
    const house = await freshHouse();
    const { keeper, env } = house;
    symlinkSync('/dev/null/nowhere', env.backups);
    await expect(keeper?.look(new Date())).rejects.toThrow();
    expect(await keeper?.look(new Date())).toBe(false);
    await expect(keeper?.look(new Date(Date.now() + 16 * MINUTE_MS))).rejects.toThrow();
  });
});
