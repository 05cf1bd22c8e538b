import { and, asc, eq, isNull } from 'drizzle-orm';
import { outline } from '~/domain/board';
import { SECTORS, SUMMARY_PARTS } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { roundsOf } from '~db/rounds';
import { attendance, municipalities, participants, summaryParts } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { homeworkLines, workshopHead } from './room.server';
import { tablesOf, workshopsOf } from './rows.server';
import type { SummaryDesk, SummaryOwn, SummaryView, TableView } from '~/views/shapes';
import { tableView } from './table.server';
import { resultsOf } from './vote.server';

/** Everything that summary 1 tells. @param madeAt when the document is made (server time, ms) */
export async function summaryView(db: Db, project: ProjectRow, madeAt: number): Promise<SummaryView> {
  const { running, next } = await workshopsOf(db, project);
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const rounds = await resultsOf(db, await roundsOf(db, running.id));
  const heads = await tablesOf(db, project.id);
  const tables = await Promise.all(heads.map((head) => tableView(db, project.id, head.group.id)));
  const { title, aim, language } = project;
  return {
    own: await summaryOwn(db, running.id),
    project: { title, aim, language, municipality: found(place).name },
    workshop: workshopHead(running),
    nextWorkshop: next && { number: next.number, date: next.date, start: next.start, place: next.place },
    attendance: await attendanceBySector(db, running.id),
    tables: tables.map(summaryOfTable),
    rounds,
    homework: await homeworkLines(db, rounds),
    madeAt,
  };
}

/** What was written into the summary of a workshop, and left out. */
export async function summaryOwn(db: Db, workshopId: string): Promise<SummaryOwn> {
  const rows = await db.select().from(summaryParts).where(eq(summaryParts.workshopId, workshopId));
  return {
    foreword: rows.find((row) => row.part === 'foreword')?.text ?? '',
    leftOut: SUMMARY_PARTS.filter((part) => rows.some((row) => row.part === part && row.leftOut)),
  };
}

/** The summary's page on the desk. */
export async function summaryDesk(db: Db, project: ProjectRow): Promise<SummaryDesk> {
  const { running } = await workshopsOf(db, project);
  const { number, date, step } = running;
  return { summary: { ...(await summaryOwn(db, running.id)), number, date, held: step === 'end' } };
}

function summaryOfTable(table: TableView): SummaryView['tables'][number] {
  const { clusters, loose } = outline(table.needs, table.clusters);
  const heading = new Map(table.clusters.map((cluster) => [cluster.id, cluster.heading]));
  return {
    number: table.number,
    theme: table.theme,
    questions: table.questions,
    facilitator: table.facilitator?.name ?? null,
    clusters: clusters.map(({ cluster, needs }) => ({
      heading: cluster.heading,
      priority: cluster.priority,
      needs: needs.map((need) => need.text),
    })),
    looseNeeds: loose.map((need) => need.text),
    proposals: table.proposals
      .filter((proposal) => !proposal.withdrawn)
      .map(({ id, title, text, clusterId, nominated }) => ({
        id,
        title,
        text,
        nominated,
        answers: clusterId ? (heading.get(clusterId) ?? null) : null,
      })),
  };
}

async function attendanceBySector(db: Db, workshopId: string): Promise<SummaryView['attendance']> {
  const rows = await db
    .select({ sector: participants.sector, organisation: participants.organisation })
    .from(attendance)
    .innerJoin(participants, eq(participants.id, attendance.participantId))
    .where(and(eq(attendance.workshopId, workshopId), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));
  return {
    total: rows.length,
    bySector: SECTORS.map((sector) => ({
      sector,
      people: rows.filter((row) => row.sector === sector).length,
    })),
    organisations: [...new Set(rows.map((row) => row.organisation).filter((name) => name !== ''))],
  };
}
