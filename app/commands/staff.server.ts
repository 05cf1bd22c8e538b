import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { links, memberships, municipalities, people, signIns } from '~db/schema';
import { ownsAllPlacesOf, placesOf } from '~db/standing';
import type { Answer, Context, Handlers } from './context.server';
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
    await dropLinks(ctx, personId);
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
    const person = await personOf(ctx, input);
    const [added] = await ctx.tx
      .insert(memberships)
      .values({ personId: person.id, municipalityId: input.municipalityId, role: input.role })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Problem('email-taken');
    return { answer: { personId: person.id }, ...(await firstLink(ctx, person)) };
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
    return { after: await letGo(ctx, input.personId) };
  },

  async 'staff.link'(ctx, input) {
    const places = await placesOf(ctx.tx, [input.personId]);
    found(places.find((place) => place.municipalityId === input.municipalityId));
    return newLink(ctx, input.personId);
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

/** The person with this e-mail address, made when nobody has it. */
export async function personOf(
  { tx, house, now }: Context,
  { name, email }: { name: string; email: string },
): Promise<typeof people.$inferSelect> {
  const [known] = await tx.select().from(people).where(eq(people.email, email));
  if (known) return known;
  const person = { id: house.newId(), name, email, passwordHash: null, createdAt: now };
  await tx.insert(people).values(person);
  return person;
}

/**
 * The link for a person who was just let in somewhere. Who signs in already needs none; one for a person whom another
 * municipality waits for would open its doors too.
 */
export async function firstLink(
  ctx: Context,
  person: typeof people.$inferSelect,
): Promise<{ secret?: Answer }> {
  if (person.passwordHash || !(await mayLink(ctx, person.id))) return {};
  return { secret: { token: await passwordLink(ctx, person.id) } };
}

/** Another link for a person. @throws Problem `not-allowed` when her password opens more than the actor owns */
export async function newLink(ctx: Context, personId: string): Promise<{ answer: Answer; secret: Answer }> {
  if (!(await mayLink(ctx, personId))) throw new Problem('not-allowed');
  return { answer: { personId }, secret: { token: await passwordLink(ctx, personId) } };
}

const mayLink = async ({ tx, actor }: Context, personId: string): Promise<boolean> =>
  actor.kind !== 'staff' || ownsAllPlacesOf(tx, actor.personId, personId);

async function passwordLink({ tx, house, now }: Context, personId: string): Promise<string> {
  const token = newToken(house.randomBytes);
  const expiresAt = new Date(now.getTime() + LINK_LIFETIME_MS);
  await tx
    .insert(links)
    .values({ tokenHash: hashToken(token), kind: 'password', personId, expiresAt, used: false });
  return token;
}

const dropLinks = ({ tx }: Context, personId: string) =>
  tx.delete(links).where(and(eq(links.personId, personId), eq(links.used, false)));

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

/**
 * A person has lost one of her places: without any left she is signed out. Links made for her while she had it must
 * not open what she is given later. Returns what is to be done after the commit.
 */
export async function letGo(ctx: Context, personId: string): Promise<() => void> {
  await dropLinks(ctx, personId);
  const left = await placesOf(ctx.tx, [personId]);
  return left.length > 0 ? showOut(ctx, personId) : endSignIns(ctx, personId);
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
