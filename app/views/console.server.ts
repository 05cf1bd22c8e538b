import { and, asc, eq, isNull } from 'drizzle-orm';
import type { StaffRole } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { attendance, groups, proposals, screens, seats } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { latestRound, peopleOf, workshopsOf, type WorkshopRow } from './rows.server';
import type { ConsoleView, PersonLine } from '~/views/shapes';
import { resultView } from './vote.server';

/** What the console shows besides the room, the screen and the tables. */
export async function consoleView(db: Db, project: ProjectRow, role: StaffRole): Promise<ConsoleView> {
  const { running } = await workshopsOf(db, project);
  const [round, people, paired, onPaper] = await Promise.all([
    latestRound(db, running.id),
    personLines(db, project, running),
    db
      .select({ id: screens.id, number: screens.number })
      .from(screens)
      .where(eq(screens.projectId, project.id))
      .orderBy(asc(screens.createdAt)),
    db
      .select({ id: proposals.id })
      .from(proposals)
      .where(
        and(
          eq(proposals.projectId, project.id),
          eq(proposals.nominated, true),
          isNull(proposals.withdrawnAt),
        ),
      ),
  ]);
  return {
    role,
    people,
    result: round ? await resultView(db, round) : null,
    screens: paired,
    nominated: onPaper.length,
  };
}

async function personLines(db: Db, project: ProjectRow, workshop: WorkshopRow): Promise<PersonLine[]> {
  const [people, here, seated, tables] = await Promise.all([
    peopleOf(db, project.id),
    db.select().from(attendance).where(eq(attendance.workshopId, workshop.id)),
    db
      .select()
      .from(seats)
      .where(and(eq(seats.workshopId, workshop.id), eq(seats.round, workshop.round))),
    db.select().from(groups).where(eq(groups.projectId, project.id)),
  ]);
  const hereAt = new Map(here.map((row) => [row.participantId, row.at.getTime()]));
  const tableOf = new Map(seated.map((row) => [row.participantId, row.groupId]));
  const leads = new Map(tables.map((row) => [row.facilitatorId, row.id]));
  return people.map(({ id, name, organisation, sector, language, invited }) => ({
    id,
    name,
    organisation,
    sector,
    language,
    invited,
    hereAt: hereAt.get(id) ?? null,
    tableId: tableOf.get(id) ?? null,
    leadsTableId: leads.get(id) ?? null,
  }));
}
