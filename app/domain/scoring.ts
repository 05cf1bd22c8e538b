import { LIMITS } from './limits';

/** The choice of pilots as arithmetic (report ch. 6): candidates by criteria, scored 1 to 5 and weighted. */

export interface Criterion {
  readonly id: string;
  /** 0 to LIMITS.weight; one of 0 is shown but does not count. */
  readonly weight: number;
}
export interface Candidate {
  readonly id: string;
  /** The group's number, 1 to 5, by criterion. */
  readonly scores: Readonly<Record<string, number>>;
}
export interface Ranked {
  id: string;
  /** Shared by equals (1, 2, 2, 4); null while a score that counts is missing, and then it comes last. */
  rank: number | null;
  /** The weighted mean, 1 to 5; null as the rank, and where nothing counts. */
  mean: number | null;
  /** Criteria that count and have no score. */
  missing: string[];
}

/** The candidates, the best first; those that cannot be ranked yet keep their order at the end. */
export function rankingOf(criteria: readonly Criterion[], candidates: readonly Candidate[]): Ranked[] {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
  const lines = candidates.map(({ id, scores }) => {
    const missing = counting.filter((criterion) => scores[criterion.id] === undefined).map((each) => each.id);
    const sum = counting.reduce((all, each) => all + each.weight * (scores[each.id] ?? 0), 0);
    return { id, missing, sum: missing.length === 0 && weights > 0 ? sum : null };
  });
  const sums = lines.flatMap(({ sum }) => (sum === null ? [] : [sum]));
  return lines
    .map(({ id, missing, sum }) => ({
      ...{ id, missing },
      rank: sum === null ? null : 1 + sums.filter((other) => other > sum).length,
      mean: sum === null ? null : sum / weights,
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** A stretch of weights of one criterion in which the order stays as it is. */
export interface Stretch {
  from: number;
  to: number;
  ranking: Ranked[];
}

/** How the order changes when the weight of one criterion goes from 0 to the most, the others staying as they are. */
export function flipsOf(
  criteria: readonly Criterion[],
  candidates: readonly Candidate[],
  criterionId: string,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let weight = 0; weight <= LIMITS.weight; weight += 1) {
    const changed = criteria.map((each) => (each.id === criterionId ? { ...each, weight } : each));
    const ranking = rankingOf(changed, candidates);
    const last = stretches.at(-1);
    if (last && orderOf(last.ranking) === orderOf(ranking)) last.to = weight;
    else stretches.push({ from: weight, to: weight, ranking });
  }
  return stretches;
}
const orderOf = (ranking: readonly Ranked[]) => ranking.map(({ id, rank }) => `${rank ?? '-'} ${id}`).join();

/** How far people's scores of one candidate by one criterion lie apart. */
export interface Spread {
  /** How many gave each score: the first gave 1, the last 5. */
  counts: number[];
  people: number;
  lowest: number;
  highest: number;
}

/** @param values scores from 1 to 5 @returns null when nobody has scored */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const counts = [0, 0, 0, 0, 0];
  for (const value of values) counts[value - 1]! += 1;
  return { counts, people: values.length, lowest: Math.min(...values), highest: Math.max(...values) };
}
