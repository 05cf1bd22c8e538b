import { useTranslation } from 'react-i18next';
import { layersOf, traceKey, type TraceLink } from '~/domain/trace';
import type { TraceNode } from '~/views/shapes';
import { traceAddress } from '../../trace/address';
import { useTraceWords } from '../../trace/words';
import type { TraceData } from './TracePage';

/** A box, the room between two, and what is left free around all: in CSS pixels, since the picture is not scaled. */
const WIDTH = 140;
const HEIGHT = 84;
const ACROSS = 32;
const DOWN = 12;
const EDGE = 20;
/** Between lines that lie above or below all boxes. */
const LANE = 14;

interface Spot {
  x: number;
  y: number;
  layer: number;
}

/** The trace in layers, needs first. Each box makes what it names the subject. */
export function TracePicture({ data, subject }: { data: TraceData; subject: TraceNode }) {
  const { t } = useTranslation('trace');
  const nodes = Object.values(data.nodes);
  if (nodes.length < 2) return null;
  const { spots, width, height } = spotsOf(layersOf(nodes, data.links));
  const ways = waysOf(data.links, spots, height);
  const whole = height + ways.above + ways.below;
  return (
    <div className="stack">
      <h2 className="ds-heading" data-size="sm" id="picture-title">
        {t('picture.title')}
      </h2>
      <p className="hint">{t('picture.how')}</p>
      <div className="scroll-x trace-scroll" role="region" aria-labelledby="picture-title" tabIndex={0}>
        <svg
          className="trace-picture"
          width={width}
          height={whole}
          viewBox={`0 ${-ways.above} ${width} ${whole}`}
        >
          <marker
            id="trace-head"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path className="trace-head" d="M0 0 8 4 0 8z" />
          </marker>
          {ways.drawn.map(({ link, d, leadsBack }) => (
            <path
              key={`${link.kind} ${link.from} ${link.to}`}
              className="trace-way"
              data-back={leadsBack || undefined}
              d={d}
              markerEnd="url(#trace-head)"
            />
          ))}
          {nodes.map((node) => (
            <Box
              key={traceKey(node)}
              projectId={data.project.id}
              node={node}
              spot={spots.get(traceKey(node))}
              isSubject={traceKey(node) === traceKey(subject)}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}

/** Where each box lies: layer by layer, each in the middle of the height. */
function spotsOf(layers: readonly string[][]) {
  const most = Math.max(...layers.map((keys) => keys.length));
  const tall = (count: number) => count * (HEIGHT + DOWN) - DOWN;
  const spots = new Map<string, Spot>();
  layers.forEach((keys, layer) =>
    keys.forEach((key, i) => {
      const x = EDGE + layer * (WIDTH + ACROSS);
      const y = EDGE + (tall(most) - tall(keys.length)) / 2 + i * (HEIGHT + DOWN);
      spots.set(key, { x, y, layer });
    }),
  );
  return {
    spots,
    width: 2 * EDGE + layers.length * (WIDTH + ACROSS) - ACROSS,
    height: 2 * EDGE + tall(most),
  };
}

/**
 * The lines: curves from a box to the next layer. What passes a layer by goes above all boxes, together with whatever
 * else leads to the same one, so that it does not seem to go through one of them; what leads back goes below.
 */
function waysOf(links: readonly TraceLink[], spots: ReadonlyMap<string, Spot>, height: number) {
  const [above, below]: [string[], string[]] = [[], []];
  const laneOf = (lanes: string[], key: string) => {
    if (!lanes.includes(key)) lanes.push(key);
    return lanes.indexOf(key) * LANE;
  };
  const drawn = links.flatMap((link) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    if (!from || !to) return [];
    const layers = to.layer - from.layer;
    if (layers === 1) return [{ link, leadsBack: false, d: across(from, to) }];
    const leadsBack = layers < 1;
    const lane = leadsBack ? height + laneOf(below, link.to) : -laneOf(above, link.to);
    return [{ link, leadsBack, d: around(from, to, lane) }];
  });
  return { drawn, above: above.length * LANE, below: below.length * LANE };
}

function across(from: Spot, to: Spot): string {
  const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2];
  return `M${x1} ${y1}C${x1 + ACROSS / 2} ${y1} ${x2 - ACROSS / 2} ${y2} ${x2} ${y2}`;
}

function around(from: Spot, to: Spot, lane: number): string {
  const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2];
  const aside = ACROSS / 2;
  return `M${x1} ${y1}h${aside}V${lane}H${x2 - aside}V${y2}h${aside}`;
}

interface BoxProps {
  projectId: string;
  node: TraceNode;
  spot: Spot | undefined;
  isSubject: boolean;
}

function Box({ projectId, node, spot, isSubject }: BoxProps) {
  const { t } = useTranslation('trace');
  const { nameOf } = useTraceWords();
  if (!spot) return null;
  return (
    <foreignObject x={spot.x} y={spot.y} width={WIDTH} height={HEIGHT}>
      <a
        className="trace-box"
        data-kind={node.kind}
        href={traceAddress(projectId, node.kind, node.id)}
        aria-current={isSubject ? 'true' : undefined}
      >
        <span className="trace-kind">{t(`kinds.${node.kind}`)}</span>
        <span className="trace-name" dir="auto">
          {nameOf(node)}
        </span>
      </a>
    </foreignObject>
  );
}
