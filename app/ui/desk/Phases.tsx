import { useTranslation } from 'react-i18next';
import { phasesOf, type Phase } from '~/domain/phases';
import type { FrontView } from '~/views/shapes';
import { useDates } from '../dates';

/** The phases of the project, always in sight: what is when, and where one is now. */
export function Phases({ data }: { data: FrontView }) {
  const { t } = useTranslation('preparation');
  const numberOf = (one: Phase) => ('number' in one ? one.number : 0);
  const isNow = (one: Phase) => one.phase === data.phase.phase && numberOf(one) === numberOf(data.phase);
  return (
    <ol className="phases" aria-label={t('phases.label')}>
      {phasesOf(data.workshops).map((one) => (
        <li key={`${one.phase} ${numberOf(one)}`} aria-current={isNow(one) ? 'step' : undefined}>
          <PhaseText one={one} data={data} />
          {isNow(one) && <span className="phase-now">{t('phases.now')}</span>}
        </li>
      ))}
    </ol>
  );
}

function PhaseText({ one, data }: { one: Phase; data: FrontView }) {
  const { t } = useTranslation('preparation');
  const words = usePhaseWords(data);
  const title = one.phase === 'workshop' ? t('phases.workshop', one) : t(`phases.${one.phase}`);
  return (
    <>
      <strong>{title}</strong>
      <span>{words(one)}</span>
    </>
  );
}

/** What is to be known of each phase in a few words; plain ones for what is not there yet. */
function usePhaseWords({ parts, workshops, homework, pilots }: FrontView): (one: Phase) => string {
  const { t } = useTranslation('preparation');
  const { when } = useDates();
  return (one) => {
    switch (one.phase) {
      case 'preparation': {
        const done = parts.filter((part) => part.state === 'done').length;
        return t('phases.done', { done, all: parts.length });
      }
      case 'workshop': {
        const { date = '', start = '' } = workshops.find(({ number }) => number === one.number) ?? {};
        return date ? when(date, start, '') : t('phases.noDate');
      }
      case 'homework':
        return homework > 0 ? t('phases.homework', { count: homework }) : t('phases.noHomework');
      case 'pilots':
        return pilots.length > 0 ? t('phases.pilotsChosen', { count: pilots.length }) : t('phases.noPilots');
    }
  };
}
