import { and, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Db } from './client.server';
import { ASIDE } from './photos';
import { changes, homeworkFiles, links, mails, photos, screens, sheets, signIns } from './schema';

const DAY_MS = 24 * 60 * 60_000;
const UNDO_DAYS = 30;
const LETTER_DAYS = 90;

/** Put aside, and no change that could be undone tells of it. */
const isForgotten = (table: typeof photos | typeof homeworkFiles) =>
  and(
    eq(table.position, ASIDE),
    sql`not exists (select 1 from ${changes} where ${changes.projectId} = ${table.projectId}
      and cast(${changes.rows} as text) like '%' || ${table.id} || '%')`,
  );

/**
 * Deletes what has served its time: sign-ins and links past their end, links that were used, screens that nobody has
 * paired and lists that nobody has taken in within a day, changes of the desk that can no longer be undone, pictures and
 * files that nothing can bring back, and the words of old letters, which hold personal codes (to whom and when they went
 * stays). Returns the hashes of the sign-ins that ended.
 */
export async function purge(tx: Db, now: Date): Promise<string[]> {
  const ended = await tx.delete(signIns).where(lt(signIns.expiresAt, now)).returning();
  await tx.delete(links).where(or(eq(links.used, true), lt(links.expiresAt, now)));
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await tx.delete(screens).where(and(isNull(screens.projectId), lt(screens.createdAt, ago(1))));
  await tx.delete(sheets).where(lt(sheets.createdAt, ago(1)));
  await tx.delete(changes).where(lt(changes.at, ago(UNDO_DAYS)));
  for (const table of [photos, homeworkFiles]) await tx.delete(table).where(isForgotten(table));
  const old = and(lt(mails.createdAt, ago(LETTER_DAYS)), ne(mails.state, 'queued'));
  await tx.update(mails).set({ text: '' }).where(old);
  return ended.map((row) => row.tokenHash);
}
