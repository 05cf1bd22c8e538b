/** What limits the people at one table in one round. */
export interface Bounds {
  /** Who must sit there: the facilitator who stays and those whose seat is fixed. */
  readonly least: number;
  /** The most who can; Infinity when nothing is said. */
  readonly most: number;
}

/**
 * The sizes of the tables in a round, as even as the bounds allow.
 *
 * Begin with `least` at each table, and let everyone else in turn go to the smallest table with a free seat, or to the
 * smallest of all when no table has one. What this gives, and what "as far as" means:
 * 1. The people above `most` are as few as can be: a full table gets one only when every seat is taken.
 * 2. Nobody who is free could go from a table to one with two people fewer and a free seat. This is the same as the
 *    fewest pairs at one table, n(n-1)/2 added over the tables: a sum of convex functions with a fixed total has its
 *    minimum exactly where no single person's move makes it smaller (Fox 1966, the marginal allocation).
 * 3. So, among tables that are neither held up by `least` nor stopped by `most`, sizes differ by at most one; and when
 *    any sizes within the bounds differ by at most one, these do. Sizes are unique but for which tables have the one more.
 * Can nobody visit twice as well? With no history and none fixed, in r <= t rounds (t tables), exactly when in no table
 * the visitors of all rounds are more than all visitors v (those who do not stay): rounds and tables are then the sides
 * of a bipartite graph with a seat as its edge, no degree is above v, and König's theorem (1916) colours the edges with
 * v colours: each colour is a visitor's way. It can always be met when all tables have a facilitator or none, and none
 * has a `most`. Where it cannot, the seats that exist go before visits, and visits before even sizes.
 */
export function evenSizes(people: number, bounds: readonly Bounds[]): number[] {
  const sizes = bounds.map((bound) => bound.least);
  if (sizes.length === 0) return sizes;
  const placed = sizes.reduce((sum, size) => sum + size, 0);
  for (let left = people - placed; left > 0; left -= 1) {
    const at = smallest(sizes, bounds);
    sizes[at]! += 1;
  }
  return sizes;
}

function smallest(sizes: readonly number[], bounds: readonly Bounds[]): number {
  let best = -1;
  for (let table = 0; table < sizes.length; table += 1)
    if (sizes[table]! < bounds[table]!.most && (best < 0 || sizes[table]! < sizes[best]!)) best = table;
  return best < 0 ? sizes.indexOf(Math.min(...sizes)) : best;
}

/** Pairs at one table, added over tables of these sizes. */
export const pairsWithin = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

/** The fewest tables of these sizes that hold so many people. */
export function fewestTables(people: number, sizes: readonly number[]): number {
  const largest = [...sizes].sort((a, b) => b - a);
  let held = 0;
  const at = largest.findIndex((size) => (held += size) >= people);
  return at < 0 ? Math.max(1, largest.length) : at + 1;
}
