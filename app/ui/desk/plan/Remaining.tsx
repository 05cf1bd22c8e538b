import { useTranslation } from 'react-i18next';
import { remainingOf } from '~/domain/plan';
import { usePlanWords } from '../../plan';
import type { PlanData } from './PlanPage';

/** What still has to be decided; open points stand below by themselves. */
export function Remaining({ data }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  const { dayOf } = usePlanWords(data.today);
  const { unowned, undated, unclear } = remainingOf(data.actions, data.checks, data.points);
  const checks = unclear.map(({ solution, area, note, who, due }) => {
    const head = t('remaining.check', { solution, area: t(`remaining.areas.${area}`) });
    return [head, note, who, due && dayOf(due)].filter(Boolean).join(' · ');
  });
  const lists = [
    { title: t('remaining.unowned'), items: unowned.map(({ activity }) => activity) },
    { title: t('remaining.undated'), items: undated.map(({ activity }) => activity) },
    { title: t('remaining.unclear'), items: checks },
  ].filter(({ items }) => items.length > 0);
  return (
    <section className="panel stack" aria-labelledby="remaining">
      <h2 className="ds-heading" data-size="sm" id="remaining">
        {t('remaining.title')}
      </h2>
      {lists.length === 0 && <p>{t('remaining.none')}</p>}
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3 className="ds-heading" data-size="2xs">
            {title} ({items.length})
          </h3>
          <ul>
            {items.map((item, i) => (
              <li key={i} dir="auto" className="typed">
                {item}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
