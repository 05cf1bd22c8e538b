import { asc, eq } from 'drizzle-orm';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { clusters, needs, participants, proposals, questions } from '~db/schema';
import { tablesOf } from './rows.server';
import type { NeedLine, ProposalLine, TableView } from './shapes';

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
  return {
    id: groupId,
    number: head.number,
    theme: head.theme.title,
    place: head.group.place,
    questions: asked.map((row) => row.text),
    facilitator: leader[0] ?? null,
    needs: written.map(needLine),
    clusters: headings.map(({ id, heading, position, priority }) => ({ id, heading, position, priority })),
    proposals: proposed.map(proposalLine),
  };
}

const leaderOf = (db: Db, id: string | null) =>
  db
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .where(eq(participants.id, id ?? ''));

function needLine(row: typeof needs.$inferSelect): NeedLine {
  const { id, text, clusterId, position, round, authorId, withdrawnAt } = row;
  return { id, text, clusterId, position, round, authorId, withdrawn: withdrawnAt !== null };
}

function proposalLine(row: typeof proposals.$inferSelect): ProposalLine {
  const { id, title, text, clusterId, authorId, nominated, withdrawnAt } = row;
  return { id, title, text, clusterId, authorId, nominated, withdrawn: withdrawnAt !== null };
}
