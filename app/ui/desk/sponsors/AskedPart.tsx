import { useTranslation } from 'react-i18next';
import type { StatusRequest } from '~/views/shapes';
import { useDates } from '../../dates';

interface AskedPartProps {
  asked: readonly StatusRequest[];
  /** The page on which they are answered. */
  href: string;
  mayEdit: boolean;
}

/** What sponsors wait to be told of the pilots, among what remains. */
export function AskedPart({ asked, href, mayEdit }: AskedPartProps) {
  const { t } = useTranslation('sponsors');
  const { dateOf } = useDates();
  return (
    <li data-state="started">
      <p className="part-head">
        <a href={href}>{t('front.title')}</a>
      </p>
      <ul>
        {asked.map(({ id, pilotId, pilot, sponsor, due, overdue }) => (
          <li key={id}>
            <span>
              <bdi>{t('front.text', { sponsor, pilot })}</bdi>{' '}
              <span className={overdue ? 'late' : undefined}>
                {t(overdue ? 'status.late' : 'status.due', { due: dateOf(due) })}
              </span>
            </span>
            {mayEdit && (
              <a
                className="ds-button"
                data-variant="secondary"
                data-size="sm"
                href={`${href}#p-${pilotId}`}
                aria-label={`${t('front.go')}: ${sponsor}, ${pilot}`}
              >
                {t('front.go')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
