import { describe, expect, it } from 'vitest';
import {
  back,
  forward,
  graphOf,
  keysIn,
  layersOf,
  traceKey,
  type TraceBranch,
  type Traced,
  type TraceLink,
} from '~/domain/trace';
import { forMany, type Chance } from '../support/seeded';

const link = (kind: TraceLink['kind'], from: string, to: string): TraceLink => ({ kind, from, to });
const node = (key: string): Traced => {
  const [kind, id] = key.split(':') as [Traced['kind'], string];
  return { kind, id };
};

/** A café: two needs under a heading, a merged proposal, homework, a card, and a pilot that was sent back. */
const KEYS = [
  ...['need:n1', 'need:n2', 'heading:h', 'proposal:tea', 'proposal:cafe', 'homework:w', 'solution:s'],
  ...['action:a', 'pilot:p', 'round:r', 'decision:r'],
];
const CAFE = graphOf(KEYS.map(node), [
  link('gathered', 'need:n1', 'heading:h'),
  link('gathered', 'need:n2', 'heading:h'),
  link('headingAnswered', 'heading:h', 'proposal:cafe'),
  link('merged', 'proposal:tea', 'proposal:cafe'),
  link('checked', 'proposal:cafe', 'homework:w'),
  link('built', 'homework:w', 'solution:s'),
  link('planned', 'solution:s', 'action:a'),
  link('tested', 'solution:s', 'pilot:p'),
  link('run', 'pilot:p', 'round:r'),
  link('decided', 'round:r', 'decision:r'),
  link('reopened', 'decision:r', 'proposal:cafe'),
]);

const LINKS: [TraceLink['kind'], Traced['kind'], Traced['kind']][] = [
  ['gathered', 'need', 'heading'],
  ['needAnswered', 'need', 'proposal'],
  ['headingAnswered', 'heading', 'proposal'],
  ['merged', 'proposal', 'proposal'],
  ['checked', 'proposal', 'homework'],
  ['built', 'homework', 'solution'],
  ['planned', 'solution', 'action'],
  ['measured', 'solution', 'measure'],
  ['carried', 'action', 'measure'],
  ['tested', 'solution', 'pilot'],
  ['run', 'pilot', 'round'],
  ['decided', 'round', 'decision'],
  ['reopened', 'decision', 'proposal'],
];
/** Any rows, tied in any way that rows can be, rings of merged proposals and of pilots sent back included. */
function someGraph(c: Chance) {
  const kinds = [...new Set(LINKS.flatMap(([, from, to]) => [from, to]))];
  const nodes = kinds.flatMap((kind) =>
    Array.from({ length: c.whole(0, 4) }, (_, i): Traced => ({ kind, id: `${i}` })),
  );
  const links = Array.from({ length: c.whole(0, 40) }, () => {
    const [kind, from, to] = c.pick(LINKS);
    return link(kind, `${from}:${c.whole(0, 4)}`, `${to}:${c.whole(0, 4)}`);
  });
  return graphOf(nodes, links);
}
type Graph = ReturnType<typeof someGraph>;
const lines = (branches: readonly TraceBranch[]): TraceBranch[] =>
  branches.flatMap((branch) => [branch, ...lines(branch.branches)]);
const keysOf = (graph: Graph) => [...graph.nodes.keys()];

describe('the chain of a trace', () => {
  it('goes from an action back to the needs, and forward again', () => {
    expect(keysIn(back(CAFE, 'action:a'))).toEqual([
      ...['solution:s', 'homework:w', 'proposal:cafe', 'heading:h', 'need:n1', 'need:n2', 'proposal:tea'],
      ...['decision:r', 'round:r', 'pilot:p'],
    ]);
    expect(keysIn(forward(CAFE, 'need:n2'))).toEqual([
      ...['heading:h', 'proposal:cafe', 'homework:w', 'solution:s', 'action:a', 'pilot:p', 'round:r'],
      'decision:r',
    ]);
  });

  it('says of what it met before that it was met, and does not walk the ring again', () => {
    const again = lines(forward(CAFE, 'pilot:p')).filter((branch) => branch.again);
    expect(again.map(({ key, branches }) => [key, branches])).toEqual([['pilot:p', []]]);
  });

  it('leaves out what leads to nothing that is there, to itself, or what is there already', () => {
    const [kept, ...rest] = graphOf(
      [node('need:n'), node('heading:h')],
      [
        link('gathered', 'need:n', 'heading:h'),
        link('gathered', 'need:n', 'heading:h'),
        link('gathered', 'need:n', 'heading:gone'),
        link('gathered', 'need:n', 'need:n'),
      ],
    ).links;
    expect([kept, rest]).toEqual([link('gathered', 'need:n', 'heading:h'), []]);
  });

  it('has every link both ways', () => {
    forMany(200, 'both ways', (c) => {
      const graph = someGraph(c);
      for (const { kind, from, to } of graph.links) {
        expect(back(graph, to)).toContainEqual(expect.objectContaining({ key: from, link: kind }));
        expect(forward(graph, from)).toContainEqual(expect.objectContaining({ key: to, link: kind }));
      }
      const behind = new Map(keysOf(graph).map((key) => [key, new Set(keysIn(back(graph, key)))]));
      for (const key of keysOf(graph)) {
        const ahead = new Set(keysIn(forward(graph, key)));
        for (const other of keysOf(graph))
          expect(ahead.has(other), `${key} to ${other}`).toBe(behind.get(other)?.has(key));
      }
    });
  });

  it('ends, whatever rings there are: each link within reach stands in it once', () => {
    forMany(300, 'rings', (c) => {
      const graph = someGraph(c);
      for (const key of keysOf(graph)) {
        const chain = back(graph, key);
        const reached = new Set([key, ...keysIn(chain)]);
        expect(lines(chain)).toHaveLength(graph.links.filter(({ to }) => reached.has(to)).length);
      }
    });
  });
});

describe('the layers of the picture', () => {
  it('go from needs to decisions, with what was merged before what it became part of', () => {
    const layers = layersOf([...CAFE.nodes.values()], CAFE.links);
    expect(layers.map((keys) => [...keys].sort())).toEqual([
      ['need:n1', 'need:n2'],
      ['heading:h'],
      ['proposal:tea'],
      ['proposal:cafe'],
      ['homework:w'],
      ['solution:s'],
      ['action:a', 'pilot:p'],
      ['round:r'],
      ['decision:r'],
    ]);
  });

  it('hold everything once, and only rings lead backwards', () => {
    forMany(1000, 'layers', (c) => {
      const graph = someGraph(c);
      const nodes = [...graph.nodes.values()];
      const layers = layersOf(nodes, graph.links);
      expect(layers.flat().sort()).toEqual(nodes.map(traceKey).sort());
      expect(layers.every((keys) => keys.length > 0)).toBe(true);
      const at = new Map(layers.flatMap((keys, i) => keys.map((key) => [key, i] as const)));
      const merged = graph.links.filter(({ kind }) => kind === 'merged');
      const alone = graphOf(nodes, merged);
      for (const { kind, from, to } of graph.links) {
        const isRing = kind === 'reopened' || (kind === 'merged' && keysIn(back(alone, from)).includes(to));
        if (!isRing) expect(at.get(from)).toBeLessThan(at.get(to) ?? -1);
      }
    });
  });

  it('put next to each other what is tied together', () => {
    const keys = ['need:a', 'need:b', 'heading:x', 'heading:y'];
    const links = [link('gathered', 'need:a', 'heading:y'), link('gathered', 'need:b', 'heading:x')];
    const [needs = [], headings = []] = layersOf(keys.map(node), links);
    expect(needs.indexOf('need:a')).toBe(headings.indexOf('heading:y'));
  });
});
