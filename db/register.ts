import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Surroundings } from '../app/domain/register';
import type { Db } from './client.server';
import { municipalities, participants, partners, sheets, type projects } from './schema';

/** What the command and the page that shows beforehand what it will do must read alike. */

export const SHEET_KEPT_MS = 24 * 60 * 60_000;

/** What a list of invitees is read against in this project. */
export async function surroundingsOf(db: Db, project: typeof projects.$inferSelect): Promise<Surroundings> {
  const { id, name, organisation, email } = participants;
  const people = await db
    .select({ id, name, organisation, email })
    .from(participants)
    .where(and(eq(participants.projectId, project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const others = await db
    .select({ id: partners.id, name: partners.name })
    .from(partners)
    .where(eq(partners.projectId, project.id))
    .orderBy(asc(partners.position));
  return { language: project.language, municipality: place?.name ?? '', partners: others, people };
}

/** The list that this person has put in, or null: there is none, or its day is over. */
export async function sheetOf(db: Db, projectId: string, personId: string, now: Date) {
  const since = new Date(now.getTime() - SHEET_KEPT_MS);
  const [sheet] = await db
    .select()
    .from(sheets)
    .where(and(eq(sheets.projectId, projectId), eq(sheets.personId, personId), gt(sheets.createdAt, since)));
  return sheet ? { name: sheet.name, cells: sheet.cells as string[][] } : null;
}
