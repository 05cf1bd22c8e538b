import { useTranslation } from 'react-i18next';
import { isOver } from '~/domain/pilots';
import type { PilotRoundView } from '~/views/shapes';
import { Act } from '../../forms';
import { useDates } from '../../dates';
import { RoundCard } from './RoundCard';
import type { PilotData } from './PilotPage';

/** The rounds of testing: along a line, then one by one, and the next. */
export function Rounds({ data }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const { pilot, rounds, mayEdit } = data;
  const last = rounds.at(-1);
  return (
    <section className="stack" aria-labelledby="rounds-title" id="rounds">
      <h2 className="ds-heading" data-size="sm" id="rounds-title">
        {t('rounds.title')}
      </h2>
      {rounds.length === 0 && <p className="empty">{t('rounds.none')}</p>}
      {rounds.length > 0 && <Timeline rounds={rounds} />}
      {rounds.map((round) => (
        <RoundCard key={round.id} data={data} round={round} isLast={round === last} />
      ))}
      {last?.decision === '' && <p className="hint">{t('rounds.waits', { number: last.number })}</p>}
      {last && isOver(last.decision) && <p className="hint">{t('rounds.over')}</p>}
      {mayEdit && (!last || (last.decision !== '' && !isOver(last.decision))) && (
        <Act
          call="pilotRound.begin"
          input={{ pilotId: pilot.id }}
          variant="secondary"
          label={last ? t('rounds.begin', { number: last.number + 1 }) : t('rounds.beginFirst')}
        />
      )}
    </section>
  );
}

function Timeline({ rounds }: { rounds: readonly PilotRoundView[] }) {
  const { t } = useTranslation('pilots');
  const { period } = usePeriod();
  return (
    <ol className="round-line" aria-label={t('rounds.timeline')}>
      {rounds.map((round) => (
        <li key={round.id} data-decision={round.decision || 'none'}>
          <a href={`#round-${round.id}`}>{t('rounds.round', { number: round.number })}</a>
          <span className="hint">{period(round)}</span>
          <span>{round.decision ? t(`decision.${round.decision}`) : t('standing.running')}</span>
        </li>
      ))}
    </ol>
  );
}

/** The dates of a round in words. */
export function usePeriod() {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  const period = ({ start, end }: Pick<PilotRoundView, 'start' | 'end'>) =>
    start || end ? [start, end].map((date) => (date ? dateOf(date) : '')).join(' – ') : t('rounds.noDates');
  return { period };
}
