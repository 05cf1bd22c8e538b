import { and, asc, count, countDistinct, eq, gte, isNull } from 'drizzle-orm';
import { tally } from '~/domain/voting';
import type { Db } from '~db/client.server';
import { attendance, ballots, candidates, participants, proposals, type voteRounds } from '~db/schema';
import { tablesOf } from './rows.server';
import type { PaperView, ResultView, VoteProgress } from '~/views/shapes';

type RoundRow = typeof voteRounds.$inferSelect;

async function onPaper(db: Db, voteRoundId: string) {
  return db
    .select({ proposal: proposals, candidate: candidates })
    .from(candidates)
    .innerJoin(proposals, eq(proposals.id, candidates.proposalId))
    .where(eq(candidates.voteRoundId, voteRoundId))
    .orderBy(asc(candidates.position));
}

async function tableByGroup(db: Db, projectId: string) {
  const tables = await tablesOf(db, projectId);
  return new Map(tables.map((table) => [table.group.id, { number: table.number, theme: table.theme.title }]));
}

export async function paperView(db: Db, round: RoundRow): Promise<PaperView> {
  const [rows, tables] = await Promise.all([onPaper(db, round.id), tableByGroup(db, round.projectId)]);
  return {
    voteRoundId: round.id,
    open: round.key !== null,
    votesPerPerson: round.votesPerPerson,
    proposals: rows.map(({ proposal }) => ({
      id: proposal.id,
      title: proposal.title,
      text: proposal.text,
      table: tables.get(proposal.groupId)?.number ?? 0,
    })),
  };
}

/** Counted from the ballots each time. Null while the round is open: nobody sees the standing. */
export async function resultView(db: Db, round: RoundRow): Promise<ResultView | null> {
  if (round.key !== null) return null;
  const [rows, tables, cast] = await Promise.all([
    onPaper(db, round.id),
    tableByGroup(db, round.projectId),
    db.select().from(ballots).where(eq(ballots.voteRoundId, round.id)),
  ]);
  const byId = new Map(rows.map((row) => [row.proposal.id, row]));
  const counted = tally([...byId.keys()], cast);
  const chosen = rows.filter((row) => row.candidate.chosenRank !== null);
  return {
    voteRoundId: round.id,
    votes: counted.votes,
    voters: counted.voters,
    eligible: round.eligible ?? 0,
    votesPerPerson: round.votesPerPerson,
    chosenCount: chosen.length,
    reason: chosen[0]?.candidate.chosenReason ?? '',
    lines: counted.lines.flatMap((line) => {
      const row = byId.get(line.proposalId);
      const table = row ? tables.get(row.proposal.groupId) : undefined;
      if (!row) return [];
      const about = { title: row.proposal.title, table: table?.number ?? 0, theme: table?.theme ?? '' };
      return [{ ...line, ...about, chosen: row.candidate.chosenRank !== null }];
    }),
  };
}

/** How many have voted: numbers only, counted by the database, so that a vote costs the same with few or many people. */
export async function progressView(db: Db, round: RoundRow): Promise<VoteProgress> {
  const [totals] = await db
    .select({ votes: count(), voted: countDistinct(ballots.voter) })
    .from(ballots)
    .where(eq(ballots.voteRoundId, round.id));
  const used = db
    .select({ voter: ballots.voter })
    .from(ballots)
    .where(eq(ballots.voteRoundId, round.id))
    .groupBy(ballots.voter)
    .having(gte(count(), round.votesPerPerson))
    .as('used');
  const [full] = await db.select({ complete: count() }).from(used);
  const eligible = round.eligible ?? (await hereCount(db, round.workshopId));
  return {
    voteRoundId: round.id,
    open: round.key !== null,
    voted: totals?.voted ?? 0,
    complete: full?.complete ?? 0,
    votes: totals?.votes ?? 0,
    eligible,
  };
}

/** People who have come to a workshop and are still in the register. */
export async function hereCount(db: Db, workshopId: string): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(attendance)
    .innerJoin(participants, eq(participants.id, attendance.participantId))
    .where(and(eq(attendance.workshopId, workshopId), isNull(participants.removedAt)));
  return row?.people ?? 0;
}
