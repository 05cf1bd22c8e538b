import Database from 'better-sqlite3';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '~db/client.server';
import { engineOf } from '~db/columns';
import { municipalities } from '~db/schema';
import { closeAfterAll, temporaryFolder } from '../support/db';

closeAfterAll();

const pathOf = () => join(temporaryFolder(), 'samverk.sqlite');
/** What an operator is told; the store must not be opened. */
async function refusalOf(path: string): Promise<string> {
  const store: Store | Error = await openStore(`file:${path}`).catch((error: unknown) => error as Error);
  if (store instanceof Error) return store.message;
  try {
    await store.migrate();
    return 'opened';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await store.close();
  }
}
async function ourFile(): Promise<string> {
  const path = pathOf();
  const store = await openStore(`file:${path}`);
  await store.migrate();
  await store.close();
  return path;
}

describe('the engine', () => {
  it.each([
    ['file:./data/x.sqlite', 'sqlite'],
    [undefined, 'sqlite'],
    ['postgres://user@host/db', 'postgres'],
    ['postgresql://user@host/db', 'postgres'],
    ['pglite:', 'postgres'],
    ['file:postgres:', 'sqlite'],
  ])('of %s is %s', (url, engine) => {
    expect(engineOf(url)).toBe(engine);
  });
});

describe('R18 a database file', () => {
  it('that is missing is made, marked as ours, and found again', async () => {
    const path = await ourFile();
    const file = new Database(path, { readonly: true });
    expect(file.pragma('application_id', { simple: true })).toBe(0x534d564b);
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    file.close();
    expect(await refusalOf(path)).toBe('opened');
  });

  it('of another program is refused with a sentence, and not touched', async () => {
    const path = pathOf();
    const foreign = new Database(path);
    foreign.exec('create table theirs (id integer)');
    foreign.close();
    const before = readFileSync(path);
    expect(await refusalOf(path)).toMatch(/is not a Samverk database\. Move it away, or set DATABASE_URL/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that is no database is refused with a sentence, and not touched', async () => {
    const path = pathOf();
    writeFileSync(path, 'Dear diary, '.repeat(1000));
    expect(await refusalOf(path)).toMatch(/is damaged or not a database\. Move it away, or restore a backup/);
    expect(readFileSync(path, 'utf8')).toBe('Dear diary, '.repeat(1000));
  });

  it('that is empty is refused: never an empty one over one that was lost', async () => {
    const path = pathOf();
    writeFileSync(path, '');
    expect(await refusalOf(path)).toMatch(/is not a Samverk database/);
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('whose first page was overwritten is refused with a sentence', async () => {
    const path = await ourFile();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(512, 'x'), 0, 512, 0);
    closeSync(file);
    expect(await refusalOf(path)).toMatch(/is damaged or not a database/);
  });

  it('that was cut off in the middle is refused with a sentence that names the file', async () => {
    const path = await ourFile();
    truncateSync(path, 3 * 4096 + 100);
    const told = await refusalOf(path);
    expect(told).toMatch(/is damaged or not a database\. Move it away, or restore a backup/);
    expect(told).toContain(path);
  });

  it('that is overwritten somewhere within is refused at the start, not when somebody comes to read there', async () => {
    const path = await ourFile();
    const pages = statSync(path).size / 4096;
    const file = openSync(path, 'r+');
    for (let page = Math.floor(pages / 2); page < pages; page += 1)
      writeSync(file, Buffer.alloc(4096, 'x'), 0, 4096, page * 4096);
    closeSync(file);
    expect(await refusalOf(path)).toMatch(/is damaged or not a database.+npm run restore$/);
  });

  it('that is gone is not made anew, until somebody says so by removing the mark', async () => {
    const path = await ourFile();
    rmSync(path);
    expect(await refusalOf(path)).toMatch(/is gone, but samverk\.sqlite\.mark says .+ npm run restore/);
    expect(existsSync(path)).toBe(false);
    rmSync(`${path}.mark`);
    expect(await refusalOf(path)).toBe('opened');
  });

  it('that is gone while its log of changes is still there is not made anew either', () => {
    const path = pathOf();
    writeFileSync(`${path}-wal`, 'what was not folded in');
    return expect(refusalOf(path)).resolves.toMatch(/is gone, but samverk\.sqlite-wal says/);
  });

  it('that a first start had no time to name is made again', async () => {
    const path = pathOf();
    writeFileSync(`${path}.new`, '');
    expect(await refusalOf(path)).toBe('opened');
    expect(existsSync(`${path}.new`)).toBe(false);
  });
});

describe('one server for each database', () => {
  it('is kept by a lock that the second is refused for in words, and that ends with the first', async () => {
    const path = await ourFile();
    const [first, second] = [await openStore(`file:${path}`), await openStore(`file:${path}`)];
    await first.claim();
    await first.claim();
    await expect(second.claim()).rejects.toThrow(`Another Samverk server runs on ${path}. Stop it first`);
    await first.close();
    await second.claim();
    await second.close();
  });

  it('leaves commands of the operator beside it alone', async () => {
    const path = await ourFile();
    const server = await openStore(`file:${path}`);
    await server.claim();
    expect(await refusalOf(path)).toBe('opened');
    await server.close();
  });
});

describe('scrubbing', () => {
  it('empties the log of changes, and says so when a reader keeps it from that, until the reader is gone', async () => {
    const path = await ourFile();
    const store = await openStore(`file:${path}`);
    const put = (id: string) =>
      store.write((tx) => tx.insert(municipalities).values({ id, name: 'Storvik', createdAt: new Date() }));
    await put('m1');
    const other = new Database(path, { readonly: true });
    other.exec('BEGIN');
    other.prepare('select count(*) from municipalities').get();
    await put('m2');
    await expect(store.scrub()).rejects.toThrow(/was not wiped/);
    other.exec('COMMIT');
    other.close();
    await store.scrub();
    expect(statSync(`${path}-wal`).size).toBe(0);
    await store.close();
  });
});

describe('what is set on a file of ours', () => {
  it('keeps a confirmed vote through a power cut: every commit is flushed', async () => {
    const statements: string[] = [];
    const path = await ourFile();
    const store = await openStore(`file:${path}`);
    await store.write(async (tx) => {
      for (const pragma of ['synchronous', 'foreign_keys', 'secure_delete'])
        statements.push(
          `${pragma} ${JSON.stringify(await (tx as unknown as { get(q: unknown): unknown }).get(`pragma ${pragma}`))}`,
        );
    });
    await store.close();
    expect(statements).toEqual([
      'synchronous {"synchronous":2}',
      'foreign_keys {"foreign_keys":1}',
      'secure_delete {"secure_delete":1}',
    ]);
  });
});
