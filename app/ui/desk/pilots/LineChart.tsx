import { useTranslation } from 'react-i18next';
import { pointsOf } from '~/domain/pilots';
import type { FollowedRound, PilotIndicator } from '~/views/shapes';

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 10;

interface LineChartProps {
  indicator: PilotIndicator;
  rounds: readonly Pick<FollowedRound, 'figures'>[];
}

/** A small line from the start value through the rounds, with the target across. Its table stands beside it. */
export function LineChart({ indicator, rounds }: LineChartProps) {
  const { t } = useTranslation('pilots');
  const values = [indicator.start, ...rounds.map((round) => round.figures[indicator.id]?.value ?? null)];
  const { points, target } = pointsOf(values, indicator.target);
  if (points.length === 0) return <p className="hint">{t('indicators.noFigures')}</p>;
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const y = (share: number) => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  return (
    <svg
      className="line-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('indicators.chart', { title: indicator.title })}
    >
      <line className="line-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      {target !== null && (
        <line className="line-target" x1={EDGE} x2={WIDTH - EDGE} y1={y(target)} y2={y(target)} />
      )}
      <polyline className="line" points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')} />
      {points.map((point) => (
        <circle key={point.x} className="line-point" cx={x(point.x)} cy={y(point.y)} r={4} />
      ))}
    </svg>
  );
}
