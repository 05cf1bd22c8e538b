import { useTranslation } from 'react-i18next';
import { clockAfter, endOf, overrun } from '~/domain/agenda';
import type { WorkshopHead } from '~/views/shapes';
import { Alert } from '../kit';

/** A clock in a sentence: "17:45", or without a start time "etter 1:15". */
export function useSpokenClock(start: string): (clock: string) => string {
  const { t } = useTranslation('agenda');
  return (clock) =>
    start === '' ? t('plan.after', { time: clock.slice(1) }) : t('plan.at', { time: clock });
}

/** Does it fit the workshop? In words. */
export function Fit({ workshop, items }: { workshop: WorkshopHead; items: readonly { minutes: number }[] }) {
  const { t } = useTranslation('agenda');
  const { start, minutes } = workshop;
  const spoken = useSpokenClock(start);
  const over = overrun(items, minutes);
  const said = {
    count: Math.abs(over),
    end: spoken(endOf(start, items)),
    limit: spoken(clockAfter(start, minutes)),
  };
  if (over > 0) return <Alert data-color="warning">{t('plan.over', said)}</Alert>;
  return <p>{over === 0 ? `✓ ${t('plan.fits', said)}` : t('plan.under', said)}</p>;
}
