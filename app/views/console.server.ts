import { and, asc, eq, isNull } from 'drizzle-orm';
import type { StaffRole } from '~/domain/lists';
import { agendaOf } from '~db/agenda';
import type { Db } from '~db/client.server';
import { papersOf, roundsOf, type RoundRow } from '~db/rounds';
import { attendance, groups, proposals, screens, seats } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { peopleOf, workshopsOf, type WorkshopRow } from './rows.server';
import type { ConsoleView, PersonLine } from '~/views/shapes';
import { currentResult, resultsOf } from './vote.server';

/** What the console shows besides the room, the screen and the tables. */
export async function consoleView(db: Db, project: ProjectRow, role: StaffRole): Promise<ConsoleView> {
  const { running } = await workshopsOf(db, project);
  const [rounds, people, paired, onPaper, agenda] = await Promise.all([
    roundsOf(db, running.id),
    personLines(db, project, running),
    db
      .select({ id: screens.id, number: screens.number })
      .from(screens)
      .where(eq(screens.projectId, project.id))
      .orderBy(asc(screens.createdAt)),
    nominatedIn(db, project.id),
    agendaWithNotes(db, running),
  ]);
  return {
    role,
    people,
    ...(await counts(db, rounds)),
    screens: paired,
    nominated: onPaper.length,
    ...agenda,
  };
}

async function counts(
  db: Db,
  rounds: RoundRow[],
): Promise<Pick<ConsoleView, 'result' | 'rounds' | 'papers'>> {
  const results = await resultsOf(db, rounds);
  const open = rounds.find((round) => round.key !== null);
  const papers = open ? await papersOf(db, open.id) : [];
  return {
    result: currentResult(rounds, results),
    rounds: results,
    papers: papers.map(({ number, code }) => ({ number, code })),
  };
}

const nominatedIn = (db: Db, projectId: string) =>
  db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(eq(proposals.projectId, projectId), eq(proposals.nominated, true), isNull(proposals.withdrawnAt)),
    );

/** The running workshop's agenda with the facilitator's notes. */
async function agendaWithNotes(
  db: Db,
  running: WorkshopRow,
): Promise<Pick<ConsoleView, 'agenda' | 'itemId'>> {
  const items = await agendaOf(db, running.id);
  return {
    agenda: items.map(({ id, title, minutes, step, notes }) => ({ id, title, minutes, step, notes })),
    itemId: items.find((item) => item.id === running.itemId)?.id ?? null,
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
