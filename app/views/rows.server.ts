import { and, asc, eq, isNull } from 'drizzle-orm';
import { found } from '~/domain/problem';
import { compareSteps } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { groups, participants, themes, workshops } from '~db/schema';
import type { ProjectRow } from './allow.server';

/** Reads that several views share. */

export type WorkshopRow = typeof workshops.$inferSelect;

export async function workshopsOf(db: Db, project: ProjectRow) {
  const rows = await db
    .select()
    .from(workshops)
    .where(eq(workshops.projectId, project.id))
    .orderBy(asc(workshops.number));
  const running = found(rows.find((row) => row.number === project.runningWorkshop));
  const next = rows.find((row) => row.number > running.number) ?? null;
  return { rows, running, next };
}

/** Tables in the order of the room, with their theme. `number` is the place in that order. */
export async function tablesOf(db: Db, projectId: string) {
  const rows = await db
    .select({ group: groups, theme: themes })
    .from(groups)
    .innerJoin(themes, eq(themes.id, groups.themeId))
    .where(eq(groups.projectId, projectId))
    .orderBy(asc(groups.position));
  return rows.map((row, i) => ({ ...row, number: i + 1 }));
}

export const peopleOf = (db: Db, projectId: string) =>
  db
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, projectId), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));

/** The room sees the result from the step "result" on. */
export const resultIsShown = (workshop: WorkshopRow) => compareSteps(workshop.step, 'result') >= 0;
