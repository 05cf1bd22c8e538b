import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Surroundings } from '../app/domain/register';
import type { Db } from './client.server';
import { municipalities, participants, partners, sheets, type projects } from './schema';

/** What the command and the page that shows beforehand what it will do must read alike. */

/** Older lists are purged, once a day. */
const KEPT_MS = 24 * 60 * 60_000;

/** What a list of invitees is read against in this project. */
export async function surroundingsOf(db: Db, project: typeof projects.$inferSelect): Promise<Surroundings> {
  const { id, name, organisation, email } = participants;
  const people = await db
    .select({ id, name, organisation, email })
    .from(participants)
    .where(and(eq(participants.projectId, project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const others = await partnersOf(db, project.id);
  return { language: project.language, municipality: place?.name ?? '', partners: others, people };
}

/** The other municipalities of a regional project. */
export const partnersOf = (db: Db, projectId: string) =>
  db
    .select({ id: partners.id, name: partners.name })
    .from(partners)
    .where(eq(partners.projectId, projectId))
    .orderBy(asc(partners.position));

/** The list that this person has put in, or null: there is none, or its day is over. */
export async function sheetOf(db: Db, projectId: string, personId: string, now: Date) {
  const since = new Date(now.getTime() - KEPT_MS);
  const [sheet] = await db
    .select()
    .from(sheets)
    .where(and(eq(sheets.projectId, projectId), eq(sheets.personId, personId), gt(sheets.createdAt, since)));
  return sheet ? { name: sheet.name, cells: sheet.cells as string[][] } : null;
}
