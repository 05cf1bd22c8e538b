import { NOWHERE, type Layout } from './layout';
import { pairsWithin } from './sizes';

/**
 * A bound on how many pairs can have sat at one table when all rounds are over. No plan whose sizes are as even as can be
 * exceeds it; that it can be reached is not said. The smaller of:
 * - all pairs, without those who stay at different tables in all rounds to come and have not met;
 * - the pairs met already and, for each round to come, the pairs at its tables. When everybody sat at one of t tables the
 *   round before, n people at a table come from at most t tables, and those from one have met: at most the edges of a
 *   graph of n points without t+1 that are all joined are new (Turán 1941).
 * @param met how many pairs have met in the held rounds @param haveMet whether these two have
 */
export function possiblePairs(
  layout: Layout,
  met: number,
  haveMet: (a: number, b: number) => boolean,
): number {
  const count = layout.people.length;
  const apart = pairsOfStayers(layout).filter(([a, b]) => !haveMet(a, b)).length;
  let reach = met;
  for (let round = layout.from; round < layout.rounds; round += 1)
    for (const size of layout.sizes[round]!)
      reach += allSatBefore(layout, round) ? newAt(size, layout.tables.length) : pairsWithin([size]);
  return Math.min((count * (count - 1)) / 2 - apart, reach);
}

/** The edges of Turán's graph: all pairs of n but those within t classes as even as can be. */
function newAt(n: number, t: number): number {
  const larger = n % t;
  const size = Math.floor(n / t);
  return pairsWithin([n]) - larger * pairsWithin([size + 1]) - (t - larger) * pairsWithin([size]);
}

function allSatBefore({ held, people, from }: Layout, round: number): boolean {
  if (round > from) return true;
  if (round === 0) return false;
  return !held.subarray((round - 1) * people.length, round * people.length).includes(NOWHERE);
}

/** Those who cannot leave one table in all rounds to come, in pairs from different tables. */
function pairsOfStayers({ pinned, people, rounds, from }: Layout): [number, number][] {
  if (from === rounds) return [];
  const tableOf = (person: number, round: number) => pinned[round * people.length + person]!;
  const stayers = people.flatMap((_, person) => {
    const table = tableOf(person, from);
    for (let round = from; round < rounds; round += 1) if (tableOf(person, round) !== table) return [];
    return table === NOWHERE ? [] : [person];
  });
  return stayers.flatMap((a, i) =>
    stayers
      .slice(i + 1)
      .flatMap((b): [number, number][] => (tableOf(a, from) === tableOf(b, from) ? [] : [[a, b]])),
  );
}
