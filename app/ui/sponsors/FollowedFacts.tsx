import { useTranslation } from 'react-i18next';
import type { FollowedPilot, FollowedRound } from '~/views/shapes';
import { useDates } from '../dates';
import { Numbers } from '../desk/pilots/Indicators';
import { LineChart } from '../desk/pilots/LineChart';
import { usePeriod } from '../desk/pilots/Rounds';

/** What a pilot is to reach, its rounds, and its figures. */
export function FollowedFacts({ pilot }: { pilot: FollowedPilot }) {
  const { t } = useTranslation('sponsors');
  const { period } = usePeriod();
  const { aim, start, due, rounds, indicators } = pilot;
  return (
    <>
      {(aim || start || due) && (
        <dl className="facts">
          {aim && (
            <div>
              <dt>{t('page.aim')}</dt>
              <dd className="typed" dir="auto">
                {aim}
              </dd>
            </div>
          )}
          {(start || due) && (
            <div>
              <dt>{t('page.period')}</dt>
              <dd>{period({ start, end: due })}</dd>
            </div>
          )}
        </dl>
      )}
      <h4 className="ds-heading" data-size="2xs">
        {t('page.rounds')}
      </h4>
      {rounds.length === 0 ? (
        <p className="hint">{t('page.noRounds')}</p>
      ) : (
        <ol className="round-line">
          {rounds.map((round) => (
            <Round key={round.id} round={round} />
          ))}
        </ol>
      )}
      {indicators.length > 0 && (
        <h4 className="ds-heading" data-size="2xs">
          {t('page.figures')}
        </h4>
      )}
      {indicators.map((indicator) => (
        <div key={indicator.id} className="stack">
          <p>
            <bdi>{indicator.title}</bdi>
            {indicator.unit && (
              <span className="hint">
                {' '}
                (<bdi>{indicator.unit}</bdi>)
              </span>
            )}
          </p>
          <LineChart indicator={indicator} rounds={rounds} />
          <Numbers indicator={indicator} rounds={rounds} />
        </div>
      ))}
    </>
  );
}

function Round({ round }: { round: FollowedRound }) {
  const { t } = useTranslation(['sponsors', 'pilots']);
  const { dateOf } = useDates();
  const { period } = usePeriod();
  const { number, decision, decided } = round;
  return (
    <li data-decision={decision || 'none'}>
      <strong>{t('pilots:rounds.round', { number })}</strong>
      <span className="hint">{period(round)}</span>
      <span>
        {decision
          ? t('page.decided', { decision: t(`pilots:decision.${decision}`), day: dateOf(decided) })
          : t('page.underWay')}
      </span>
    </li>
  );
}
