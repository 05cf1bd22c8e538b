import { useTranslation } from 'react-i18next';
import type { CriterionView, SpreadView } from '~/views/shapes';
import { useCriterion } from './words';

interface SpreadBarsProps {
  title: string;
  pilotId: string;
  criteria: readonly CriterionView[];
  spreads: readonly SpreadView[];
}

/** How people's scores of one candidate lie, criterion by criterion: a table whose numbers are drawn as well. */
export function SpreadBars({ title, pilotId, criteria, spreads }: SpreadBarsProps) {
  const { t } = useTranslation('pilots');
  const nameOf = useCriterion();
  const most = Math.max(1, ...spreads.flatMap(({ counts }) => counts));
  return (
    <table className="ds-table spread">
      <caption dir="auto">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('criteria.name')}</th>
          {[1, 2, 3, 4, 5].map((score) => (
            <th key={score} scope="col">
              {score}
            </th>
          ))}
          <th scope="col">{t('scoring.spread')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => {
          const spread = spreads.find((one) => one.pilotId === pilotId && one.criterionId === criterion.id);
          return (
            <tr key={criterion.id}>
              <th scope="row" dir="auto">
                {nameOf(criterion)}
              </th>
              {(spread?.counts ?? [0, 0, 0, 0, 0]).map((count, i) => (
                <td key={i} className="spread-cell">
                  {/* Drawn: a style attribute is what the page's policy refuses. */}
                  <svg className="spread-bar" viewBox="0 0 24 40" aria-hidden="true">
                    <rect width="24" height={(40 * count) / most} y={40 - (40 * count) / most} />
                  </svg>
                  {count}
                </td>
              ))}
              <td>
                {!spread
                  ? t('scoring.nobody')
                  : spread.lowest === spread.highest
                    ? t('scoring.agree')
                    : t('scoring.range', { lowest: spread.lowest, highest: spread.highest })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
