import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Db } from '~db/client.server';
import {
  candidates,
  homework,
  homeworkResponsible,
  participants,
  proposals,
  voteRounds,
  workshops,
} from '~db/schema';
import { questionRows } from './homework-rows.server';
import type { WorkshopRow } from './rows.server';
import type { HomeworkLine, ResultView, RoomHomework } from '~/views/shapes';

/** The proposals that were chosen before a workshop, in the order of the rounds and of what was chosen first. */
export async function chosenBefore(db: Db, { projectId, number }: WorkshopRow): Promise<string[]> {
  const rows = await db
    .select({ proposalId: candidates.proposalId })
    .from(candidates)
    .innerJoin(voteRounds, eq(voteRounds.id, candidates.voteRoundId))
    .innerJoin(workshops, eq(workshops.id, voteRounds.workshopId))
    .where(
      and(
        eq(workshops.projectId, projectId),
        lt(workshops.number, number),
        isNull(voteRounds.key),
        isNotNull(candidates.chosenRank),
      ),
    )
    .orderBy(asc(workshops.number), asc(voteRounds.number), asc(candidates.chosenRank));
  return [...new Set(rows.map((row) => row.proposalId))];
}

/**
 * One line per proposal that was chosen in any round, in the order of the rounds and of their counts; without anyone
 * responsible where none is named yet.
 */
export async function homeworkLines(db: Db, results: readonly ResultView[]): Promise<HomeworkLine[]> {
  return (await linesFor(db, chosenIn(results))).map(({ homeworkId: _, ...line }) => line);
}

export const chosenIn = (results: readonly ResultView[]): string[] => {
  const lines = results.flatMap((result) => result.lines.filter((line) => line.chosen));
  return [...new Set(lines.map((line) => line.proposalId))];
};

export async function linesFor(db: Db, chosen: readonly string[]): Promise<RoomHomework[]> {
  const rows = await standing(db, chosen);
  const ids = rows.flatMap((row) => row.homework?.id ?? []);
  const [people, questions] = await Promise.all([responsibleFor(db, ids), questionRows(db, ids)]);
  return rows.map(({ proposal: { id: proposalId, title }, homework: row, heir }) => ({
    ...{ proposalId, title, mergedInto: heir?.title ?? '' },
    ...{ homeworkId: row?.id ?? null, due: row?.due ?? '' },
    responsible: people
      .filter((one) => one.homeworkId === row?.id)
      .map(({ id, name, organisation }) => ({ id, name, organisation })),
    questions: questions.filter((one) => one.homeworkId === row?.id).map((one) => one.text),
  }));
}

/**
 * What stands for the chosen ones: in the place of one that was merged into another, that other. It stands beside it
 * where it has homework of its own, so that no work is lost.
 */
async function standing(db: Db, chosen: readonly string[]) {
  const rows = await withHomework(db, chosen);
  const merged = rows.flatMap(({ proposal }) => proposal.mergedInto || []);
  const all = [...rows, ...(await withHomework(db, merged))];
  const byId = (id: string) => all.find(({ proposal }) => proposal.id === id);
  const stand = chosen.flatMap((id) => {
    const row = byId(id);
    const heir = byId(row?.proposal.mergedInto ?? '');
    if (!row || !heir) return row ? [{ ...row, heir: null }] : [];
    const own = row.homework ? [{ ...row, heir: heir.proposal }] : [];
    return [{ ...heir, heir: null }, ...own];
  });
  return stand.filter((one, i) => stand.findIndex(({ proposal }) => proposal.id === one.proposal.id) === i);
}

const withHomework = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ proposal: proposals, homework })
        .from(proposals)
        .leftJoin(homework, eq(homework.proposalId, proposals.id))
        .where(inArray(proposals.id, [...ids]));

async function responsibleFor(db: Db, homeworkIds: string[]) {
  if (homeworkIds.length === 0) return [];
  return db
    .select({
      homeworkId: homeworkResponsible.homeworkId,
      id: participants.id,
      name: participants.name,
      organisation: participants.organisation,
    })
    .from(homeworkResponsible)
    .innerJoin(participants, eq(participants.id, homeworkResponsible.participantId))
    .where(inArray(homeworkResponsible.homeworkId, homeworkIds))
    .orderBy(asc(homeworkResponsible.position));
}
