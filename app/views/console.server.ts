import { and, asc, eq, isNull } from 'drizzle-orm';
import type { StaffRole } from '~/domain/lists';
import { agendaOf } from '~db/agenda';
import type { Db } from '~db/client.server';
import { papersOf, roundsOf, type RoundRow } from '~db/rounds';
import { attendance, groups, itemRuns, proposals, screens } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { peopleOf, workshopsOf, type WorkshopRow } from './rows.server';
import type { ConsoleView, PersonLine } from '~/views/shapes';
import { seatingDesk } from './seating.server';
import { currentResult, resultsOf } from './vote.server';

/** What the console shows besides the room, the screen and the tables. */
export async function consoleView(db: Db, project: ProjectRow, role: StaffRole): Promise<ConsoleView> {
  const { running } = await workshopsOf(db, project);
  const { desk, tablesOf } = await seatingDesk(db, running);
  const [rounds, people, paired, onPaper, agenda] = await Promise.all([
    roundsOf(db, running.id),
    personLines(db, project, running, tablesOf),
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
    seating: desk,
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
      and(
        eq(proposals.projectId, projectId),
        eq(proposals.nominated, true),
        eq(proposals.mergedInto, ''),
        isNull(proposals.withdrawnAt),
      ),
    );

/** The running workshop's agenda with the facilitator's notes. */
async function agendaWithNotes(
  db: Db,
  running: WorkshopRow,
): Promise<Pick<ConsoleView, 'agenda' | 'itemId'>> {
  const [items, runs] = await Promise.all([
    agendaOf(db, running.id),
    db.select().from(itemRuns).where(eq(itemRuns.workshopId, running.id)).orderBy(asc(itemRuns.startedAt)),
  ]);
  return {
    agenda: items.map(({ id, title, minutes, step, notes }) => {
      const mine = runs.filter((run) => run.itemId === id);
      const began = mine[0]?.startedAt.getTime() ?? null;
      const ended = mine.at(-1)?.endedAt?.getTime() ?? null;
      return { id, title, minutes, step, notes, began, ended };
    }),
    itemId: items.find((item) => item.id === running.itemId)?.id ?? null,
  };
}

async function personLines(
  db: Db,
  project: ProjectRow,
  workshop: WorkshopRow,
  tablesOf: (personId: string) => (string | null)[],
): Promise<PersonLine[]> {
  const [people, here, tables] = await Promise.all([
    peopleOf(db, project.id),
    db.select().from(attendance).where(eq(attendance.workshopId, workshop.id)),
    db.select().from(groups).where(eq(groups.projectId, project.id)),
  ]);
  const cameOf = new Map(here.map((row) => [row.participantId, row]));
  const leads = new Map(tables.map((row) => [row.facilitatorId, row.id]));
  return people.map(({ id, name, organisation, sector, language, invited, reply }) => {
    const seated = tablesOf(id);
    const came = cameOf.get(id);
    const leftAt = came?.leftAt?.getTime() ?? null;
    return {
      ...{ id, name, organisation, sector, language, invited },
      hereAt: leftAt === null ? (came?.at.getTime() ?? null) : null,
      leftAt,
      tableId: seated[workshop.round - 1] ?? null,
      leadsTableId: leads.get(id) ?? null,
      tables: seated,
      declined: invited && reply === 'declined',
    };
  });
}
