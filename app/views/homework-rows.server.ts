import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '~db/client.server';
import {
  homework,
  homeworkFiles,
  homeworkQuestions,
  homeworkResponsible,
  homeworkTalks,
  needs,
  participants,
  proposalNeeds,
  proposals,
  writings,
  writingVersions,
} from '~db/schema';
import type { HomeworkFile, HomeworkReport, HomeworkTalk } from './shapes';

/** What is read of homework, for one or for many, each as rows that name their homework. */

/** What a homework holds besides its texts. */
export async function reportOf(db: Db, id: string): Promise<HomeworkReport> {
  const [row] = await db.select({ doneAt: homework.doneAt }).from(homework).where(eq(homework.id, id));
  const [talks, files] = await Promise.all([talkRows(db, [id]), everyFile(db, [id])]);
  return { done: Boolean(row?.doneAt), talks: talks.map(talkLine), ...fileLines(files) };
}

type TalkRow = Awaited<ReturnType<typeof talkRows>>[number];
export const talkLine = ({ id, who, date, what }: TalkRow): HomeworkTalk => ({ id, who, date, what });
type FileRow = Awaited<ReturnType<typeof everyFile>>[number];
const fileLine = ({ id, name, type, pages, size }: FileRow): HomeworkFile => ({
  ...{ id, name, type, pages },
  size: Number(size),
});
/** Those that are shown, and those put aside. */
export const fileLines = (rows: readonly FileRow[]): Pick<HomeworkReport, 'files' | 'aside'> => ({
  files: rows.filter(({ position }) => position >= 0).map(fileLine),
  aside: rows.filter(({ position }) => position < 0).map(fileLine),
});

export const talkRows = (db: Db, ids: string[]) =>
  db
    .select()
    .from(homeworkTalks)
    .where(inArray(homeworkTalks.homeworkId, ids))
    .orderBy(asc(homeworkTalks.position), asc(homeworkTalks.id));

/** Without the bytes, and without those put aside. */
export const fileRows = (db: Db, ids: string[]) => everyFile(db, ids, gte(homeworkFiles.position, 0));

/** Those put aside too. @param where only these, when given */
export function everyFile(db: Db, ids: string[], where?: SQL) {
  const { id, homeworkId, name, type, pages, position, createdAt, content } = homeworkFiles;
  const size = sql<number>`length(${content})`;
  return db
    .select({ id, homeworkId, name, type, pages, position, createdAt, size })
    .from(homeworkFiles)
    .where(and(inArray(homeworkId, ids), where))
    .orderBy(asc(position), asc(createdAt), asc(id));
}

export const questionRows = (db: Db, ids: string[]) =>
  db
    .select()
    .from(homeworkQuestions)
    .where(inArray(homeworkQuestions.homeworkId, ids))
    .orderBy(asc(homeworkQuestions.position));

/** Those of them that are done. */
export const doneRows = (db: Db, ids: string[]) =>
  db
    .select({ id: homework.id })
    .from(homework)
    .where(and(inArray(homework.id, ids), isNotNull(homework.doneAt)));

/** Those responsible who are still on the register. */
export const responsibleRows = (db: Db, ids: string[]) =>
  db
    .select({ homeworkId: homeworkResponsible.homeworkId, person: participants })
    .from(homeworkResponsible)
    .innerJoin(participants, eq(participants.id, homeworkResponsible.participantId))
    .where(and(inArray(homeworkResponsible.homeworkId, ids), isNull(participants.removedAt)))
    .orderBy(asc(homeworkResponsible.position));

export const needRows = (db: Db, proposalIds: string[]) =>
  db
    .select({ proposalId: proposalNeeds.proposalId, text: needs.text })
    .from(proposalNeeds)
    .innerJoin(needs, eq(needs.id, proposalNeeds.needId))
    .where(and(inArray(proposalNeeds.proposalId, proposalIds), isNull(needs.withdrawnAt)))
    .orderBy(asc(needs.position));

/** What is written, with who wrote last. */
export const writtenRows = (db: Db, ids: string[]) => {
  const { id, homeworkId, field, text, changedAt } = writings;
  return db
    .select({ id, homeworkId, field, text, changedAt, by: participants.name })
    .from(writings)
    .leftJoin(participants, eq(participants.id, writings.authorId))
    .where(inArray(homeworkId, ids));
};

/** How fields read before, newest first. */
export const earlierRows = (db: Db, writingIds: string[]) => {
  const { id, writingId, text, at, version } = writingVersions;
  return db
    .select({ id, writingId, text, at, by: participants.name })
    .from(writingVersions)
    .leftJoin(participants, eq(participants.id, writingVersions.authorId))
    .where(inArray(writingId, writingIds))
    .orderBy(desc(version));
};

/** What is not done, by those responsible; the letters that remind are made of it. */
export async function openHomework(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, { title: string; due: string }[]>> {
  const rows = await db
    .select({
      who: homeworkResponsible.participantId,
      title: proposals.title,
      due: homework.due,
    })
    .from(homeworkResponsible)
    .innerJoin(homework, eq(homework.id, homeworkResponsible.homeworkId))
    .innerJoin(proposals, eq(proposals.id, homework.proposalId))
    .where(and(eq(homework.projectId, projectId), isNull(homework.doneAt)))
    .orderBy(asc(homework.due), asc(proposals.position));
  const open = new Map<string, { title: string; due: string }[]>();
  for (const { who, title, due } of rows) open.set(who, [...(open.get(who) ?? []), { title, due }]);
  return open;
}
