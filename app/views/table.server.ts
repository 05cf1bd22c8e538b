import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { ranks } from '~/domain/board';
import { compareSteps } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import {
  bank,
  clusters,
  clusterVotes,
  needs,
  participants,
  proposalNeeds,
  proposals,
  questions,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { cardLines } from './cards.server';
import { boardChanges, lastBoardChanges, participantOf } from './changes.server';
import { markOf } from './mark.server';
import { tablesOf, titlesOf, workshopsOf } from './rows.server';
import type { ClusterLine, NeedLine, ProposalLine, StoredLine, TableView } from '~/views/shapes';

type NeedRow = typeof needs.$inferSelect;
type ClusterRow = typeof clusters.$inferSelect;
type ProposalRow = typeof proposals.$inferSelect;
/** Writers by id, as their marks. */
type Marks = ReadonlyMap<string | null, string>;

const CHANGES_SHOWN = 20;

/** One table's board. @throws Problem `not-found` when the project has no such table */
export async function tableView(db: Db, projectId: string, groupId: string): Promise<TableView> {
  const head = found((await tablesOf(db, projectId)).find((one) => one.group.id === groupId));
  const rows = await boardRows(db, projectId, groupId);
  const { written, headings, proposed, changed } = rows;
  const [asked, leader, presenter, stored, cards] = await Promise.all([
    db.select().from(questions).where(eq(questions.themeId, head.theme.id)).orderBy(asc(questions.position)),
    personOf(db, head.group.facilitatorId),
    personOf(db, head.group.presenterId),
    storedFor(db, head.theme.id),
    cardLines(db, groupId),
  ]);
  const actors = changed.map((row) => ({ authorId: participantOf(row.actor) }));
  const marks = await marksOf(db, [...written, ...proposed, ...actors]);
  const titles = await titlesOf(db, proposed.flatMap(kinOf));
  const lines = written.map((row) => needLine(row, marks));
  return {
    id: groupId,
    ...{ number: head.number, theme: head.theme.title, place: head.group.place },
    questions: asked.map((row) => row.text),
    facilitator: leader[0] ?? null,
    presenter: presenter[0] ?? null,
    needs: lines,
    clusters: clusterLines(headings, lines, rows.taps),
    proposals: proposed.map((row) => proposalLine(row, marks, rows.ties, titles)),
    cards,
    bank: notTaken(stored, [...written, ...proposed]),
    changes: boardChanges(changed, marks),
  };
}

/** A board as those of other tables may read it: from the step of nomination on; null before, or without such a table. */
export async function otherTable(db: Db, project: ProjectRow, groupId: string): Promise<TableView | null> {
  const { running } = await workshopsOf(db, project);
  const heads = await tablesOf(db, project.id);
  if (compareSteps(running.step, 'nomination') < 0 || !heads.some(({ group }) => group.id === groupId))
    return null;
  return tableView(db, project.id, groupId);
}

async function boardRows(db: Db, projectId: string, groupId: string) {
  const [written, headings, proposed, taps, ties, changed] = await Promise.all([
    db.select().from(needs).where(eq(needs.groupId, groupId)).orderBy(asc(needs.position)),
    db.select().from(clusters).where(eq(clusters.groupId, groupId)).orderBy(asc(clusters.position)),
    db.select().from(proposals).where(eq(proposals.groupId, groupId)).orderBy(asc(proposals.position)),
    db
      .select({ clusterId: clusterVotes.clusterId, votes: count() })
      .from(clusterVotes)
      .innerJoin(clusters, eq(clusters.id, clusterVotes.clusterId))
      .where(eq(clusters.groupId, groupId))
      .groupBy(clusterVotes.clusterId),
    db
      .select({ proposalId: proposalNeeds.proposalId, needId: proposalNeeds.needId })
      .from(proposalNeeds)
      .innerJoin(needs, eq(needs.id, proposalNeeds.needId))
      .where(and(eq(needs.groupId, groupId), eq(needs.projectId, projectId)))
      .orderBy(asc(needs.position)),
    lastBoardChanges(db, projectId, groupId, CHANGES_SHOWN),
  ]);
  return { written, headings, proposed, taps, ties, changed };
}

async function marksOf(db: Db, rows: readonly { authorId: string | null }[]): Promise<Marks> {
  const ids = [...new Set(rows.flatMap((row) => row.authorId ?? []))];
  if (ids.length === 0) return new Map();
  const { id, personalCode } = participants;
  const writers = await db
    .select({ id, personalCode })
    .from(participants)
    .where(inArray(participants.id, ids));
  return new Map(writers.map((writer) => [writer.id, markOf(writer)]));
}

const personOf = (db: Db, id: string | null) =>
  db
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .where(eq(participants.id, id ?? ''));

function needLine(row: NeedRow, marks: Marks): NeedLine {
  const { id, text, clusterId, position, round, authorId, bankId, withdrawnAt } = row;
  const author = marks.get(authorId) ?? null;
  const fromBank = bankId !== '';
  return { id, text, clusterId, position, round, author, fromBank, withdrawn: withdrawnAt !== null };
}

function clusterLines(
  rows: readonly ClusterRow[],
  written: readonly NeedLine[],
  taps: readonly { clusterId: string; votes: number }[],
): ClusterLine[] {
  const priorities = ranks(written, rows);
  return rows.map(({ id, heading, position }) => ({
    ...{ id, heading, position, priority: priorities.get(id) ?? null },
    votes: taps.find((tap) => tap.clusterId === id)?.votes ?? 0,
  }));
}

function proposalLine(
  row: ProposalRow,
  marks: Marks,
  ties: readonly { proposalId: string; needId: string }[],
  titles: ReadonlyMap<string, string>,
): ProposalLine {
  const { id, title, text, clusterId, authorId, round, adapted, bankId, nominated, withdrawnAt } = row;
  return {
    ...{ id, title, text, clusterId, round, adapted, nominated, author: marks.get(authorId) ?? null },
    needIds: ties.filter((tie) => tie.proposalId === id).map((tie) => tie.needId),
    fromBank: bankId !== '',
    withdrawn: withdrawnAt !== null,
    mergedInto: titles.get(row.mergedInto) ?? '',
    splitFrom: titles.get(row.splitFrom) ?? '',
  };
}

const kinOf = ({ mergedInto, splitFrom }: ProposalRow) => [mergedInto, splitFrom];

const storedFor = (db: Db, themeId: string): Promise<StoredLine[]> =>
  db
    .select({ id: bank.id, kind: bank.kind, text: bank.text })
    .from(bank)
    .where(eq(bank.themeId, themeId))
    .orderBy(asc(bank.position));

/** What is not on the board already. */
function notTaken(
  stored: readonly StoredLine[],
  rows: readonly { bankId: string; withdrawnAt: Date | null }[],
): StoredLine[] {
  const taken = new Set(rows.filter((row) => row.withdrawnAt === null).map((row) => row.bankId));
  return stored.filter(({ id }) => !taken.has(id));
}
