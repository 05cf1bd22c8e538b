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
  const rank = (cluster: C) => cluster.priority ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...clusters].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
  return {
    clusters: ordered
      .map((cluster) => ({ cluster, needs: shown.filter((need) => need.clusterId === cluster.id) }))
      .filter((entry) => entry.needs.length > 0),
    loose: shown.filter((need) => need.clusterId === null),
  };
}

/** The place after the last: positions are whole numbers that only grow, so two writers never move each other's rows. */
export function lastPosition(rows: readonly { position: number }[]): number {
  return rows.reduce((max, row) => Math.max(max, row.position), 0) + 1;
}
