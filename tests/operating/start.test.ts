import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '~db/client.server';
import { raw, startServer, startsNot, stopServersAfterAll } from '../support/server';
import { withOneMore } from '../support/migrations';
import { closeAfterAll } from '../support/db';

stopServersAfterAll();
closeAfterAll();
const plainly = (said: string) => expect(said).not.toMatch(/^\s+at |node:internal|Error:/m);

describe('a start that is refused ends with 1, a sentence and the next step:', () => {
  it('R18 the database was here and is gone; no empty one takes its place', async () => {
    const server = await startServer();
    await server.end('SIGTERM');
    rmSync(server.file);
    const end = await startsNot({ DATA_DIR: server.dataDir });
    expect(end.code).toBe(1);
    expect(end.said).toContain(`${server.file} is gone`);
    expect(end.said).toContain('npm run restore');
    plainly(end.said);
    expect(readdirSync(server.dataDir)).not.toContain('samverk.sqlite');
  });

  it('R21 a newer program has written the database', async () => {
    const server = await startServer();
    await server.end('SIGTERM');
    const store = await openStore(
      `file:${server.file}`,
      withOneMore(['CREATE TABLE tomorrow (id integer);']),
    );
    await store.migrate();
    await store.close();
    const end = await startsNot({ DATA_DIR: server.dataDir });
    expect(end.code).toBe(1);
    expect(end.said).toMatch(/was written by a newer Samverk.+npm run restore/);
    plainly(end.said);
  });

  it('another server has the database; the first one goes on, and a killed one is in nobody’s way', async () => {
    const server = await startServer();
    const end = await startsNot({ DATA_DIR: server.dataDir });
    expect(end.code).toBe(1);
    expect(end.said).toContain(`Another Samverk server runs on ${server.file}. Stop it first`);
    plainly(end.said);
    expect((await raw(server, { path: '/healthz' })).text).toBe('ok');
    await server.end('SIGKILL');
    const next = await startServer({ DATA_DIR: server.dataDir }, true);
    expect((await raw(next, { path: '/healthz' })).text).toBe('ok');
  });
});
