import { asc, eq, inArray } from 'drizzle-orm';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { clusters, needs, participants, proposals, questions } from '~db/schema';
import { markOf } from './mark.server';
import { tablesOf } from './rows.server';
import type { NeedLine, ProposalLine, TableView } from '~/views/shapes';

type NeedRow = typeof needs.$inferSelect;
type ProposalRow = typeof proposals.$inferSelect;
/** Writers by id, as their marks. */
type Marks = ReadonlyMap<string | null, string>;

/** One table's board. @throws Problem `not-found` when the project has no such table */
export async function tableView(db: Db, projectId: string, groupId: string): Promise<TableView> {
  const head = found((await tablesOf(db, projectId)).find((one) => one.group.id === groupId));
  const [asked, written, headings, proposed, leader] = await Promise.all([
    db.select().from(questions).where(eq(questions.themeId, head.theme.id)).orderBy(asc(questions.position)),
    db.select().from(needs).where(eq(needs.groupId, groupId)).orderBy(asc(needs.position)),
    db.select().from(clusters).where(eq(clusters.groupId, groupId)).orderBy(asc(clusters.position)),
    db.select().from(proposals).where(eq(proposals.groupId, groupId)).orderBy(asc(proposals.position)),
    leaderOf(db, head.group.facilitatorId),
  ]);
  const marks = await marksOf(db, [...written, ...proposed]);
  return {
    id: groupId,
    number: head.number,
    theme: head.theme.title,
    place: head.group.place,
    questions: asked.map((row) => row.text),
    facilitator: leader[0] ?? null,
    needs: written.map((row) => needLine(row, marks)),
    clusters: headings.map(({ id, heading, position, priority }) => ({ id, heading, position, priority })),
    proposals: proposed.map((row) => proposalLine(row, marks)),
  };
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

const leaderOf = (db: Db, id: string | null) =>
  db
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .where(eq(participants.id, id ?? ''));

function needLine(row: NeedRow, marks: Marks): NeedLine {
  const { id, text, clusterId, position, round, authorId, withdrawnAt } = row;
  const author = marks.get(authorId) ?? null;
  return { id, text, clusterId, position, round, author, withdrawn: withdrawnAt !== null };
}

function proposalLine(row: ProposalRow, marks: Marks): ProposalLine {
  const { id, title, text, clusterId, authorId, nominated, withdrawnAt } = row;
  const author = marks.get(authorId) ?? null;
  return { id, title, text, clusterId, author, nominated, withdrawn: withdrawnAt !== null };
}
