import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '~/domain/problem';
import { GroupWriter } from '~db/writer.server';
import { closeAfterAll, temporaryFolder } from '../support/db';
import { outcomeOf } from '../support/make';

/** Group commit is SQLite's own, so it is tested on a plain table, without the product's schema. */
let file: Database.Database;
let other: Database.Database;
let writer: GroupWriter;
/** What was committed, in order, as the file's other user sees it. */
let commits: string[];

beforeEach(() => {
  const path = join(temporaryFolder(), 'writer.sqlite');
  file = new Database(path, { timeout: 20, verbose: (said) => commits?.push(String(said)) });
  file.pragma('journal_mode = WAL');
  file.exec('create table votes (id integer primary key, word text not null unique)');
  other = new Database(path, { timeout: 20 });
  writer = new GroupWriter(file);
  commits = [];
});
afterEach(() => {
  vi.useRealTimers();
  other.close();
  file.close();
});
closeAfterAll();

const put = (word: string) => () => {
  file.prepare('insert into votes (word) values (?)').run(word);
  return Promise.resolve(word);
};
const refuse = (word: string) => async () => {
  await put(word)();
  await Promise.resolve();
  throw new Problem('votes-used-up');
};
const words = () =>
  (other.prepare('select word from votes order by id').all() as { word: string }[]).map((row) => row.word);
const said = (statement: string) => commits.filter((one) => one.startsWith(statement)).length;
const numbered = (n: number) => Array.from({ length: n }, (_, i) => `word ${i}`);

describe('group commit', () => {
  it('carries out all that wait in one transaction, in the order in which they came', async () => {
    const answers = await Promise.all(numbered(60).map((word) => writer.submit(put(word))));
    expect(answers).toEqual(numbered(60));
    expect(words()).toEqual(numbered(60));
    expect(said('COMMIT')).toBe(1);
  });

  it('takes at most 64 at a time, and leaves none behind', async () => {
    await Promise.all(numbered(600).map((word) => writer.submit(put(word))));
    expect(words()).toHaveLength(600);
    expect(said('COMMIT')).toBe(10);
  });

  it('rolls a refused command back alone: those before and after it in the same batch stay', async () => {
    const jobs = numbered(30).map((word, i) =>
      outcomeOf(writer.submit(i % 3 === 1 ? refuse(word) : put(word))),
    );
    const told = await Promise.all(jobs);
    expect(told).toEqual(numbered(30).map((_, i) => (i % 3 === 1 ? 'votes-used-up' : 'accepted')));
    expect(words()).toEqual(numbered(30).filter((_, i) => i % 3 !== 1));
    expect(said('COMMIT')).toBe(1);
  });

  it('rolls a broken one back alone too, and hands its error on', async () => {
    const [first, broken, last] = await Promise.allSettled([
      writer.submit(put('one')),
      writer.submit(put('one')),
      writer.submit(put('two')),
    ]);
    expect([first?.status, broken?.status, last?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(words()).toEqual(['one', 'two']);
  });

  it('R1 answers only when another connection can read it', async () => {
    const seen = numbered(50).map((word) => writer.submit(put(word)).then(() => words().includes(word)));
    expect(await Promise.all(seen)).toEqual(seen.map(() => true));
  });

  it('R1 shows another connection nothing of a batch that is not committed', async () => {
    let during: string[] = ['unseen'];
    await Promise.all([
      writer.submit(put('one')),
      writer.submit(() => {
        during = words();
        return Promise.resolve();
      }),
    ]);
    expect(during).toEqual([]);
    expect(words()).toEqual(['one']);
  });

  it('goes on with what comes while a batch is carried out, and after an answer', async () => {
    const inner: Promise<string>[] = [];
    await writer.submit(() => {
      inner.push(writer.submit(put('from within')));
      return put('first')();
    });
    await writer.submit(put('later'));
    await Promise.all(inner);
    expect(words().sort()).toEqual(['first', 'from within', 'later']);
  });
});

describe('R14 when another process holds the write lock', () => {
  it('nothing is lost and nothing refused: all is carried out when it lets go', async () => {
    other.exec('BEGIN IMMEDIATE');
    other.prepare("insert into votes (word) values ('theirs')").run();
    const released = new Promise<void>((resolve) => {
      setTimeout(() => {
        other.exec('COMMIT');
        resolve();
      }, 250);
    });
    let letGo = false;
    void released.then(() => {
      letGo = true;
    });
    const answers = numbered(40).map((word) => writer.submit(put(word)).then(() => letGo));
    expect(await Promise.all(answers)).toEqual(answers.map(() => true));
    expect(words()).toEqual(['theirs', ...numbered(40)]);
    expect(said('COMMIT')).toBe(1);
  });

  it('for more than ten seconds, those who wait are told so, and what comes afterwards is carried out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    other.exec('BEGIN IMMEDIATE');
    const waiting = Promise.all(['a', 'b'].map((word) => outcomeOf(writer.submit(put(word)))));
    // After two turns the writer has tried once and found the lock taken.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    vi.setSystemTime(Date.now() + 11_000);
    expect(await waiting).toEqual(['busy', 'busy']);
    other.exec('ROLLBACK');
    expect(words()).toEqual([]);
    expect(await writer.submit(put('c'))).toBe('c');
    expect(words()).toEqual(['c']);
  });
});

describe('R15 when the disk is full', () => {
  it('nobody in the batch is told that it was saved, reading goes on, and it recovers alone', async () => {
    await writer.submit(put('before'));
    const pages = Number(file.pragma('page_count', { simple: true }));
    file.pragma(`max_page_count = ${pages}`);
    const long = 'x'.repeat(20_000);
    const told = await Promise.all(
      ['small', `${long} 1`, 'small too', `${long} 2`].map((word) => outcomeOf(writer.submit(put(word)))),
    );
    // Whoever was told "accepted" must be there; whoever was not must not.
    const kept = words();
    const all = ['small', `${long} 1`, 'small too', `${long} 2`];
    expect(all.filter((word) => kept.includes(word))).toEqual(all.filter((_, i) => told[i] === 'accepted'));
    expect(new Set(told)).toContain('storage-full');
    expect(kept).toContain('before');
    file.pragma('max_page_count = 1000000');
    expect(await writer.submit(put(`${long} 3`))).toBe(`${long} 3`);
  });
});
