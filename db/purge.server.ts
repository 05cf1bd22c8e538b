import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from './client.server';
import { links, screens, signIns } from './schema';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes what has served its time: sign-ins and links past their end, links that were used, and screens that nobody
 * has paired within a day. Returns the hashes of the sign-ins that ended.
 */
export async function purge(tx: Db, now: Date): Promise<string[]> {
  const ended = await tx.delete(signIns).where(lt(signIns.expiresAt, now)).returning();
  await tx.delete(links).where(or(eq(links.used, true), lt(links.expiresAt, now)));
  const dayAgo = new Date(now.getTime() - DAY_MS);
  await tx.delete(screens).where(and(isNull(screens.projectId), lt(screens.createdAt, dayAgo)));
  return ended.map((row) => row.tokenHash);
}
