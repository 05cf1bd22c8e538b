import { and, asc, count, countDistinct, eq, gte, isNull } from 'drizzle-orm';
import { standings, type Candidate, type Turnout } from '../app/domain/contests';
import type { VoteMethod } from '../app/domain/lists';
import type { Db } from './client.server';
import {
  abstentions,
  attendance,
  ballots,
  candidates,
  groups,
  participants,
  proposals,
  voteRounds,
} from './schema';

/** Reads of the vote that commands and views share: everybody counts in the same way (bar R27). */

export type RoundRow = typeof voteRounds.$inferSelect;

/** The rounds of a workshop, the first first. */
export const roundsOf = (db: Db, workshopId: string): Promise<RoundRow[]> =>
  db.select().from(voteRounds).where(eq(voteRounds.workshopId, workshopId)).orderBy(asc(voteRounds.number));

/** The run-offs of a round that are closed, the first first. */
export const runOffsIn = (rounds: readonly RoundRow[], round: RoundRow): RoundRow[] =>
  rounds.filter((one) => one.runoffOf === round.id && one.key === null);

/** What stands on a round's paper, in its order, with the table that it comes from. */
export const paperOf = (db: Db, voteRoundId: string) =>
  db
    .select({ proposal: proposals, candidate: candidates, themeId: groups.themeId })
    .from(candidates)
    .innerJoin(proposals, eq(proposals.id, candidates.proposalId))
    .innerJoin(groups, eq(groups.id, proposals.groupId))
    .where(eq(candidates.voteRoundId, voteRoundId))
    .orderBy(asc(candidates.position));
export type PaperRow = Awaited<ReturnType<typeof paperOf>>[number];

export const ballotsOf = (db: Db, voteRoundId: string) =>
  db.select().from(ballots).where(eq(ballots.voteRoundId, voteRoundId));

export const candidatesOf = (method: VoteMethod, paper: readonly PaperRow[]): Candidate[] =>
  paper.map(({ proposal, themeId }) => ({ id: proposal.id, contest: method === 'themes' ? themeId : '' }));

/** A round counted from its rows, with the run-offs that were held between its equals. */
export async function countOf(db: Db, rounds: readonly RoundRow[], round: RoundRow) {
  const [paper, cast] = await Promise.all([paperOf(db, round.id), ballotsOf(db, round.id)]);
  const runOffs = await Promise.all(
    runOffsIn(rounds, round).map(async (row) => ({
      round: row,
      paper: (await paperOf(db, row.id)).map(({ proposal }) => proposal.id),
      votes: await ballotsOf(db, row.id),
    })),
  );
  return { paper, cast, runOffs, lines: standings(candidatesOf(round.method, paper), cast, runOffs) };
}

/** People who are at a workshop: they have come, have not left, and are still in the register. */
export async function hereCount(db: Db, workshopId: string): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(attendance)
    .innerJoin(participants, eq(participants.id, attendance.participantId))
    .where(
      and(eq(attendance.workshopId, workshopId), isNull(attendance.leftAt), isNull(participants.removedAt)),
    );
  return row?.people ?? 0;
}

/** How many take part in a round: numbers only, counted by the database, so that it costs the same with few or many. */
export async function turnoutOf(
  db: Db,
  { id, workshopId, votesPerPerson }: RoundRow,
): Promise<Turnout & { papers: number; votes: number; complete: number }> {
  const inRound = eq(ballots.voteRoundId, id);
  const blank = eq(abstentions.voteRoundId, id);
  const numbers = () => db.select({ votes: count(), voted: countDistinct(ballots.voter) }).from(ballots);
  const [totals] = await numbers().where(inRound);
  const [onPaper] = await numbers().where(and(inRound, eq(ballots.paper, true)));
  const abstained = () => db.select({ all: count() }).from(abstentions);
  const [blanks] = await abstained().where(blank);
  const [blankPapers] = await abstained().where(and(blank, eq(abstentions.paper, true)));
  const used = db
    .select({ voter: ballots.voter })
    .from(ballots)
    .where(inRound)
    .groupBy(ballots.voter)
    .having(gte(count(), votesPerPerson))
    .as('used');
  const [full] = await db.select({ complete: count() }).from(used);
  return {
    here: await hereCount(db, workshopId),
    votes: totals?.votes ?? 0,
    voted: totals?.voted ?? 0,
    complete: full?.complete ?? 0,
    abstained: blanks?.all ?? 0,
    papers: (onPaper?.voted ?? 0) + (blankPapers?.all ?? 0),
  };
}

/** A paper that the facilitator counts in, as its rows know it while the round is open: its number and its check code. */
export const paperVoter = (number: number, code: string) => `paper:${number}:${code}`;

/** The papers of an open round by number. */
export async function papersOf(db: Db, voteRoundId: string) {
  const rows = [
    ...(await db
      .selectDistinct({ voter: ballots.voter })
      .from(ballots)
      .where(and(eq(ballots.voteRoundId, voteRoundId), eq(ballots.paper, true)))),
    ...(await db
      .select({ voter: abstentions.voter })
      .from(abstentions)
      .where(and(eq(abstentions.voteRoundId, voteRoundId), eq(abstentions.paper, true)))),
  ];
  return rows
    .map(({ voter }) => {
      const [, number = '', code = ''] = voter.split(':');
      return { voter, number: Number(number), code };
    })
    .sort((a, b) => a.number - b.number);
}
