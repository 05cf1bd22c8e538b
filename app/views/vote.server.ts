import { eq } from 'drizzle-orm';
import { eligibleOf } from '~/domain/contests';
import { SECTORS } from '~/domain/lists';
import { tally } from '~/domain/voting';
import type { Db } from '~db/client.server';
import { ballotsOf, countOf, paperOf, turnoutOf, type PaperRow, type RoundRow } from '~db/rounds';
import { sectorVotes } from '~db/schema';
import { tablesOf, titlesOf } from './rows.server';
import type {
  PaperView,
  ResultView,
  RoundHead,
  RunOffView,
  StandingView,
  VoteProgress,
} from '~/views/shapes';

export const roundHead = (round: RoundRow): RoundHead => ({
  voteRoundId: round.id,
  number: round.number,
  method: round.method,
  votesPerPerson: round.votesPerPerson,
  ownTable: round.ownTable,
  runOff: round.runoffOf !== '',
});

async function tableByGroup(db: Db, projectId: string) {
  const tables = await tablesOf(db, projectId);
  return new Map(tables.map((table) => [table.group.id, { number: table.number, theme: table.theme.title }]));
}

/** The paper of a round, with the project's tables as tablesOf has them. */
export async function paperView(
  db: Db,
  round: RoundRow,
  tables: Awaited<ReturnType<typeof tablesOf>>,
): Promise<PaperView> {
  const numbers = new Map(tables.map(({ group, number }) => [group.id, number]));
  const rows = await paperOf(db, round.id);
  return {
    ...roundHead(round),
    open: round.key !== null,
    proposals: rows.map(({ proposal }) => ({
      id: proposal.id,
      title: proposal.title,
      text: proposal.text,
      table: numbers.get(proposal.groupId) ?? 0,
    })),
  };
}

/** Every closed round that is no run-off, counted from the ballots each time. */
export const resultsOf = (db: Db, rounds: readonly RoundRow[]): Promise<ResultView[]> =>
  Promise.all(
    rounds
      .filter((round) => round.key === null && round.runoffOf === '')
      .map((round) => resultView(db, rounds, round)),
  );

/** The last count, or null while a round is open: then nobody in the room sees how it stood. */
export const currentResult = (rounds: readonly RoundRow[], results: readonly ResultView[]) =>
  rounds.some((round) => round.key !== null) ? null : (results.at(-1) ?? null);

async function resultView(db: Db, rounds: readonly RoundRow[], round: RoundRow): Promise<ResultView> {
  const [counted, tables] = await Promise.all([
    countOf(db, rounds, round),
    tableByGroup(db, round.projectId),
  ]);
  const byId = new Map(counted.paper.map((row) => [row.proposal.id, row]));
  const merged = counted.paper.map(({ proposal }) => proposal.mergedInto);
  const titles = await titlesOf(db, merged);
  const chosen = counted.paper.filter((row) => row.candidate.chosenRank !== null);
  return {
    ...roundHead(round),
    ...(await takenPart(db, round)),
    runOffs: await Promise.all(
      counted.runOffs.map((runOff) => runOffView(db, runOff.round, counted.paper, runOff)),
    ),
    sectors: await sectorsOf(db, round.id, counted.lines),
    chosenCount: chosen.length,
    reason: chosen[0]?.candidate.chosenReason ?? '',
    lines: counted.lines.flatMap((line) => {
      const row = byId.get(line.proposalId);
      const table = row ? tables.get(row.proposal.groupId) : undefined;
      if (!row) return [];
      const { title, mergedInto } = row.proposal;
      const about = { title, table: table?.number ?? 0, theme: table?.theme ?? '' };
      const later = { mergedInto: titles.get(mergedInto) ?? '' };
      return [{ ...line, ...about, ...later, chosen: row.candidate.chosenRank !== null }];
    }),
  };
}

/** By sector, as it was counted at close. The votes come in the order of `lines`. */
async function sectorsOf(db: Db, voteRoundId: string, lines: readonly { proposalId: string }[]) {
  const rows = await db.select().from(sectorVotes).where(eq(sectorVotes.voteRoundId, voteRoundId));
  const votes = new Map(rows.map((row) => [`${row.sector} ${row.proposalId}`, row.votes]));
  const of = (sector: string, proposalId: string) => votes.get(`${sector} ${proposalId}`) ?? 0;
  const counts = ([...SECTORS, ''] as const)
    .filter((sector) => votes.has(`${sector} `))
    .map((sector) => ({
      ...{ sector, voters: of(sector, '') },
      votes: lines.map(({ proposalId }) => of(sector, proposalId)),
    }));
  return counts.length > 0 ? counts : null;
}

/** Of a closed round. */
export async function takenPart(db: Db, round: RoundRow) {
  const { votes, voted, abstained, papers } = await turnoutOf(db, round);
  return { votes, voters: voted, abstained, papers, eligible: round.eligible ?? 0 };
}

async function runOffView(
  db: Db,
  round: RoundRow,
  paper: readonly PaperRow[],
  runOff: { paper: readonly string[]; votes: Awaited<ReturnType<typeof ballotsOf>> },
): Promise<RunOffView> {
  const titles = new Map(paper.map(({ proposal }) => [proposal.id, proposal.title]));
  return {
    ...(await takenPart(db, round)),
    voteRoundId: round.id,
    number: round.number,
    lines: tally(runOff.paper, runOff.votes).lines.map(({ proposalId, votes }) => ({
      ...{ proposalId, votes },
      title: titles.get(proposalId) ?? '',
    })),
  };
}

/** How many have voted: numbers only, so that a vote costs the same with few or many people. */
export async function progressView(db: Db, round: RoundRow): Promise<VoteProgress> {
  const { here, ...turnout } = await turnoutOf(db, round);
  return {
    voteRoundId: round.id,
    open: round.key !== null,
    ...turnout,
    eligible: round.eligible ?? eligibleOf({ here, ...turnout }),
  };
}

/** The votes so far, only where the round was opened so that the room sees them; in the order of the paper. */
export async function standingView(db: Db, round: RoundRow): Promise<StandingView | null> {
  if (round.key === null || !round.standing) return null;
  const [paper, cast] = await Promise.all([paperOf(db, round.id), ballotsOf(db, round.id)]);
  const { lines } = tally(
    paper.map(({ proposal }) => proposal.id),
    cast,
  );
  const votes = new Map(lines.map((line) => [line.proposalId, line.votes]));
  return paper.map(({ proposal: { id, title } }) => ({ proposalId: id, title, votes: votes.get(id) ?? 0 }));
}
