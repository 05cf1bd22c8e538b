import { and, eq } from 'drizzle-orm';
import { NOBODY, type Actor } from '~/domain/actor';
import type { House } from '~/commands/context.server';
import { hashToken, newToken } from '~/commands/tokens.server';
import { participants, people, screens, signIns } from '~db/schema';
import type { Db } from '~db/client.server';
import { given, makeRow, prepared } from '~db/prepared';
import { readCookie, setCookie } from './cookies.server';

/** A browser may be staff, participant and screen at once, each with a cookie of its own. */
export type SignInKind = 'staff' | 'participant' | 'screen';

const DAY_MS = 24 * 60 * 60_000;
/** Staff sign in anew after two weeks; participants keep their place through both workshops and the homework. */
const LIFETIME_MS: Record<SignInKind, number> = {
  staff: 14 * DAY_MS,
  participant: 180 * DAY_MS,
  screen: 30 * DAY_MS,
};
const NAMES: Record<SignInKind, string> = {
  staff: 'samverk_staff',
  participant: 'samverk_me',
  screen: 'samverk_screen',
};

/** The hash under which this browser's sign-in is stored, or null. */
export function signInHash(
  house: House,
  cookieHeader: string | null | undefined,
  kind: SignInKind,
): string | null {
  const token = readCookie(house, cookieHeader, NAMES[kind]);
  return token ? hashToken(token) : null;
}

/** Who this browser is when it speaks as that kind; nobody when the cookie is missing, unknown or out of date. */
export async function actorFrom(
  house: House,
  cookieHeader: string | null | undefined,
  kind: SignInKind,
): Promise<Actor> {
  const tokenHash = signInHash(house, cookieHeader, kind);
  if (!tokenHash) return NOBODY;
  const [row] = await signInOf(house.store.read, { tokenHash, kind });
  return row && row.expiresAt > house.now() ? actorOf(house, row.kind, row.subjectId) : NOBODY;
}

const signInOf = prepared((db) =>
  db
    .select({ kind: signIns.kind, subjectId: signIns.subjectId, expiresAt: signIns.expiresAt })
    .from(signIns)
    .where(and(eq(signIns.tokenHash, given('tokenHash')), eq(signIns.kind, given('kind')))),
);
const guest = prepared((db) => {
  const { id, projectId, removedAt } = participants;
  return db
    .select({ id, projectId, removedAt })
    .from(participants)
    .where(eq(id, given('id')));
});

async function actorOf(house: House, kind: SignInKind, subjectId: string): Promise<Actor> {
  const db = house.store.read;
  switch (kind) {
    case 'staff': {
      const [person] = await db.select().from(people).where(eq(people.id, subjectId));
      return person ? { kind, personId: person.id, name: person.name } : NOBODY;
    }
    case 'participant': {
      const [person] = await guest(db, { id: subjectId });
      if (!person || person.removedAt) return NOBODY;
      return { kind, participantId: person.id, projectId: person.projectId };
    }
    case 'screen': {
      const [screen] = await db.select().from(screens).where(eq(screens.id, subjectId));
      return screen ? { kind, screenId: screen.id, projectId: screen.projectId } : NOBODY;
    }
  }
}

/** The same with the hash of the sign-in, for sockets, which end with it. */
export async function identify(house: House, cookieHeader: string | undefined, kind: SignInKind) {
  return {
    actor: await actorFrom(house, cookieHeader, kind),
    tokenHash: signInHash(house, cookieHeader, kind),
  };
}

/** A browser's new token, which ends the one it had (bar S9): to store, and then to hand over. */
export function newSignIn(house: House, cookieHeader: string | null, kind: SignInKind) {
  const old = signInHash(house, cookieHeader, kind);
  const token = newToken(house.randomBytes);
  return {
    async store(tx: Db, subjectId: string): Promise<void> {
      if (old) await tx.delete(signIns).where(eq(signIns.tokenHash, old));
      const createdAt = house.now();
      const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS[kind]);
      await makeRow(tx, signIns, { tokenHash: hashToken(token), kind, subjectId, createdAt, expiresAt });
    },
    /** Once it is on disk: the old one's sockets are shown out; returns the Set-Cookie value. */
    handOver(): string {
      if (old) house.signedOut([old]);
      return setCookie(house, NAMES[kind], token, LIFETIME_MS[kind]);
    },
  };
}

/** Signs a browser in; returns the Set-Cookie value. */
export async function signIn(
  house: House,
  cookieHeader: string | null,
  kind: SignInKind,
  subjectId: string,
): Promise<string> {
  const entry = newSignIn(house, cookieHeader, kind);
  await house.store.write((tx) => entry.store(tx, subjectId));
  return entry.handOver();
}

/** Ends this browser's sign-in, shows its sockets out, and returns the Set-Cookie value that clears it. */
export async function signOut(house: House, cookieHeader: string | null, kind: SignInKind): Promise<string> {
  const old = signInHash(house, cookieHeader, kind);
  if (old) {
    await house.store.write((tx) => tx.delete(signIns).where(eq(signIns.tokenHash, old)));
    house.signedOut([old]);
  }
  return setCookie(house, NAMES[kind], '', 0);
}
