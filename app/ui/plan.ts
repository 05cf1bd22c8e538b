import { useTranslation } from 'react-i18next';
import { latenessOf, type Planned } from '~/domain/plan';
import { useDates } from './dates';

/** Where an action stands, and its dates, in words. @param today ISO date */
export function usePlanWords(today: string) {
  const { t } = useTranslation('plan');
  const { day } = useDates();
  return {
    stateOf(action: Pick<Planned, 'status' | 'due'>) {
      const lateness = latenessOf(action, today);
      const words = t(`state.${lateness.kind}`, { count: 'days' in lateness ? lateness.days : 0 });
      return { words, late: lateness.kind === 'late' };
    },
    /** With its year: plans are long. */
    dayOf: (iso: string) => `${day(iso)} ${iso.slice(0, 4)}`,
  };
}
