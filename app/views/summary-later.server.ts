import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { CARD_FIELDS, HOMEWORK_FIELDS, type CardField } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { additions, solutions, workshops } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { alone, commentLine, commentsOf, handoversOf, proposalRows } from './between.server';
import { cardLines } from './cards.server';
import { chosenBefore, linesFor } from './homework-lines.server';
import { doneRows, questionRows, talkRows, writtenRows } from './homework-rows.server';
import { planReportView } from './plan.server';
import { recapView } from './recap.server';
import { summarisedIn, tablesOf, type WorkshopRow } from './rows.server';
import type { LaterSummaryView, RoomHomework, SummaryCard, SummaryFound } from '~/views/shapes';
import { summaryFrame } from './summary.server';
import { textsOf } from './writing.server';

/**
 * Everything that the summary of workshop 2 tells, and of each that follows it: what was worked out up to that workshop.
 * @param madeAt when the document is made (server time, ms)
 * @throws Problem `not-found` for a workshop that has not begun
 */
export async function laterSummaryView(
  db: Db,
  project: ProjectRow,
  madeAt: number,
  number: number,
): Promise<LaterSummaryView> {
  const { workshop } = await summarisedIn(db, project, number);
  const lines = await linesFor(db, await chosenBefore(db, workshop));
  const [frame, recap, found, comments, discussion, cards, plan] = await Promise.all([
    summaryFrame(db, project, workshop, madeAt),
    recapView(db, project, workshop, lines),
    foundBy(db, lines),
    commentsBetween(db, project.id),
    discussionIn(db, workshop, lines),
    cardsOf(db, workshop),
    planReportView(db, project, madeAt, number),
  ]);
  const { needs, chosen } = recap;
  return { ...frame, recap: { needs, chosen }, found, comments, discussion, cards, plan };
}

async function foundBy(db: Db, lines: readonly RoomHomework[]): Promise<SummaryFound[]> {
  const ids = lines.flatMap(({ homeworkId }) => homeworkId ?? []);
  const [written, questions, talks, done] = await Promise.all([
    writtenRows(db, ids),
    questionRows(db, ids),
    talkRows(db, ids),
    doneRows(db, ids),
  ]);
  return lines.map(({ homeworkId, title, mergedInto, responsible }) => {
    const texts = written.filter((row) => row.homeworkId === homeworkId);
    const textIn = (field: string) => texts.find((row) => row.field === field)?.text.trim() ?? '';
    const asked = questions
      .filter((row) => row.homeworkId === homeworkId)
      .map(({ id, text }) => ({ field: '' as const, question: text, text: textIn(id) }));
    const fixed = HOMEWORK_FIELDS.map((field) => ({ field, question: '', text: textIn(field) }));
    return {
      ...{ title, mergedInto, given: homeworkId !== null, done: done.some(({ id }) => id === homeworkId) },
      responsible: responsible.map(({ name }) => name),
      fields: [...asked, ...fixed].filter(({ text }) => text !== ''),
      talks: talks
        .filter((row) => row.homeworkId === homeworkId)
        .map(({ who, date, what }) => ({ who, date, what })),
    };
  });
}

/** Those who commented were told that the others do not see their names. */
async function commentsBetween(db: Db, projectId: string): Promise<LaterSummaryView['comments']> {
  const [all, said, handed] = await Promise.all([
    proposalRows(db, projectId),
    commentsOf(db, projectId),
    handoversOf(db, projectId),
  ]);
  const told = alone(all).map(({ row }) => {
    const family = all.filter((one) => one.row.id === row.id || one.row.mergedInto === row.id);
    const about = said.filter((one) => family.some((member) => member.row.id === one.proposalId));
    return {
      title: row.title,
      actor: handed.find((one) => one.proposalId === row.id)?.actor ?? '',
      comments: about
        .filter((one) => one.withdrawnAt === null)
        .map(commentLine)
        .map(({ from, tag, text, reply }) => ({ from, tag, text, reply })),
    };
  });
  return told.filter(({ actor, comments }) => actor !== '' || comments.length > 0);
}

async function discussionIn(
  db: Db,
  workshop: WorkshopRow,
  lines: readonly RoomHomework[],
): Promise<LaterSummaryView['discussion']> {
  const rows = await db
    .select()
    .from(additions)
    .where(and(eq(additions.workshopId, workshop.id), isNull(additions.withdrawnAt)))
    .orderBy(asc(additions.createdAt), asc(additions.id));
  return lines
    .map(({ homeworkId, title }) => {
      const given = rows.filter((row) => row.homeworkId === homeworkId);
      return { title, additions: given.map(({ text }) => text) };
    })
    .filter((one) => one.additions.length > 0);
}

/** The cards that were begun in this workshop or before it, by table. */
async function cardsOf(db: Db, { projectId, number }: WorkshopRow): Promise<SummaryCard[]> {
  const begun = await db
    .select({ id: solutions.id })
    .from(solutions)
    .innerJoin(workshops, eq(workshops.id, solutions.workshopId))
    .where(
      and(eq(solutions.projectId, projectId), isNull(solutions.removedAt), lte(workshops.number, number)),
    );
  const ids = begun.map(({ id }) => id);
  const [texts, tables] = await Promise.all([textsOf(db, 'card', ids), tablesOf(db, projectId)]);
  const cards = await Promise.all(
    tables.map(async ({ group, theme, number: at }) => {
      const lines = (await cardLines(db, group.id)).filter(({ id }) => ids.includes(id));
      return lines.map(({ id, title, proposal, checks }) => ({
        ...{ id, title, proposal, checks, table: { number: at, theme: theme.title } },
        fields: fieldsOf(texts.get(id) ?? {}),
      }));
    }),
  );
  return cards.flat();
}

const fieldsOf = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(CARD_FIELDS.map((field) => [field, texts[field]?.trim() ?? ''])) as Record<
    CardField,
    string
  >;
