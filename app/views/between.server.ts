import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { commentsAreOpen } from '~/domain/comments';
import type { StaffRole } from '~/domain/lists';
import { osloDate } from '~/domain/oslo';
import type { Db } from '~db/client.server';
import {
  comments,
  handovers,
  participants,
  pilotRounds,
  pilots,
  proposals,
  proposalWordings,
  referees,
  solutions,
} from '~db/schema';
import { askedMails, peopleAsked } from '~db/referees';
import { roundsOf } from '~db/rounds';
import type { ProjectRow } from './allow.server';
import { tablesOf, workshopsOf, type WorkshopRow } from './rows.server';
import { resultsOf } from './vote.server';
import type { BetweenProposal, BetweenView, CommentLine, RefereeLine } from '~/views/shapes';

export type CommentRow = typeof comments.$inferSelect;
type ProposalRow = typeof proposals.$inferSelect;

/** Who asks on the desk, and when. @param origin the address that the reader uses */
interface Reader {
  role: StaffRole;
  origin: string;
  now: Date;
}

/** All proposals between the workshops, with what was said of them, and the reference group. */
export async function betweenView(
  db: Db,
  project: ProjectRow,
  reader: Reader,
): Promise<Omit<BetweenView, 'mailReady' | 'letter'>> {
  const { rows: workshops, running } = await workshopsOf(db, project);
  const said = await commentsOf(db, project.id);
  const standing = said.filter((row) => !row.withdrawnAt);
  return {
    open: commentsAreOpen(running, osloDate(reader.now.getTime())),
    opened: running.commentsOpenAt !== null,
    until: running.commentsUntil,
    link: `${reader.origin}/comments`,
    proposals: await proposalsOf(db, project, workshops, said),
    referees: await refereesOf(db, project, standing, reader),
    people: await peopleOf(db, project.id),
    counts: {
      comments: standing.length,
      unanswered: standing.filter((row) => row.reply === '').length,
      commenters: new Set(standing.map((row) => row.participantId ?? row.refereeId ?? row.who)).size,
    },
  };
}

async function peopleOf(db: Db, projectId: string): Promise<BetweenView['people']> {
  const there = and(
    eq(participants.projectId, projectId),
    isNull(participants.removedAt),
    ne(participants.email, ''),
  );
  const rows = await db.select({ id: participants.id }).from(participants).where(there);
  const asked = await peopleAsked(db, projectId);
  return { reachable: rows.length, asked: rows.filter(({ id }) => asked.has(id)).length };
}

/** Every comment of a project, oldest first. */
export const commentsOf = (db: Db, projectId: string): Promise<CommentRow[]> =>
  db
    .select()
    .from(comments)
    .where(eq(comments.projectId, projectId))
    .orderBy(asc(comments.createdAt), asc(comments.id));

export const commentLine = (row: CommentRow): CommentLine => ({
  ...{ id: row.id, who: row.who, tag: row.tag, text: row.text, reply: row.reply },
  from: row.refereeId ? 'referee' : row.participantId ? 'participant' : 'staff',
  on: osloDate(row.createdAt.getTime()),
  withdrawn: row.withdrawnAt !== null,
});

/** Proposals that were not taken back, by table: each with where it comes from. */
export async function proposalRows(db: Db, projectId: string) {
  const [rows, tables] = await Promise.all([
    db.select().from(proposals).where(eq(proposals.projectId, projectId)).orderBy(asc(proposals.position)),
    tablesOf(db, projectId),
  ]);
  return tables.flatMap(({ group, theme, number }) =>
    rows
      .filter((row) => row.groupId === group.id && !row.withdrawnAt)
      .map((row) => ({ row, table: number, theme: theme.title })),
  );
}

interface Outcome {
  votes: number | null;
  /** Its place in that count; equals share it. */
  rank: number | null;
  chosen: boolean;
  /** Why those of its round were chosen; empty where the votes decided. */
  reason: string;
}

/**
 * How the vote went for each proposal, by its id, in these workshops: the last round that it stood in counts. Where it was
 * decided without a vote it has none.
 */
export async function votesOf(db: Db, workshops: readonly WorkshopRow[]) {
  const outcome = new Map<string, Outcome>();
  for (const { id } of workshops)
    for (const { method, reason, lines } of await resultsOf(db, await roundsOf(db, id)))
      for (const { proposalId, votes, rank, chosen } of lines) {
        const before = outcome.get(proposalId) ?? { votes: null, rank: null, chosen: false, reason: '' };
        const counted = method === 'decision' ? { votes: before.votes, rank: before.rank } : { votes, rank };
        const choice = chosen ? { chosen, reason } : { chosen: before.chosen, reason: before.reason };
        outcome.set(proposalId, { ...counted, ...choice });
      }
  return outcome;
}

async function proposalsOf(
  db: Db,
  project: ProjectRow,
  workshops: readonly WorkshopRow[],
  said: readonly CommentRow[],
): Promise<BetweenProposal[]> {
  const [all, outcome, handed, worded, back] = await Promise.all([
    proposalRows(db, project.id),
    votesOf(db, workshops),
    handoversOf(db, project.id),
    wordingsOf(db, project.id),
    sentBack(db, project.id),
  ]);
  const votes = (id: string) => outcome.get(id)?.votes ?? null;
  const mergedInto = (id: string) => all.filter(({ row }) => row.mergedInto === id).map(({ row }) => row);
  return alone(all).map(({ row: { id, title, text, splitFrom }, table, theme }) => {
    const merged = mergedInto(id);
    const family = [id, ...merged.map((one) => one.id)];
    return {
      ...{ id, title, text, table, theme, votes: votes(id), chosen: outcome.get(id)?.chosen ?? false },
      merged: merged.map((one) => ({ ...wordsOf(one), votes: votes(one.id) })),
      splitFrom: all.find(({ row }) => row.id === splitFrom)?.row.title ?? '',
      wordings: worded.filter((one) => one.proposalId === id).map(wordingLine),
      handover: handoverIn(handed, id),
      back: back.filter((one) => family.includes(one.proposalId)).map(backLine),
      // What was said of those that were merged into it goes for it too.
      comments: said.filter((one) => family.includes(one.proposalId)).map(commentLine),
    };
  });
}

/** Pilots that went back to the idea phase, each with the proposal that its solution came from. */
const sentBack = (db: Db, projectId: string) =>
  db
    .select({
      proposalId: solutions.proposalId,
      pilot: pilots,
      reason: pilotRounds.change,
      at: pilotRounds.decidedAt,
    })
    .from(pilotRounds)
    .innerJoin(pilots, and(eq(pilots.id, pilotRounds.pilotId), isNull(pilots.removedAt)))
    .innerJoin(solutions, eq(solutions.id, pilots.solutionId))
    .where(and(eq(pilotRounds.projectId, projectId), eq(pilotRounds.decision, 'back')))
    .orderBy(asc(pilotRounds.decidedAt), asc(pilotRounds.id));

const backLine = ({ pilot, reason, at }: Awaited<ReturnType<typeof sentBack>>[number]) => ({
  ...{ pilotId: pilot.id, title: pilot.title, reason, on: at ? osloDate(at.getTime()) : '' },
});

/** Who takes proposals forward by themselves. */
export const handoversOf = (db: Db, projectId: string) =>
  db.select().from(handovers).where(eq(handovers.projectId, projectId));

const wordingsOf = (db: Db, projectId: string) =>
  db
    .select()
    .from(proposalWordings)
    .where(eq(proposalWordings.projectId, projectId))
    .orderBy(asc(proposalWordings.at));

const wordingLine = ({ title, text, at }: typeof proposalWordings.$inferSelect) => ({
  ...{ title, text, on: osloDate(at.getTime()) },
});

export const wordsOf = ({ id, title, text }: ProposalRow) => ({ id, title, text });

/** Those that stand by themselves: not merged into another that is still there. */
export function alone<T extends { row: ProposalRow }>(all: readonly T[]): T[] {
  const ids = new Set(all.map(({ row }) => row.id));
  return all.filter(({ row }) => !ids.has(row.mergedInto));
}

function handoverIn(
  rows: readonly (typeof handovers.$inferSelect)[],
  proposalId: string,
): BetweenProposal['handover'] {
  const row = rows.find((one) => one.proposalId === proposalId);
  return row ? { actor: row.actor, contact: row.contact, note: row.note } : null;
}

async function refereesOf(
  db: Db,
  project: ProjectRow,
  standing: readonly CommentRow[],
  { role, origin }: Reader,
): Promise<RefereeLine[]> {
  const secret = (value: string) => (role === 'reader' ? '' : value);
  const [rows, asked] = await Promise.all([refereeRows(db, project.id), askedMails(db, project.id)]);
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, role: row.role, organisation: row.organisation },
    ...{ email: secret(row.email), language: row.language, link: secret(`${origin}/c/${row.code}`) },
    comments: standing.filter((one) => one.refereeId === row.id).length,
    removed: row.removedAt !== null,
    mail: lastTo(row.id, asked),
    letter: null,
  }));
}

/** Everyone who is or has been in the reference group. */
export const refereeRows = (db: Db, projectId: string) =>
  db.select().from(referees).where(eq(referees.projectId, projectId)).orderBy(asc(referees.position));

function lastTo(id: string, asked: Awaited<ReturnType<typeof askedMails>>): RefereeLine['mail'] {
  const mail = asked.findLast((one) => one.to === id);
  return mail ? { state: mail.state, on: osloDate((mail.sentAt ?? mail.createdAt).getTime()) } : null;
}
