import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { outline } from '~/domain/board';
import { SECTORS, summaryPartsOf } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { photosOf } from '~db/photos';
import { roundsOf } from '~db/rounds';
import {
  attendance,
  bank,
  inputs,
  municipalities,
  needs,
  participants,
  photos,
  proposals,
  summaryParts,
} from '~db/schema';
import { isId, type ProjectRow } from './allow.server';
import { homeworkLines } from './homework-lines.server';
import { workshopHead } from './room.server';
import { summarisedIn, tablesOf, workshopsOf, type WorkshopRow } from './rows.server';
import type {
  NeedLine,
  NeedSource,
  ProposalLine,
  SummaryFrame,
  SummaryNeed,
  SummaryOwn,
  SummaryView,
  TableView,
} from '~/views/shapes';
import { tableView } from './table.server';
import { resultsOf } from './vote.server';

/** Everything that summary 1 tells. @param madeAt when the document is made (server time, ms) */
export async function summaryView(db: Db, project: ProjectRow, madeAt: number): Promise<SummaryView> {
  const { workshop } = await summarisedIn(db, project, 1);
  const rounds = await resultsOf(db, await roundsOf(db, workshop.id));
  const heads = await tablesOf(db, project.id);
  const tables = await Promise.all(heads.map((head) => tableView(db, project.id, head.group.id)));
  const sources = await sourcesOf(db, project.id);
  return {
    ...(await summaryFrame(db, project, workshop, madeAt)),
    tables: tables.map((table) => summaryOfTable(table, sources)),
    rounds,
    homework: await homeworkLines(db, rounds),
  };
}

/** What the summary of every workshop tells. */
export async function summaryFrame(
  db: Db,
  project: ProjectRow,
  workshop: WorkshopRow,
  madeAt: number,
): Promise<SummaryFrame> {
  const { rows } = await workshopsOf(db, project);
  const next = rows.find(({ number }) => number > workshop.number) ?? null;
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const heads = await tablesOf(db, project.id);
  const { title, aim, language } = project;
  return {
    own: await summaryOwn(db, workshop),
    project: { title, aim, language, municipality: found(place).name },
    workshop: workshopHead(workshop),
    nextWorkshop: next && { number: next.number, date: next.date, start: next.start, place: next.place },
    themes: [...new Set(heads.map(({ theme }) => theme.title))],
    attendance: await attendanceBySector(db, workshop.id),
    photos: await photosAt(db, workshop.id, heads),
    madeAt,
  };
}

type Heads = Awaited<ReturnType<typeof tablesOf>>;

async function photosAt(db: Db, workshopId: string, heads: Heads): Promise<SummaryFrame['photos']> {
  return (await photosOf(db, workshopId)).map(({ image, width, height, caption, groupId }) => {
    const head = heads.find(({ group }) => group.id === groupId);
    const table = head ? { number: head.number, theme: head.theme.title } : null;
    return { image, width, height, caption, table };
  });
}

/** What was written into the summary of a workshop, and left out. */
export async function summaryOwn(db: Db, { id, number }: WorkshopRow): Promise<SummaryOwn> {
  const rows = await db.select().from(summaryParts).where(eq(summaryParts.workshopId, id));
  const textOf = (part: string) => rows.find((row) => row.part === part)?.text ?? '';
  return {
    foreword: textOf('foreword'),
    forward: textOf('forward'),
    leftOut: summaryPartsOf(number).filter((part) => rows.some((row) => row.part === part && row.leftOut)),
  };
}

/** One picture's bytes; null when there is none of this id, or it was removed. */
export async function photoOf(db: Db, project: ProjectRow, photoId: string): Promise<Uint8Array | null> {
  if (!isId(photoId)) return null;
  const [row] = await db
    .select({ image: photos.image })
    .from(photos)
    .where(and(eq(photos.id, photoId), eq(photos.projectId, project.id), gte(photos.position, 0)));
  return row?.image ?? null;
}

/** Where needs and proposals were found before the workshop, by their own id. */
async function sourcesOf(db: Db, projectId: string): Promise<Map<string, NeedSource>> {
  const stored = await db
    .select({ id: bank.id, source: inputs.source })
    .from(bank)
    .leftJoin(inputs, eq(inputs.id, bank.inputId))
    .where(eq(bank.projectId, projectId));
  const source = new Map(stored.map((row) => [row.id, row.source ?? ('bank' as const)]));
  const rows = await Promise.all(
    [needs, proposals].map((table) =>
      db.select({ id: table.id, bankId: table.bankId }).from(table).where(eq(table.projectId, projectId)),
    ),
  );
  return new Map(
    rows.flat().map(({ id, bankId }) => [id, bankId === '' ? '' : (source.get(bankId) ?? 'bank')]),
  );
}

type Sources = ReadonlyMap<string, NeedSource>;

function summaryOfTable(table: TableView, sources: Sources): SummaryView['tables'][number] {
  const { clusters, loose } = outline(table.needs, table.clusters);
  const from = ({ id }: { id: string }) => sources.get(id) ?? '';
  const need = (one: NeedLine): SummaryNeed => ({ text: one.text, round: one.round, from: from(one) });
  return {
    number: table.number,
    theme: table.theme,
    questions: table.questions,
    facilitator: table.facilitator?.name ?? null,
    clusters: clusters.map(({ cluster, needs: under }) => ({
      heading: cluster.heading,
      priority: cluster.priority,
      needs: under.map(need),
    })),
    looseNeeds: loose.map(need),
    proposals: table.proposals
      .filter((proposal) => !proposal.withdrawn)
      .map((one) => ({
        ...{ id: one.id, title: one.title, text: one.text, nominated: one.nominated, adapted: one.adapted },
        ...{ round: one.round, from: from(one), answers: answersOf(table, one) },
        ...{ mergedInto: one.mergedInto, splitFrom: one.splitFrom },
      })),
  };
}

/** The heading, then the needs, that a proposal answers. */
function answersOf(table: TableView, { clusterId, needIds }: ProposalLine): string[] {
  const heading = table.clusters.find((cluster) => cluster.id === clusterId)?.heading;
  const texts = table.needs.filter((need) => needIds.includes(need.id)).map((need) => need.text);
  return [...(heading === undefined ? [] : [heading]), ...texts];
}

async function attendanceBySector(db: Db, workshopId: string): Promise<SummaryFrame['attendance']> {
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
