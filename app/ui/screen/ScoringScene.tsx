import { useTranslation } from 'react-i18next';
import type { ScoringScreen } from '~/views/shapes';
import { useCriterion } from '../pilots/words';
import { PageMark, usePages } from './Pages';

/** Scoring the candidates for pilots: what is asked and how many have answered; then the spread, a candidate at a time. */
export function ScoringScene({ scoring }: { scoring: ScoringScreen }) {
  const { t } = useTranslation('screen');
  if (scoring.state === 'shown') return <SpreadScene scoring={scoring} />;
  return (
    <section className="scene">
      <h1>{t('scoring.title')}</h1>
      <p>{t('scoring.rule')}</p>
      <p className="scored" role="status">
        {t('scoring.people', { people: scoring.people, here: Math.max(scoring.here, scoring.people) })}
      </p>
    </section>
  );
}

/** Nobody's own score, and no mean: how many gave which. */
function SpreadScene({ scoring }: { scoring: ScoringScreen }) {
  const { t } = useTranslation('screen');
  const { shown, page, pages } = usePages(scoring.candidates, 1);
  const [candidate] = shown;
  if (!candidate) return <h1>{t('scoring.shown')}</h1>;
  return (
    <section className="scene spread-scene">
      <h1 dir="auto">{candidate.title}</h1>
      <SpreadTable scoring={scoring} pilotId={candidate.id} />
      <PageMark page={page} pages={pages} />
    </section>
  );
}

const SCORES = [1, 2, 3, 4, 5];

function SpreadTable({ scoring, pilotId }: { scoring: ScoringScreen; pilotId: string }) {
  const { t } = useTranslation('screen');
  const nameOf = useCriterion();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('scoring.shown')}</th>
          {SCORES.map((score) => (
            <th key={score} scope="col">
              {score}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scoring.criteria.map((criterion) => {
          const spread = scoring.spreads.find(
            (one) => one.pilotId === pilotId && one.criterionId === criterion.id,
          );
          return (
            <tr key={criterion.id}>
              <th scope="row" dir="auto">
                {nameOf(criterion)}
              </th>
              {spread ? (
                spread.counts.map((count, i) => (
                  <td key={i} data-most={count === Math.max(...spread.counts) || undefined}>
                    {count}
                  </td>
                ))
              ) : (
                <td colSpan={5}>{t('scoring.nobody')}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
