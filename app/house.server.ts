import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import pino, { type Logger } from 'pino';
import { openStore, type Store } from '~db/client.server';
import { Meter } from '~db/meter.server';
import { purge } from '~db/purge.server';
import { links, people, secrets } from '~db/schema';
import type { House, Listeners, Scribe } from '~/commands/context.server';
import { hashToken, newToken } from '~/commands/tokens.server';
import { createEnclosures, type Enclosures } from './enclosures.server';
import type { Env } from './env.server';
import { FaultBook, loggedFault } from './fault.server';
import { createKeeper, type Keeper } from './keeper.server';
import { composedParts, writeLetters } from './letters.server';
import { SharedViews } from './live/shared.server';
import { createPostman, type Postman } from './mail.server';

/** The house with its doors: what server, scripts and tests share. */
export interface OpenHouse extends House {
  log: Logger;
  env: Env;
  enclosures: Enclosures;
  /** Rests until the server starts it. */
  postman: Postman | null;
  /** Makes the backups of SQLite; rests until the server starts it. */
  keeper: Keeper | null;
  faults: FaultBook;
  /** How long commands took until they could be acknowledged, in microseconds. */
  acks: Meter;
  /** What many are shown alike. */
  shared: SharedViews;
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Opens and migrates the store, and puts time, chance and secrets beside it.
 * @param serving this process serves people: it must be the only one that does
 * @throws Error with the next step when that is not so, or the database is lost, damaged, foreign or newer (R18, R21)
 */
export async function openHouse(env: Env, { serving = false } = {}): Promise<OpenHouse> {
  const log = pino({ level: env.logLevel, serializers: { err: loggedFault } });
  const store = await openStore(env.databaseUrl, undefined, (error) =>
    log.error({ err: error }, 'an idle connection to the database broke'),
  );
  if (serving) await store.claim();
  await store.migrate(env.backups);
  const sources = { store, log, now: () => new Date() };
  const enclosures = createEnclosures(sources);
  const postman = env.mail && createPostman({ ...sources, enclosures }, env.mail);
  const faults = new FaultBook(env.dataDir);
  const acks = new Meter();
  const shared = new SharedViews(store);
  const house = await furnish({ env, store, log, postman, faults, acks, shared });
  const keeper = store.engine === 'sqlite' ? createKeeper(house, env) : null;
  const stop = await tidyDaily(house);
  const close = async () => {
    stop();
    await Promise.all([postman?.close(), keeper?.close()]);
    await store.close();
  };
  return { ...house, store, log, env, enclosures, postman, keeper, faults, acks, shared, close };
}

type Given = Pick<OpenHouse, 'env' | 'store' | 'log' | 'postman' | 'faults' | 'acks' | 'shared'>;
async function furnish(given: Given): Promise<House> {
  const { env, store, log, postman, acks, shared } = given;
  const secret = await ownSecret(store, 'digest');
  let listeners: Listeners | null = null;
  return {
    secure: env.secure,
    ...{ store, log, postman },
    incoming: join(env.dataDir, 'incoming'),
    now: () => new Date(),
    newId: randomUUID,
    randomBytes: (n) => randomBytes(n),
    hashPassword: (password) => hash(password),
    digest: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
    publish(projectId, topics, revision) {
      shared.published(projectId, topics, revision);
      listeners?.published(projectId, topics, revision);
    },
    signedOut: (tokenHashes) => listeners?.signedOut(tokenHashes),
    screenPaired: (screenId) => listeners?.screenPaired(screenId),
    listen: (all) => {
      listeners = all;
    },
    acknowledged: (ms) => acks.record(ms * 1000),
    fault: faultsIn(given),
    scribe: scribeAt(env.publicUrl ?? ''),
  };
}

const faultsIn =
  ({ log, faults }: Given): House['fault'] =>
  (error, where, message) => {
    const id = randomUUID();
    log.error({ err: error, id, where }, message);
    faults.note({ at: new Date().toISOString(), id, where });
    return id;
  };

/** Letters lead to the address that people use. */
function scribeAt(origin: string): Scribe {
  return {
    parts: composedParts,
    letters: (db, project, kind, people, workshop) =>
      writeLetters({ db, project, origin, now: new Date(), workshop }, kind, people),
  };
}

async function tidyDaily(house: House): Promise<() => void> {
  await tidy(house);
  const daily = setInterval(() => void tidy(house), DAY_MS).unref();
  return () => clearInterval(daily);
}

/** At the start and once a day: deletes what has served its time, and scrubs in case a vote's close could not. */
export async function tidy(house: House): Promise<void> {
  try {
    const now = house.now();
    house.signedOut(await house.store.write((tx) => purge(tx, now)));
    await house.store.scrub();
    await forgetArchives(house, now);
  } catch (error) {
    house.log.error({ err: error }, 'tidying up failed');
  }
}

/** Archives that were left lying when the server stopped while it read them. */
async function forgetArchives({ incoming }: House, now: Date): Promise<void> {
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < now.getTime() - DAY_MS) await rm(path, { force: true });
  }
}

/** A secret that the installation makes for itself and keeps. */
async function ownSecret(store: Store, name: string): Promise<string> {
  return store.write(async (tx) => {
    await tx
      .insert(secrets)
      .values({ name, value: randomBytes(32).toString('base64url') })
      .onConflictDoNothing();
    const [row] = await tx.select().from(secrets).where(eq(secrets.name, name));
    return row?.value ?? '';
  });
}

/**
 * The one-time link that makes the first owner: a new token at each start until someone has used one.
 * Returns null when the installation has staff.
 */
export async function setupToken(house: House): Promise<string | null> {
  return house.store.write(async (tx) => {
    const [someone] = await tx.select({ id: people.id }).from(people).limit(1);
    if (someone) return null;
    const token = newToken(house.randomBytes);
    await tx.delete(links).where(eq(links.kind, 'setup'));
    await tx
      .insert(links)
      .values({ tokenHash: hashToken(token), kind: 'setup', personId: null, expiresAt: null, used: false });
    return token;
  });
}
