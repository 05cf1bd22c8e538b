import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { links, memberships, municipalities, people, signIns } from '~db/schema';
import type { Context, Handlers } from './context.server';
import { hashToken, newToken } from './tokens.server';

const LINK_LIFETIME_MS = 7 * 24 * 60 * 60_000;

export const staffHandlers: Handlers<
  | 'setup.install'
  | 'staff.password'
  | 'municipality.add'
  | 'staff.add'
  | 'staff.role'
  | 'staff.remove'
  | 'staff.link'
> = {
  async 'setup.install'(ctx, input) {
    await useLink(ctx, input.token, 'setup');
    const [someone] = await ctx.tx.select({ id: people.id }).from(people).limit(1);
    if (someone) throw new Problem('already-set-up');
    const municipalityId = ctx.house.newId();
    const personId = ctx.house.newId();
    const passwordHash = found(ctx.passwordHash);
    await ctx.tx
      .insert(municipalities)
      .values({ id: municipalityId, name: input.municipality, createdAt: ctx.now });
    await ctx.tx
      .insert(people)
      .values({ id: personId, name: input.name, email: input.email, passwordHash, createdAt: ctx.now });
    await ctx.tx.insert(memberships).values({ personId, municipalityId, role: 'owner' });
    return { answer: { personId, municipalityId } };
  },

  async 'staff.password'(ctx, input) {
    const link = await useLink(ctx, input.token, 'password');
    const personId = found(link.personId);
    const passwordHash = found(ctx.passwordHash);
    await ctx.tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
    // Another link that still lies in some letter must not open what has just been locked.
    await ctx.tx.delete(links).where(and(eq(links.personId, personId), eq(links.used, false)));
    const after = await endSignIns(ctx, personId);
    return { answer: { personId }, after };
  },

  async 'municipality.add'(ctx, input) {
    const municipalityId = ctx.house.newId();
    await ctx.tx.insert(municipalities).values({ id: municipalityId, name: input.name, createdAt: ctx.now });
    return { answer: { municipalityId } };
  },

  async 'staff.add'(ctx, input) {
    found((await ctx.tx.select().from(municipalities).where(eq(municipalities.id, input.municipalityId)))[0]);
    const [known] = await ctx.tx.select().from(people).where(eq(people.email, input.email));
    const personId = known?.id ?? ctx.house.newId();
    if (!known)
      await ctx.tx.insert(people).values({
        id: personId,
        name: input.name,
        email: input.email,
        passwordHash: null,
        createdAt: ctx.now,
      });
    const [added] = await ctx.tx
      .insert(memberships)
      .values({ personId, municipalityId: input.municipalityId, role: input.role })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Problem('email-taken');
    // Who signs in already needs no link; one for a person whom another municipality waits for would open its doors too.
    if (known?.passwordHash || !(await ownsAllPlacesOf(ctx, personId))) return { answer: { personId } };
    return { answer: { personId }, secret: { token: await passwordLink(ctx, personId) } };
  },

  async 'staff.role'(ctx, input) {
    await lockMunicipality(ctx, input.municipalityId);
    if (input.role !== 'owner') await keepAnOwner(ctx, input.municipalityId, input.personId);
    const [changed] = await ctx.tx
      .update(memberships)
      .set({ role: input.role })
      .where(membership(input))
      .returning();
    found(changed);
    return {};
  },

  async 'staff.remove'(ctx, input) {
    await lockMunicipality(ctx, input.municipalityId);
    await keepAnOwner(ctx, input.municipalityId, input.personId);
    const [removed] = await ctx.tx.delete(memberships).where(membership(input)).returning();
    found(removed);
    const [left] = await ctx.tx.select().from(memberships).where(eq(memberships.personId, input.personId));
    return { after: left ? await showOut(ctx, input.personId) : await endSignIns(ctx, input.personId) };
  },

  async 'staff.link'(ctx, input) {
    found((await ctx.tx.select().from(memberships).where(membership(input)))[0]);
    if (!(await ownsAllPlacesOf(ctx, input.personId))) throw new Problem('not-allowed');
    return {
      answer: { personId: input.personId },
      secret: { token: await passwordLink(ctx, input.personId) },
    };
  },
};

const membership = (input: { municipalityId: string; personId: string }) =>
  and(eq(memberships.municipalityId, input.municipalityId), eq(memberships.personId, input.personId));

type LinkKind = 'setup' | 'password';

const openLink = (token: string, kind: LinkKind, now: Date) =>
  and(
    eq(links.tokenHash, hashToken(token)),
    eq(links.kind, kind),
    eq(links.used, false),
    or(isNull(links.expiresAt), gte(links.expiresAt, now)),
  );

/** Would this link work now? Uses nothing up. */
export async function linkIsOpen(db: Db, token: string, kind: LinkKind, now: Date): Promise<boolean> {
  const [link] = await db
    .select({ kind: links.kind })
    .from(links)
    .where(openLink(token, kind, now));
  return link !== undefined;
}

async function useLink({ tx, now }: Context, token: string, kind: LinkKind) {
  const [link] = await tx
    .update(links)
    .set({ used: true })
    .where(openLink(token, kind, now))
    .returning();
  if (!link) throw new Problem('link-used');
  return link;
}

async function passwordLink({ tx, house, now }: Context, personId: string): Promise<string> {
  const token = newToken(house.randomBytes);
  const expiresAt = new Date(now.getTime() + LINK_LIFETIME_MS);
  await tx
    .insert(links)
    .values({ tokenHash: hashToken(token), kind: 'password', personId, expiresAt, used: false });
  return token;
}

const signInsOf = (personId: string) => and(eq(signIns.kind, 'staff'), eq(signIns.subjectId, personId));

/** Ends every sign-in of a person; the returned act shows the browsers out after the commit. */
async function endSignIns({ tx, house }: Context, personId: string): Promise<() => void> {
  const ended = await tx.delete(signIns).where(signInsOf(personId)).returning();
  return () => house.signedOut(ended.map((row) => row.tokenHash));
}

/** Cuts what a person watches live, after the commit; she stays signed in, and comes back where she may still be. */
async function showOut({ tx, house }: Context, personId: string): Promise<() => void> {
  const kept = await tx.select().from(signIns).where(signInsOf(personId));
  return () => house.signedOut(kept.map((row) => row.tokenHash));
}

/** Two owners who remove each other at the same moment must not both find the other still there (PostgreSQL). */
async function lockMunicipality({ tx }: Context, municipalityId: string): Promise<void> {
  const [locked] = await tx
    .update(municipalities)
    .set({ name: sql`${municipalities.name}` })
    .where(eq(municipalities.id, municipalityId))
    .returning();
  found(locked);
}

async function keepAnOwner({ tx }: Context, municipalityId: string, personId: string): Promise<void> {
  const owners = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.municipalityId, municipalityId), eq(memberships.role, 'owner')));
  if (owners.length === 1 && owners[0]?.personId === personId) throw new Problem('last-owner');
}

/** A password opens every municipality of a person, so an owner of one may not reset it for the others. */
async function ownsAllPlacesOf({ tx, actor }: Context, personId: string): Promise<boolean> {
  if (actor.kind !== 'staff') return true;
  const theirs = await tx.select().from(memberships).where(eq(memberships.personId, personId));
  const mine = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.personId, actor.personId), eq(memberships.role, 'owner')));
  const owned = new Set(mine.map((row) => row.municipalityId));
  return theirs.every((row) => owned.has(row.municipalityId));
}
