import type { VoteMethod } from './lists';
import { cutAt, decidedByVotes, tally, USUALLY_CHOSEN, type CountedVote, type TallyLine } from './voting';

/** On the paper: `contest` says with whom it competes, its theme where each theme has its winner, else empty. */
export interface Candidate {
  id: string;
  contest: string;
}
/** Where a proposal stands among those it competes with. */
export interface Standing extends TallyLine {
  contest: string;
}
/** A closed run-off between some who were equal. */
export interface RunOff {
  paper: readonly string[];
  votes: readonly CountedVote[];
}

/**
 * The order of a round, contest by contest: by votes, and between equals by the run-offs that were held between them,
 * the first before the second. Who is still equal shares the rank; equals keep the order of the paper.
 */
export function standings(
  paper: readonly Candidate[],
  votes: readonly CountedVote[],
  runOffs: readonly RunOff[] = [],
): Standing[] {
  const counts = [{ paper: paper.map(({ id }) => id), votes }, ...runOffs].map((one) => countsOf(one));
  const weight = new Map(paper.map(({ id }) => [id, counts.map((count) => count.get(id) ?? 0)]));
  const above = (a: string, b: string) => compare(weight.get(a) ?? [], weight.get(b) ?? []);
  return contestsOf(paper).flatMap((rivals) =>
    [...rivals]
      .sort((a, b) => above(a.id, b.id))
      .map(({ id, contest }) => ({
        ...{ proposalId: id, contest, votes: weight.get(id)?.[0] ?? 0 },
        rank: 1 + rivals.filter((rival) => above(rival.id, id) < 0).length,
      })),
  );
}

const countsOf = ({ paper, votes }: RunOff) =>
  new Map(tally(paper, votes).lines.map((line) => [line.proposalId, line.votes]));

/** The heavier first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, i) => count !== b[i]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

/** Those who compete with each other, in the order in which their contests first come. */
export function contestsOf<T extends { contest: string }>(all: readonly T[]): T[][] {
  const contests = [...new Set(all.map(({ contest }) => contest))];
  return contests.map((contest) => all.filter((one) => one.contest === contest));
}

/** How many of each contest go on, until someone has chosen. */
const placesOf = (method: VoteMethod, places: number) => (method === 'themes' ? 1 : places);

/** Equals with votes, one group each, the order of the lines kept. */
export interface Tie {
  proposalIds: string[];
  votes: number;
}
const tieOf = (lines: readonly Standing[]): Tie => ({
  proposalIds: lines.map((line) => line.proposalId),
  votes: lines[0]?.votes ?? 0,
});

/** Those who are equal where the cut falls: more of them than there are places. Nobody is tied at nought. */
export function tiesAtCut(method: VoteMethod, lines: readonly Standing[], places = USUALLY_CHOSEN): Tie[] {
  if (method === 'decision') return [];
  return contestsOf(lines).flatMap((rivals) => {
    const { tied } = cutAt(rivals, placesOf(method, places));
    const tie = tieOf(rivals.filter((line) => tied.includes(line.proposalId)));
    return tie.votes > 0 ? [tie] : [];
  });
}

/** All equals with a part in the first `places`: what a run-off may be held between, wherever the cut is put. */
export function equalsNearTop(
  method: VoteMethod,
  lines: readonly Standing[],
  places = USUALLY_CHOSEN,
): Tie[] {
  if (method === 'decision') return [];
  return contestsOf(lines).flatMap((rivals) => {
    const near = rivals.filter((line) => line.rank <= placesOf(method, places) && line.votes > 0);
    return [...new Set(near.map(({ rank }) => rank))]
      .map((rank) => rivals.filter((line) => line.rank === rank))
      .filter((equals) => equals.length > 1)
      .map(tieOf);
  });
}

/** True when these are two or more equals, all of them, with votes: nobody is left out of a run-off. */
export function areAllEqual(lines: readonly Standing[], proposalIds: readonly string[]): boolean {
  const first = lines.find((line) => proposalIds.includes(line.proposalId));
  if (!first || first.votes === 0) return false;
  const equals = lines.filter((line) => line.contest === first.contest && line.rank === first.rank);
  const wanted = new Set(proposalIds);
  return (
    equals.length > 1 && equals.length === wanted.size && equals.every((line) => wanted.has(line.proposalId))
  );
}

/**
 * True when the votes alone decide for exactly these, by the method of the round (domain 3.7); otherwise the choice is
 * the facilitator's and needs a reason.
 */
export function decidedBy(
  method: VoteMethod,
  lines: readonly Standing[],
  chosen: readonly string[],
): boolean {
  if (method === 'decision') return false;
  if (method !== 'themes') return decidedByVotes(lines, chosen);
  return chosen.length > 0 && contestsOf(lines).every((rivals) => themeDecided(rivals, chosen));
}

/** A theme has its one winner, or no votes and nobody chosen. */
function themeDecided(rivals: readonly Standing[], chosen: readonly string[]): boolean {
  const taken = rivals.filter((line) => chosen.includes(line.proposalId));
  const first = rivals.filter((line) => line.rank === 1);
  if (first.every((line) => line.votes === 0)) return taken.length === 0;
  return first.length === 1 && taken.length === 1 && taken[0] === first[0];
}

/**
 * What someone may not vote for where one's own table's proposals are closed to her: those of every table where she has
 * sat or that she leads. Who has sat at all of them is kept from the table where she is now only, so that nobody
 * is left without anything to vote for.
 */
export function barredFor(
  paper: readonly { id: string; groupId: string }[],
  satAt: readonly string[],
  now: string | null,
): string[] {
  const from = (tables: readonly string[]) => paper.filter(({ groupId }) => tables.includes(groupId));
  const own = [from(satAt), from(now ? [now] : [])].find((barred) => barred.length < paper.length) ?? [];
  return own.map(({ id }) => id);
}

/** How a round was taken part in: papers are among those who voted or abstained. */
export interface Turnout {
  here: number;
  voted: number;
  abstained: number;
}

/**
 * How many could vote: those who are here, with a phone or without. Never fewer than those who took part, also when
 * somebody was taken off the list after she had voted, or handed in a paper without having been ticked as here.
 */
export const eligibleOf = ({ here, voted, abstained }: Turnout): number => Math.max(here, voted + abstained);
