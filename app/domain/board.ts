/** A table's board as an outline: headings with their needs, then the needs that stand alone. */
export interface BoardNeed {
  id: string;
  clusterId: string | null;
  position: number;
  withdrawn: boolean;
}
export interface BoardCluster {
  id: string;
  position: number;
  priority: number | null;
}
interface Outline<N, C> {
  clusters: { cluster: C; needs: N[] }[];
  loose: N[];
}

/** Prioritised headings first (1 is the highest), the rest by position. Withdrawn needs and empty headings are left out. */
export function outline<N extends BoardNeed, C extends BoardCluster>(
  needs: readonly N[],
  clusters: readonly C[],
): Outline<N, C> {
  const shown = needs.filter((need) => !need.withdrawn).sort((a, b) => a.position - b.position);
  return {
    clusters: inOrder(clusters)
      .map((cluster) => ({ cluster, needs: shown.filter((need) => need.clusterId === cluster.id) }))
      .filter((entry) => entry.needs.length > 0),
    loose: shown.filter((need) => need.clusterId === null),
  };
}

function inOrder<C extends BoardCluster>(clusters: readonly C[]): C[] {
  const rank = (cluster: C) => cluster.priority ?? Number.MAX_SAFE_INTEGER;
  return [...clusters].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}

/** The place after the last: positions are whole numbers that only grow, so two writers never move each other's rows. */
export function lastPosition(rows: readonly { position: number }[]): number {
  return rows.reduce((max, row) => Math.max(max, row.position), 0) + 1;
}

/** Headings in use by id, numbered 1, 2, 3 without holes: one that was emptied holds no number while it is empty. */
export function ranks(
  needs: readonly BoardNeed[],
  clusters: readonly BoardCluster[],
): Map<string, number | null> {
  const used = outline(needs, clusters).clusters.map(({ cluster }) => cluster);
  return new Map(used.map(({ id, priority }, i) => [id, priority === null ? null : i + 1]));
}

interface Ranked {
  id: string;
  priority: number | null;
}

/**
 * One heading is put at a place in the order: it, all above it and all that had a priority have one now. With null it
 * is taken out, and the others close up.
 * @param place 1 is first; beyond the last is last
 */
export function prioritised(clusters: readonly BoardCluster[], id: string, place: number | null): Ranked[] {
  const ordered = inOrder(clusters);
  const one = ordered.filter((cluster) => cluster.id === id);
  const others = ordered.filter((cluster) => cluster.id !== id);
  const held = others.filter((cluster) => cluster.priority !== null).length;
  if (place === null) return numbered([...others.slice(0, held), ...one, ...others.slice(held)], held);
  const at = Math.min(place, ordered.length) - 1;
  const count = Math.max(at + 1, held + one.length);
  return numbered([...others.slice(0, at), ...one, ...others.slice(at)], count);
}

const numbered = (clusters: readonly BoardCluster[], count: number): Ranked[] =>
  clusters.map(({ id }, i) => ({ id, priority: i < count ? i + 1 : null }));

/** The order by a table's quick vote: most votes first, equals as they stand; without votes, no priority. */
export function byVotes(clusters: readonly BoardCluster[], votes: ReadonlyMap<string, number>): Ranked[] {
  const count = ({ id }: BoardCluster) => votes.get(id) ?? 0;
  const ordered = inOrder(clusters).sort((a, b) => count(b) - count(a));
  return numbered(ordered, ordered.filter((cluster) => count(cluster) > 0).length);
}

interface Placed {
  id: string;
  position: number;
}

/**
 * The positions of a list after one of it is put at a place: the same positions, dealt out anew, so that nothing
 * outside the list is touched.
 * @param place 1 is first; null, or beyond the last, is last
 * @returns only those whose position is another than before
 */
export function placed(rows: readonly Placed[], moved: Placed, place: number | null): Placed[] {
  const byPosition = (a: Placed, b: Placed) => a.position - b.position;
  const others = rows.filter((row) => row.id !== moved.id).sort(byPosition);
  const at = Math.min(place ?? Infinity, others.length + 1) - 1;
  const list = [...others.slice(0, at), moved, ...others.slice(at)];
  let last = -Infinity;
  const free = [...list].sort(byPosition).map(({ position }) => (last = Math.max(position, last + 1)));
  return list.flatMap(({ id, position }, i) => {
    const now = free[i] ?? position;
    return now === position ? [] : [{ id, position: now }];
  });
}
