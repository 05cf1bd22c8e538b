import { seededRandom, shuffled } from './random';

/** One vote as counted: which voter (a pseudonym), on which proposal. */
export interface CountedVote {
  voter: string;
  proposalId: string;
}

/** The standing of one proposal; `rank` is shared by equals (1, 2, 2, 4). */
export interface TallyLine {
  proposalId: string;
  votes: number;
  rank: number;
}

interface Tally {
  lines: TallyLine[];
  votes: number;
  voters: number;
}

/**
 * The one count that screen, phones, documents and recounts use (bar R27). Counts rows, never counters.
 * @param candidates proposal ids on the ballot, in the order of the table; equals keep this order
 */
export function tally(candidates: readonly string[], votes: readonly CountedVote[]): Tally {
  const counts = new Map(candidates.map((id) => [id, 0]));
  for (const vote of votes) counts.set(vote.proposalId, (counts.get(vote.proposalId) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const lines = sorted.map(([proposalId, count]) => ({
    proposalId,
    votes: count,
    rank: 1 + sorted.filter(([, other]) => other > count).length,
  }));
  return { lines, votes: votes.length, voters: new Set(votes.map((vote) => vote.voter)).size };
}

/** How many proposals usually go on to homework; where the cut is looked for until someone has chosen. */
export const USUALLY_CHOSEN = 3;

interface Cut {
  /** Above the cut beyond doubt. */
  clear: string[];
  /** Equal at the cut, when not all of them fit; empty without a tie. */
  tied: string[];
}

/** Who is chosen when `places` proposals go on: those clearly above the cut, and those tied at it. Equals share a rank. */
export function cutAt(lines: readonly TallyLine[], places: number): Cut {
  const last = lines[places - 1];
  if (!last || places >= lines.length)
    return { clear: lines.slice(0, places).map((l) => l.proposalId), tied: [] };
  const above = lines.filter((line) => line.rank < last.rank);
  const equal = lines.filter((line) => line.rank === last.rank);
  const fits = above.length + equal.length <= places;
  return {
    clear: (fits ? [...above, ...equal] : above).map((line) => line.proposalId),
    tied: fits ? [] : equal.map((line) => line.proposalId),
  };
}

/**
 * True when the votes alone decide for exactly these: everyone chosen has more votes than everyone not chosen.
 * Otherwise the choice is the facilitator's and needs a reason (domain 3.7: ties are resolved visibly).
 */
export function decidedByVotes(lines: readonly TallyLine[], chosen: readonly string[]): boolean {
  // The same proposal named twice takes one place: else one of two equals would look decided.
  const cut = cutAt(lines, new Set(chosen).size);
  return cut.tied.length === 0 && chosen.length > 0 && chosen.every((id) => cut.clear.includes(id));
}

/** The order of the ballot paper for one person: random between persons, fixed for the same person and round. */
export function paperOrder<T extends { id: string }>(
  paper: readonly T[],
  voteRoundId: string,
  personId: string,
): T[] {
  const stable = [...paper].sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffled(stable, seededRandom(`${voteRoundId}:${personId}`));
}

/** The lowest free slot (1 to budget), or null when all votes are used. */
export function freeSlot(used: readonly number[], budget: number): number | null {
  for (let slot = 1; slot <= budget; slot += 1) if (!used.includes(slot)) return slot;
  return null;
}
