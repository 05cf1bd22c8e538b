import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { found } from '~/domain/problem';
import { compareSteps } from '~/domain/lists';
import { summarised } from '~/domain/summary';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { groups, municipalities, participants, proposals, themes, workshops } from '~db/schema';
import type { ProjectRow } from './allow.server';

/** Reads that several views share. */

export type WorkshopRow = typeof workshops.$inferSelect;

/**
 * Those that there is a summary of, and the one that is asked for: the last when no number is given.
 * @throws Problem `not-found` for one that has not begun
 */
export async function summarisedIn(db: Db, project: ProjectRow, number?: number) {
  const { rows, running } = await workshopsOf(db, project);
  const told = summarised(rows, running.number);
  const asked = number === undefined ? told.at(-1) : told.find((one) => one.number === number);
  return { rows, told, workshop: found(asked) };
}

export async function workshopsOf(db: Db, project: ProjectRow) {
  const rows = await workshopRows(db, { projectId: project.id });
  const running = found(rows.find((row) => row.number === project.runningWorkshop));
  const next = rows.find((row) => row.number > running.number) ?? null;
  return { rows, running, next };
}
const workshopRows = prepared<{ projectId: string }, WorkshopRow[]>((db) =>
  db
    .select()
    .from(workshops)
    .where(eq(workshops.projectId, given('projectId')))
    .orderBy(asc(workshops.number)),
);

/** Whose project it is, as documents say it. */
export async function reportHead(db: Db, { id, title, language, municipalityId }: ProjectRow) {
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  return { id, title, language, municipality: found(place).name };
}

/** Tables in the order of the room, with their theme. `number` is the place in that order. */
export async function tablesOf(db: Db, projectId: string) {
  const rows = await tableRows(db, { projectId });
  return rows.map((row, i) => ({ ...row, number: i + 1 }));
}
const tableRows = prepared((db) =>
  db
    .select({ group: groups, theme: themes })
    .from(groups)
    .innerJoin(themes, eq(themes.id, groups.themeId))
    .where(eq(groups.projectId, given('projectId')))
    .orderBy(asc(groups.position)),
);

export const peopleOf = (db: Db, projectId: string) =>
  db
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, projectId), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));

/** What proposals are called, by their ids; empty ids are left out. */
export async function titlesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  if (wanted.length === 0) return new Map();
  const { id, title } = proposals;
  const rows = await db.select({ id, title }).from(proposals).where(inArray(id, wanted));
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** The room sees the result from the step "result" on. */
export const resultIsShown = (workshop: WorkshopRow) => compareSteps(workshop.step, 'result') >= 0;
