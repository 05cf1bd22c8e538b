import { useTranslation } from 'react-i18next';
import type { SummaryState } from '~/views/shapes';
import { useDates } from '../dates';

interface Props {
  state: SummaryState;
  /** Where it is finished and sent; null for who may not, and on that page itself. */
  href: string | null;
}

/** When the summary is due, or when it was sent. Nothing before the workshop has been held. */
export function SummaryNews({ state, href }: Props) {
  const { t } = useTranslation('summary');
  const words = useSummaryWords(state);
  if (words === '') return null;
  const sent = state.openSince !== null;
  const late = !sent && (state.daysLeft ?? 0) < 0;
  return (
    <div
      className={late ? 'ds-alert row spread' : 'notice row spread'}
      data-color={late ? 'warning' : undefined}
    >
      <p>
        {words}
        {state.failed > 0 && ` ${t('news.failed', { count: state.failed })}`}
      </p>
      {href && (
        <a className="ds-button" data-variant={sent ? 'secondary' : 'primary'} href={href}>
          {t(sent ? 'news.see' : 'news.finish')}
        </a>
      )}
    </div>
  );
}

function useSummaryWords({ number, daysLeft, openSince, people }: SummaryState): string {
  const { t } = useTranslation('summary');
  const { day } = useDates();
  if (openSince !== null) {
    const told = { number, day: day(openSince), count: people };
    return people > 0 ? t('news.sent', told) : t('news.opened', told);
  }
  if (daysLeft === null) return '';
  if (daysLeft > 0) return t('news.tomorrow', { number });
  return daysLeft === 0 ? t('news.today', { number }) : t('news.late', { number, count: -daysLeft });
}
