import { useTranslation } from 'react-i18next';
import type { RoomView } from '~/views/shapes';

/** The summary to read or take along, from the moment when it is sent. */
export function SummaryLinks({ room }: { room: RoomView }) {
  const { t } = useTranslation('phone');
  if (!room.summaryOpen) return null;
  const { number } = room.workshop;
  const base = `/summary/summary-${number}`;
  return (
    <section className="panel stack summary-links" aria-labelledby="summary-links">
      <h2 className="ds-heading" data-size="xs" id="summary-links">
        {t('summary.title')}
      </h2>
      <p>{t('summary.ready', { number })}</p>
      <ul>
        {(['html', 'pdf', 'docx'] as const).map((type) => (
          <li key={type}>
            <a className="ds-button" data-variant="secondary" href={`${base}.${type}`}>
              {t(`summary.${type}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
