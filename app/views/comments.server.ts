import { and, eq, isNull } from 'drizzle-orm';
import { commentsAreOpen } from '~/domain/comments';
import { normaliseCode } from '~/domain/codes';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { municipalities, participants, projects, referees } from '~db/schema';
import { isId, type ProjectRow } from './allow.server';
import {
  alone,
  commentLine,
  commentsOf,
  handoversOf,
  proposalRows,
  votesOf,
  wordsOf,
  type CommentRow,
} from './between.server';
import { resultIsShown, workshopsOf } from './rows.server';
import type { CommentView, RefereeView } from '~/views/shapes';

/** All proposals as a participant comments on them, with her own comments and nobody else's. */
export async function commentView(
  db: Db,
  project: ProjectRow,
  participantId: string,
  now: Date,
): Promise<CommentView> {
  const [me] = await db.select().from(participants).where(eq(participants.id, participantId));
  const { name, organisation } = found(me);
  const mine = (row: CommentRow) => row.participantId === participantId;
  return { ...(await pageOf(db, project, mine, now)), me: { name, role: organisation } };
}

/** The same for one of the reference group, by her code. @throws Problem `unknown-code` */
export async function refereeView(db: Db, typed: string, now: Date): Promise<RefereeView> {
  const code = normaliseCode(typed);
  const here = and(eq(referees.code, code), isNull(referees.removedAt));
  const [row] = isId(code)
    ? await db
        .select({ referee: referees, project: projects })
        .from(referees)
        .innerJoin(projects, eq(projects.id, referees.projectId))
        .where(here)
    : [];
  if (!row) throw new Problem('unknown-code');
  const { id, name, role, organisation } = row.referee;
  const mine = (one: CommentRow) => one.refereeId === id;
  const me = { name, role: [role, organisation].filter(Boolean).join(', ') };
  return { ...(await pageOf(db, row.project, mine, now)), me, code };
}

async function pageOf(
  db: Db,
  project: ProjectRow,
  mine: (row: CommentRow) => boolean,
  now: Date,
): Promise<Omit<CommentView, 'me'>> {
  const { running } = await workshopsOf(db, project);
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const open = commentsAreOpen(running, osloDate(now.getTime()));
  const said = (await commentsOf(db, project.id)).filter(mine);
  return {
    municipality: found(place).name,
    project: project.title,
    state: project.archivedAt ? 'archived' : open ? 'open' : 'closed',
    until: running.commentsUntil,
    proposals: await askedOf(db, project, said, open),
  };
}

/** While comments are closed, only what one has commented on. */
async function askedOf(db: Db, project: ProjectRow, said: readonly CommentRow[], open: boolean) {
  const { rows, running } = await workshopsOf(db, project);
  const shown = rows.filter((one) => one.number < running.number || resultIsShown(one));
  const [all, outcome, handed] = await Promise.all([
    proposalRows(db, project.id),
    votesOf(db, shown),
    handoversOf(db, project.id),
  ]);
  const asked = alone(all).map(({ row, table, theme }) => {
    const merged = all.filter((one) => one.row.mergedInto === row.id).map((one) => one.row);
    const family = [row.id, ...merged.map((one) => one.id)];
    return {
      ...{ ...wordsOf(row), table, theme, chosen: outcome.get(row.id)?.chosen ?? false },
      merged: merged.map(wordsOf),
      actor: handed.find((one) => one.proposalId === row.id)?.actor ?? '',
      comments: said.filter((one) => family.includes(one.proposalId)).map(commentLine),
    };
  });
  return open ? asked : asked.filter(({ comments }) => comments.length > 0);
}
