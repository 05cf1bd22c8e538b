import { and, asc, count, countDistinct, eq, gte, isNull } from 'drizzle-orm';
import { standings, type Candidate, type Turnout } from '../app/domain/contests';
import type { VoteMethod } from '../app/domain/lists';
import type { Db } from './client.server';
import { given, prepared } from './prepared';
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
export const roundsOf = (db: Db, workshopId: string): Promise<RoundRow[]> => roundsIn(db, { workshopId });
const roundsIn = prepared<{ workshopId: string }, RoundRow[]>((db) =>
  db
    .select()
    .from(voteRounds)
    .where(eq(voteRounds.workshopId, given('workshopId')))
    .orderBy(asc(voteRounds.number)),
);

/** The run-offs of a round that are closed, the first first. */
const runOffsIn = (rounds: readonly RoundRow[], round: RoundRow): RoundRow[] =>
  rounds.filter((one) => one.runoffOf === round.id && one.key === null);

/** What stands on a round's paper, in its order, with the table that it comes from. */
export const paperOf = (db: Db, voteRoundId: string) => paperRows(db, { voteRoundId });
const paperRows = prepared((db) =>
  db
    .select({ proposal: proposals, candidate: candidates, themeId: groups.themeId })
    .from(candidates)
    .innerJoin(proposals, eq(proposals.id, candidates.proposalId))
    .innerJoin(groups, eq(groups.id, proposals.groupId))
    .where(eq(candidates.voteRoundId, given('voteRoundId')))
    .orderBy(asc(candidates.position)),
);
export type PaperRow = Awaited<ReturnType<typeof paperOf>>[number];

export const ballotsOf = (db: Db, voteRoundId: string) =>
  db.select().from(ballots).where(eq(ballots.voteRoundId, voteRoundId));

const byVoter = (table: typeof ballots | typeof abstentions) =>
  and(eq(table.voteRoundId, given('voteRoundId')), eq(table.voter, given('voter')));
/** A voter's votes in a round, the lowest slot first. */
export const votesBy = prepared<{ voteRoundId: string; voter: string }, (typeof ballots.$inferSelect)[]>(
  (db) => db.select().from(ballots).where(byVoter(ballots)).orderBy(asc(ballots.slot)),
);
/** Whether a voter has said in a round that she does not vote: one row, or none. */
export const abstentionsBy = prepared<{ voteRoundId: string; voter: string }, { id: string }[]>((db) =>
  db.select({ id: abstentions.id }).from(abstentions).where(byVoter(abstentions)),
);

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
  const [row] = await peopleHere(db, { workshopId });
  return row?.people ?? 0;
}
const peopleHere = prepared((db) =>
  db
    .select({ people: count() })
    .from(attendance)
    .innerJoin(participants, eq(participants.id, attendance.participantId))
    .where(
      and(
        eq(attendance.workshopId, given('workshopId')),
        isNull(attendance.leftAt),
        isNull(participants.removedAt),
      ),
    ),
);

/** How many take part in a round: numbers only, counted by the database, so that it costs the same with few or many. */
export async function turnoutOf(
  db: Db,
  { id, workshopId, votesPerPerson }: RoundRow,
): Promise<Turnout & { papers: number; votes: number; complete: number }> {
  const [totals] = await votesIn(db, { id });
  const [onPaper] = await votesOnPaper(db, { id });
  const [blanks] = await abstainedIn(db, { id });
  const [blankPapers] = await blankPapersIn(db, { id });
  const [full] = await usedUpIn(db, { id, votesPerPerson });
  return {
    here: await hereCount(db, workshopId),
    votes: totals?.votes ?? 0,
    voted: totals?.voted ?? 0,
    complete: full?.complete ?? 0,
    abstained: blanks?.all ?? 0,
    papers: (onPaper?.voted ?? 0) + (blankPapers?.all ?? 0),
  };
}

const inRound = eq(ballots.voteRoundId, given('id'));
const blank = eq(abstentions.voteRoundId, given('id'));
const numbers = (db: Db) => db.select({ votes: count(), voted: countDistinct(ballots.voter) }).from(ballots);
const abstained = (db: Db) => db.select({ all: count() }).from(abstentions);
const votesIn = prepared((db) => numbers(db).where(inRound));
const votesOnPaper = prepared((db) => numbers(db).where(and(inRound, eq(ballots.paper, true))));
const abstainedIn = prepared((db) => abstained(db).where(blank));
const blankPapersIn = prepared((db) => abstained(db).where(and(blank, eq(abstentions.paper, true))));
const usedUpIn = prepared((db) => {
  const used = db
    .select({ voter: ballots.voter })
    .from(ballots)
    .where(inRound)
    .groupBy(ballots.voter)
    .having(gte(count(), given('votesPerPerson')))
    .as('used');
  return db.select({ complete: count() }).from(used);
});

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
