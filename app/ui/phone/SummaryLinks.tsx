import { useTranslation } from 'react-i18next';
import type { RoomView } from '~/views/shapes';

/**
 * The summaries to read or take along, each from the moment when it is sent. Those of workshops before this one are
 * folded: the room is at work on something else.
 */
export function SummaryLinks({ room: { summaries, workshop } }: { room: RoomView }) {
  const { t } = useTranslation('phone');
  const earlier = summaries.filter((number) => number !== workshop.number);
  return (
    <>
      {summaries.includes(workshop.number) && (
        <section className="panel stack summary-links" aria-labelledby="summary-links">
          <h2 className="ds-heading" data-size="xs" id="summary-links">
            {t('summary.title')}
          </h2>
          <p>{t('summary.ready', workshop)}</p>
          <Links number={workshop.number} />
        </section>
      )}
      {earlier.map((number) => (
        <details key={number} className="ds-details summary-links">
          <summary>{t('summary.of', { number })}</summary>
          <Links number={number} />
        </details>
      ))}
    </>
  );
}

function Links({ number }: { number: number }) {
  const { t } = useTranslation('phone');
  return (
    <ul aria-label={t('summary.of', { number })}>
      {(['html', 'pdf', 'docx'] as const).map((type) => (
        <li key={type}>
          <a className="ds-button" data-variant="secondary" href={`/summary/summary-${number}.${type}`}>
            {t(`summary.${type}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
