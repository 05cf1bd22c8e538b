import { eq } from 'drizzle-orm';
import { candidatesOf, countOf, roundsOf, type RoundRow } from '~db/rounds';
import { standings, tiesAtCut } from '~/domain/contests';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { abstentions, municipalities } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { tablesOf, workshopsOf } from './rows.server';
import { roundHead, takenPart } from './vote.server';
import type { ProtocolRound, ProtocolView } from '~/views/shapes';

/**
 * Every closed round of the last workshop in which there was a vote, so that anyone can find her own paper and count
 * again.
 * @param madeAt when the document is made (server time, ms)
 */
export async function protocolView(db: Db, project: ProjectRow, madeAt: number): Promise<ProtocolView> {
  const { workshop, rounds } = await lastVote(db, project);
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const closed = rounds.filter((round) => round.key === null);
  return {
    project: { title: project.title, language: project.language, municipality: found(place).name },
    workshop: { number: workshop.number, date: workshop.date },
    rounds: await Promise.all(closed.map((round) => protocolRound(db, rounds, round))),
    madeAt,
  };
}

/** The running workshop, or where nothing has been voted on in it, one before it. */
async function lastVote(db: Db, project: ProjectRow) {
  const { rows, running } = await workshopsOf(db, project);
  for (const workshop of rows.filter(({ number }) => number <= running.number).reverse()) {
    const rounds = await roundsOf(db, workshop.id);
    if (rounds.length > 0) return { workshop, rounds };
  }
  return { workshop: running, rounds: [] };
}

async function protocolRound(db: Db, rounds: readonly RoundRow[], round: RoundRow): Promise<ProtocolRound> {
  const { paper, cast, lines } = await countOf(db, rounds, round);
  const tables = await tablesOf(db, round.projectId);
  const themes = new Map(tables.map(({ group, theme }) => [group.id, theme.title]));
  const votes = new Map(lines.map((line) => [line.proposalId, line.votes]));
  const titles = new Map(paper.map(({ proposal }) => [proposal.id, proposal.title]));
  const before = standings(candidatesOf(round.method, paper), cast);
  return {
    head: roundHead(round),
    ...(await takenPart(db, round)),
    openedAt: round.openedAt.getTime(),
    closedAt: (round.closedAt ?? round.openedAt).getTime(),
    between: rounds.find((one) => one.id === round.runoffOf)?.number ?? null,
    proposals: paper.map(({ proposal, candidate }, i) => ({
      ...{ number: i + 1, title: proposal.title, theme: themes.get(proposal.groupId) ?? '' },
      ...{ votes: votes.get(proposal.id) ?? 0, chosen: candidate.chosenRank !== null },
    })),
    ballots: await ballotsByCode(db, round, cast, [...titles.keys()]),
    ties: tiesAtCut(round.method, before, ...(round.runoffOf ? [1] : [])).map((tie) => ({
      votes: tie.votes,
      titles: tie.proposalIds.map((id) => titles.get(id) ?? ''),
    })),
    reason: paper.find(({ candidate }) => candidate.chosenReason !== null)?.candidate.chosenReason ?? '',
  };
}

/** By code: that is an order of chance, and one in which everyone finds her own. */
async function ballotsByCode(
  db: Db,
  round: RoundRow,
  cast: readonly { voter: string; proposalId: string }[],
  paper: readonly string[],
) {
  const blank = await db.select().from(abstentions).where(eq(abstentions.voteRoundId, round.id));
  const codes = [...new Set([...cast, ...blank].map(({ voter }) => voter))].sort();
  return codes.map((code) => ({
    code,
    numbers: cast
      .filter(({ voter }) => voter === code)
      .map(({ proposalId }) => 1 + paper.indexOf(proposalId))
      .sort((a, b) => a - b),
  }));
}
