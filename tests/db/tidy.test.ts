import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '~/domain/problem';
import { tidy, type OpenHouse } from '~/house.server';
import { openPool } from '~db/postgres.server';
import { changes, links, mails, screens, sheets, signIns } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { makeProject, type Project } from '../support/make';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
});
closeAfterAll();

describe('tidying up', () => {
  it('deletes an archive that was left lying for a day, and not one that is being read', async () => {
    mkdirSync(house.incoming, { recursive: true });
    const [left, read] = [join(house.incoming, 'left.zip'), join(house.incoming, 'read.zip')];
    for (const file of [left, read]) writeFileSync(file, 'PK');
    const longAgo = new Date(house.now().getTime() - 25 * 60 * 60_000);
    utimesSync(left, longAgo, longAgo);
    await tidy(house);
    expect(readdirSync(house.incoming)).toEqual(['read.zip']);
  });

  it('deletes sign-ins and links past their end, used links and old unpaired screens, and nothing else', async () => {
    const now = house.now();
    const at = (ms: number) => new Date(now.getTime() + ms);
    const HOUR = 60 * 60_000;
    const signedIn = (tokenHash: string, expiresAt: Date) =>
      ({ tokenHash, kind: 'staff', subjectId: 's', createdAt: at(-9 * HOUR), expiresAt }) as const;
    const link = (tokenHash: string, expiresAt: Date | null, used: boolean) =>
      ({ tokenHash, kind: expiresAt ? 'password' : 'setup', personId: null, expiresAt, used }) as const;
    const screen = (id: string, projectId: string | null, createdAt: Date) =>
      ({ id, number: id, projectId, createdAt }) as const;
    await house.store.write(async (tx) => {
      for (const table of [signIns, links, screens]) await tx.delete(table);
      await tx.insert(signIns).values([signedIn('over', at(-1)), signedIn('going', at(HOUR))]);
      await tx
        .insert(links)
        .values([
          link('late', at(-1), false),
          link('used', at(HOUR), true),
          link('good', at(HOUR), false),
          link('setup', null, false),
        ]);
      await tx
        .insert(screens)
        .values([
          screen('800001', null, at(-25 * HOUR)),
          screen('800002', null, at(-HOUR)),
          screen('800003', project.id, at(-99 * HOUR)),
        ]);
    });
    const ended: string[] = [];
    const signedOut = (all: readonly string[]) => void ended.push(...all);
    await tidy({ ...house, now: () => now, signedOut });
    const read = house.store.read;
    expect(ended).toEqual(['over']);
    expect((await read.select().from(signIns)).map((row) => row.tokenHash)).toEqual(['going']);
    expect((await read.select().from(links)).map((row) => row.tokenHash).sort()).toEqual(['good', 'setup']);
    expect((await read.select().from(screens)).map((row) => row.id).sort()).toEqual(['800002', '800003']);
  });

  it('deletes changes that are older than thirty days, and lists that nobody took in within a day', async () => {
    const now = house.now();
    const HOUR = 60 * 60_000;
    const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
    const change = (id: string, at: Date) => ({
      ...{ id, projectId: project.id, actor: 'nobody', name: 'anchor.save', rows: [], at, undoneAt: null },
    });
    const { owner, reader } = project.municipality;
    const sheet = (personId: string, createdAt: Date) => ({
      ...{ id: personId, projectId: project.id, personId, name: 'List', cells: [], createdAt },
    });
    await house.store.write(async (tx) => {
      await tx.insert(changes).values([change('old', ago(30 * 24 + 1)), change('new', ago(30 * 24 - 1))]);
      await tx.insert(sheets).values([sheet(owner.personId, ago(25)), sheet(reader.personId, ago(23))]);
    });
    await tidy({ ...house, now: () => now });
    const read = house.store.read;
    const kept = await read.select().from(changes).where(eq(changes.actor, 'nobody'));
    expect(kept.map((row) => row.id)).toEqual(['new']);
    expect((await read.select().from(sheets)).map((row) => row.personId)).toEqual([reader.personId]);
  });

  it('empties letters that are older than ninety days, and leaves to whom and when', async () => {
    const now = house.now();
    const mail = (id: string, days: number, state: 'sent' | 'queued') => ({
      ...{ id, projectId: project.id, participantId: null, kind: 'invitation' as const, language: 'nb' },
      ...{ recipient: 'a@b.no', recipientName: 'A', subject: 'S', text: 'Your code', calendar: '', state },
      ...{ attempts: 1, nextAt: null, error: '', createdAt: new Date(now.getTime() - days * 86_400_000) },
      sentAt: null,
    });
    const all = [mail('old', 91, 'sent'), mail('young', 89, 'sent'), mail('waiting', 91, 'queued')];
    await house.store.write((tx) => tx.insert(mails).values(all));
    await tidy({ ...house, now: () => now });
    const kept = await house.store.read.select().from(mails).where(eq(mails.projectId, project.id));
    expect(new Map(kept.map((row) => [row.id, [row.recipient, row.text]]))).toEqual(
      new Map([
        ['old', ['a@b.no', '']],
        ['young', ['a@b.no', 'Your code']],
        ['waiting', ['a@b.no', 'Your code']],
      ]),
    );
  });

  it('that fails is logged, and the house stays open', async () => {
    const told: string[] = [];
    const store = {
      ...house.store,
      read: house.store.read,
      write: () => Promise.reject(new Problem('busy')),
    };
    const log = { info: () => undefined, error: (_: object, message: string) => void told.push(message) };
    await tidy({ ...house, store, log });
    expect(told).toEqual(['tidying up failed']);
  });
});

it('a connection to PostgreSQL that breaks while nobody uses it is told, and ends nothing', async () => {
  const told: string[] = [];
  const pool = openPool('postgres://nobody@127.0.0.1:1/none', (error) => told.push(error.message));
  pool.emit('error', new Error('terminated by the administrator'), undefined as never);
  await pool.end();
  expect(told).toEqual(['terminated by the administrator']);
});

it('a scrub works on either engine, also twice', async () => {
  await house.store.scrub();
  await house.store.scrub();
});
