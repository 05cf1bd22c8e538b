/** What came of what, from the needs of the room to the decisions of a pilot, as nodes and the links between them. */

export const TRACE_KINDS = [
  'need',
  'heading',
  'proposal',
  'homework',
  'solution',
  'action',
  'pilot',
  'measure',
  'round',
  'decision',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** What one begins at: what a project comes to, the last first. The rest is found on the way. */
export const TRACE_STARTS = ['pilot', 'decision', 'action', 'measure', 'solution', 'proposal'] as const;

/** How the one came of the other; each is named by what it makes. */
export const TRACE_LINKS = [
  'gathered',
  'needAnswered',
  'headingAnswered',
  'merged',
  'split',
  'checked',
  'carded',
  'built',
  'planned',
  'tested',
  'measured',
  'carried',
  'run',
  'decided',
  'evaluated',
  'reopened',
] as const;
export type TraceLinkKind = (typeof TRACE_LINKS)[number];

/** What stands in a trace, by its key. */
export interface Traced {
  kind: TraceKind;
  id: string;
}
/** From what was there first to what came of it, by their keys. */
export interface TraceLink {
  kind: TraceLinkKind;
  from: string;
  to: string;
}
interface Way {
  kind: TraceLinkKind;
  key: string;
}
type Ways = ReadonlyMap<string, readonly Way[]>;

export interface TraceGraph<N extends Traced> {
  nodes: ReadonlyMap<string, N>;
  links: readonly TraceLink[];
  back: Ways;
  forward: Ways;
}

/** One step of a chain, and what follows from there. */
export interface TraceBranch {
  key: string;
  link: TraceLinkKind;
  /** It stands earlier in the chain already, or is where the chain began; what follows is told there. */
  again: boolean;
  branches: TraceBranch[];
}

/** What a node is called in a graph and in an address. */
export const traceKey = ({ kind, id }: Traced): string => `${kind}:${id}`;

/** A graph of these nodes. Links to what is not among them are left out, and so are those that are there already. */
export function graphOf<N extends Traced>(nodes: readonly N[], links: readonly TraceLink[]): TraceGraph<N> {
  const byKey = new Map(nodes.map((node) => [traceKey(node), node]));
  const standing = new Map<string, TraceLink>();
  for (const link of links)
    if (link.from !== link.to && byKey.has(link.from) && byKey.has(link.to))
      standing.set(`${link.kind} ${link.from} ${link.to}`, link);
  const kept = [...standing.values()];
  return {
    nodes: byKey,
    links: kept,
    back: waysOf(kept, ({ kind, from, to }) => [to, { kind, key: from }]),
    forward: waysOf(kept, ({ kind, from, to }) => [from, { kind, key: to }]),
  };
}

function waysOf(links: readonly TraceLink[], turned: (link: TraceLink) => [string, Way]): Ways {
  const ways = new Map<string, Way[]>();
  for (const link of links) {
    const [at, way] = turned(link);
    const there = ways.get(at);
    if (there) there.push(way);
    else ways.set(at, [way]);
  }
  return ways;
}

/** The chain back to what a node came from: every link that leads to it stands in it once. */
export const back = <N extends Traced>(graph: TraceGraph<N>, key: string): TraceBranch[] =>
  branchesFrom(graph.back, key, new Set([key]));

/** The chain forward to what came of a node. */
export const forward = <N extends Traced>(graph: TraceGraph<N>, key: string): TraceBranch[] =>
  branchesFrom(graph.forward, key, new Set([key]));

/** A pilot that was sent back to its proposal closes a ring: what was seen is not walked again. */
function branchesFrom(ways: Ways, key: string, seen: Set<string>): TraceBranch[] {
  return (ways.get(key) ?? []).map((way) => {
    const again = seen.has(way.key);
    seen.add(way.key);
    return { key: way.key, link: way.kind, again, branches: again ? [] : branchesFrom(ways, way.key, seen) };
  });
}

/** The keys in a chain, each once. */
export function keysIn(branches: readonly TraceBranch[]): string[] {
  return [...new Set(branches.flatMap(({ key, branches: next }) => [key, ...keysIn(next)]))];
}

/** From left to right: what stands in one column of the picture. */
const COLUMN: Record<TraceKind, number> = {
  ...{ need: 0, heading: 1, proposal: 2, homework: 3, solution: 4, action: 5, pilot: 5 },
  ...{ measure: 6, round: 6, decision: 7 },
};

/**
 * The nodes in layers for drawing, needs first. A proposal that was merged or split stands before what it became, and
 * each node lies near those that it is tied to. Only what opens a proposal again leads backwards.
 */
export function layersOf(nodes: readonly Traced[], links: readonly TraceLink[]): string[][] {
  const depth = depthsOf(nodes, links);
  const layers = new Map<number, string[]>();
  for (const node of nodes) {
    const key = traceKey(node);
    const layer = COLUMN[node.kind] * (nodes.length + 1) + (depth.get(key) ?? 0);
    layers.set(layer, [...(layers.get(layer) ?? []), key]);
  }
  const inOrder = [...layers].sort(([a], [b]) => a - b).map(([, keys]) => keys);
  return untangled(inOrder, links);
}

/** How many of its own kind stand before a node; in a ring of them, as many as are met before it closes. */
function depthsOf(nodes: readonly Traced[], links: readonly TraceLink[]): ReadonlyMap<string, number> {
  const kindOf = new Map(nodes.map((node) => [traceKey(node), node.kind]));
  const before = waysOf(
    links.filter(({ from, to }) => kindOf.get(from) === kindOf.get(to)),
    ({ kind, from, to }) => [to, { kind, key: from }],
  );
  const depths = new Map<string, number>();
  const depthOf = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    depths.set(key, 0);
    const deepest = (before.get(key) ?? []).map((way) => depthOf(way.key) + 1);
    depths.set(key, Math.max(0, ...deepest));
    return depths.get(key) ?? 0;
  };
  for (const key of kindOf.keys()) depthOf(key);
  return depths;
}

/** Each layer by where its neighbours lie: once from the right, once from the left. */
function untangled(layers: readonly string[][], links: readonly TraceLink[]): string[][] {
  const near = neighboursOf(links);
  const places = new Map<string, number>();
  const place = (keys: readonly string[]) =>
    keys.forEach((key, i) => places.set(key, (i + 0.5) / keys.length));
  layers.forEach(place);
  const mean = (key: string) => {
    const around = (near.get(key) ?? [key]).map((other) => places.get(other) ?? 0);
    return around.reduce((a, b) => a + b, 0) / around.length;
  };
  const sorted = (keys: readonly string[]) => {
    const wanted = new Map(keys.map((key) => [key, mean(key)]));
    const order = [...keys].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    place(order);
    return order;
  };
  const fromRight = [...layers].reverse().map(sorted).reverse();
  return fromRight.map(sorted);
}

function neighboursOf(links: readonly TraceLink[]): ReadonlyMap<string, string[]> {
  const near = new Map<string, string[]>();
  const tie = (one: string, other: string) => near.set(one, [...(near.get(one) ?? []), other]);
  for (const { from, to, kind } of links)
    if (kind !== 'reopened') {
      tie(from, to);
      tie(to, from);
    }
  return near;
}
