import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { byNudge, homeworkState } from '~/domain/homework';
import { HOMEWORK_FIELDS, type StaffRole } from '~/domain/lists';
import { osloDate } from '~/domain/oslo';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { clusters, homework, homeworkResponsible, mails, proposals, type participants } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { alone, proposalRows, votesOf } from './between.server';
import {
  doneRows,
  earlierRows,
  everyFile,
  fileLines,
  needRows,
  questionRows,
  responsibleRows,
  talkLine,
  talkRows,
  writtenRows,
} from './homework-rows.server';
import { resultIsShown, workshopsOf } from './rows.server';
import type { Assignment, HomeworkDesk, HomeworkStatus, MyHomeworkView, Nudge, WrittenField } from './shapes';

/** What one participant is responsible for, and nothing of others'. @param now server time */
export async function myHomeworkView(
  db: Db,
  project: ProjectRow,
  participantId: string,
  now: Date,
): Promise<MyHomeworkView> {
  const { rows, running } = await workshopsOf(db, project);
  // While a vote goes on nobody in the room sees how it stands.
  const told = rows.filter((row) => row.number < running.number || (row === running && resultIsShown(row)));
  const mine = await db
    .select({ id: homeworkResponsible.homeworkId })
    .from(homeworkResponsible)
    .where(eq(homeworkResponsible.participantId, participantId));
  const ids = mine.map(({ id }) => id);
  const assignments = await assignmentsOf(db, project, await votesOf(db, told), osloDate(now.getTime()), ids);
  return { me: participantId, assignments };
}

/** How many a participant is responsible for. */
export async function countHomework(db: Db, projectId: string, participantId: string): Promise<number> {
  const [all] = await ownHomework(db, { projectId, participantId });
  return all?.count ?? 0;
}
const ownHomework = prepared((db) =>
  db
    .select({ count: count() })
    .from(homeworkResponsible)
    .innerJoin(homework, eq(homework.id, homeworkResponsible.homeworkId))
    .where(
      and(
        eq(homework.projectId, given('projectId')),
        eq(homeworkResponsible.participantId, given('participantId')),
      ),
    ),
);

/** All homework of a project with how it goes, and whom to remind; their letters are written elsewhere. */
export async function homeworkDesk(
  db: Db,
  project: ProjectRow,
  role: StaffRole,
  now: Date,
): Promise<Omit<HomeworkDesk, 'mailReady'>> {
  const today = osloDate(now.getTime());
  const { rows } = await workshopsOf(db, project);
  const [votes, all] = await Promise.all([votesOf(db, rows), proposalRows(db, project.id)]);
  const assignments = await assignmentsOf(db, project, votes, today);
  const status = await statusOf(db, assignments, today);
  const asked = new Set(
    assignments.filter(({ responsible }) => responsible.length > 0).map((one) => one.proposalId),
  );
  return {
    today,
    homework: status,
    unassigned: unassigned(all, votes, asked),
    nudges: await nudgesOf(db, project, status, role),
  };
}

/** What was chosen, or what was merged into it, and nobody was asked to look into. */
function unassigned(all: Proposals, votes: Votes, asked: ReadonlySet<string>): HomeworkDesk['unassigned'] {
  const chosen = (id: string) => votes.get(id)?.chosen ?? false;
  return alone(all)
    .map(({ row }) => row)
    .filter(({ id }) => chosen(id) || all.some(({ row }) => row.mergedInto === id && chosen(row.id)))
    .filter(({ id }) => !asked.has(id))
    .map(({ id, title }) => ({ id, title }));
}
type Proposals = Awaited<ReturnType<typeof proposalRows>>;
type Votes = Awaited<ReturnType<typeof votesOf>>;

/** In the order of the tables and their boards. @param wanted only these, when given */
async function assignmentsOf(
  db: Db,
  project: ProjectRow,
  votes: Votes,
  today: string,
  wanted?: readonly string[],
): Promise<Assignment[]> {
  const rows = await rowsOf(db, project.id, wanted);
  const ids = rows.map((row) => row.homework.id);
  const [all, people, questions, needed] = await Promise.all([
    proposalRows(db, project.id),
    responsibleRows(db, ids),
    questionRows(db, ids),
    needsFor(db, rows),
  ]);
  return all.flatMap(({ row: { id: proposalId, title, text }, table, theme }) => {
    const row = rows.find((one) => one.homework.proposalId === proposalId);
    if (!row) return [];
    const { id, due, doneAt } = row.homework;
    return {
      ...{ id, proposalId, title, text, table, theme, due, heading: row.heading ?? '' },
      needs: needed.flatMap((one) => (one.proposalId === proposalId ? one.text : [])),
      // Chosen without a single vote is chosen without a vote.
      votes: votes.get(proposalId)?.votes ?? null,
      ...kinOf(proposalId, all, votes),
      late: homeworkState({ due, done: doneAt !== null, begun: true }, today) === 'overdue',
      questions: of(questions, id).map((one) => ({ id: one.id, text: one.text })),
      responsible: of(people, id).map(({ person }) => named(person)),
    };
  });
}

const needsFor = (db: Db, rows: Awaited<ReturnType<typeof rowsOf>>) =>
  needRows(
    db,
    rows.map((row) => row.homework.proposalId),
  );

/** What a proposal became part of, and what became part of it, with its own votes. */
function kinOf(id: string, all: Proposals, votes: Votes): Pick<Assignment, 'mergedInto' | 'merged'> {
  const into = all.find(({ row }) => row.id === id)?.row.mergedInto;
  const merged = all.filter(({ row }) => row.mergedInto === id);
  return {
    mergedInto: all.find(({ row }) => row.id === into)?.row.title ?? '',
    merged: merged.map(({ row }) => ({ title: row.title, votes: votes.get(row.id)?.votes ?? null })),
  };
}

/** Those rows that belong to this homework. */
const of = <T extends { homeworkId: string | null }>(rows: readonly T[], id: string) =>
  rows.filter((row) => row.homeworkId === id);
const named = ({ id, name, organisation }: typeof participants.$inferSelect) => ({ id, name, organisation });

/** With the heading that its proposal answers. @param wanted only these, when given */
const rowsOf = (db: Db, projectId: string, wanted?: readonly string[]) =>
  db
    .select({ homework, heading: clusters.heading })
    .from(homework)
    .innerJoin(proposals, eq(proposals.id, homework.proposalId))
    .leftJoin(clusters, eq(clusters.id, proposals.clusterId))
    .where(and(eq(homework.projectId, projectId), wanted ? inArray(homework.id, [...wanted]) : undefined));

async function statusOf(
  db: Db,
  assignments: readonly Assignment[],
  today: string,
): Promise<HomeworkStatus[]> {
  const ids = assignments.map(({ id }) => id);
  const [done, talks, files, written] = await Promise.all([
    doneRows(db, ids),
    talkRows(db, ids),
    everyFile(db, ids),
    writtenRows(db, ids),
  ]);
  const writtenIds = written.map(({ id }) => id);
  const earlier = await earlierRows(db, writtenIds);
  return assignments.map((one) => {
    const report = {
      done: done.some(({ id }) => id === one.id),
      talks: of(talks, one.id).map(talkLine),
      ...fileLines(of(files, one.id)),
    };
    const mine = of(written, one.id);
    const begun = mine.length + report.talks.length + report.files.length > 0;
    return {
      ...{ ...one, ...report },
      state: homeworkState({ done: report.done, due: one.due, begun }, today),
      last: lastOf(mine),
      fields: fieldsOf(one, mine, earlier),
    };
  });
}

function lastOf(written: Written): HomeworkStatus['last'] {
  const [latest] = [...written].sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  return latest ? { on: osloDate(latest.changedAt.getTime()), by: latest.by ?? '' } : null;
}

type Written = Awaited<ReturnType<typeof writtenRows>>;
type Earlier = Awaited<ReturnType<typeof earlierRows>>;

/** Every field that there is to write in: the questions first, since they were asked. */
function fieldsOf({ questions }: Assignment, written: Written, earlier: Earlier): WrittenField[] {
  const asked = questions.map(({ id, text }) => ({ field: id, question: text }));
  const fixed = HOMEWORK_FIELDS.map((field) => ({ field, question: '' }));
  return [...asked, ...fixed].map(({ field, question }) => {
    const row = written.find((one) => one.field === field);
    const before = earlier.filter((one) => one.writingId === row?.id);
    return {
      ...{ field, question, text: row?.text ?? '' },
      earlier: before.map(({ id, text, by, at }) => ({ id, text, by: by ?? '', on: osloDate(at.getTime()) })),
    };
  });
}

/** Those responsible for what is not done, in the order in which to reach them. */
async function nudgesOf(
  db: Db,
  project: ProjectRow,
  status: readonly HomeworkStatus[],
  role: StaffRole,
): Promise<Nudge[]> {
  const open = status.filter((one) => !one.done);
  const [people, reminded] = await Promise.all([
    responsibleRows(
      db,
      open.map(({ id }) => id),
    ),
    remindedOn(db, project.id),
  ]);
  const persons = new Map(people.map(({ person }) => [person.id, person]));
  return [...persons.values()].map((person) => nudgeOf(person, open, reminded, role)).sort(byNudge);
}

function nudgeOf(
  person: typeof participants.$inferSelect,
  open: readonly HomeworkStatus[],
  reminded: ReadonlyMap<string, string>,
  role: StaffRole,
): Nudge {
  const mine = open.filter((one) => one.responsible.some(({ id }) => id === person.id));
  const secret = (value: string) => (role === 'reader' ? '' : value);
  const { sector, language, email, phone } = person;
  return {
    ...{ ...named(person), sector, language, email: secret(email), phone: secret(phone) },
    ...{ letter: '', remindedOn: reminded.get(person.id) ?? '' },
    due: mine.flatMap((one) => one.due || []).sort()[0] ?? '',
    homework: mine.map(({ id, title, due, late }) => ({ id, title, due, late })),
  };
}

/** When each was last sent a reminder that has not failed. */
async function remindedOn(db: Db, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ to: mails.participantId, state: mails.state, at: mails.createdAt })
    .from(mails)
    .where(and(eq(mails.projectId, projectId), eq(mails.kind, 'homework')))
    .orderBy(desc(mails.createdAt));
  const last = new Map<string, string>();
  for (const { to, state, at } of rows)
    if (to && state !== 'failed' && !last.has(to)) last.set(to, osloDate(at.getTime()));
  return last;
}
