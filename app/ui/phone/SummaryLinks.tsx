import { useTranslation } from 'react-i18next';
import type { RoomView } from '~/views/shapes';

/** The summaries to read or take along, each from the moment when it is sent; the last one first. */
export function SummaryLinks({ room }: { room: RoomView }) {
  const { t } = useTranslation('phone');
  if (room.summaries.length === 0) return null;
  return (
    <section className="panel stack summary-links" aria-labelledby="summary-links">
      <h2 className="ds-heading" data-size="xs" id="summary-links">
        {t('summary.title')}
      </h2>
      {[...room.summaries].reverse().map((number) => (
        <Links key={number} number={number} />
      ))}
    </section>
  );
}

function Links({ number }: { number: number }) {
  const { t } = useTranslation('phone');
  const words = t('summary.ready', { number });
  return (
    <>
      <p>{words}</p>
      <ul aria-label={words}>
        {(['html', 'pdf', 'docx'] as const).map((type) => (
          <li key={type}>
            <a className="ds-button" data-variant="secondary" href={`/summary/summary-${number}.${type}`}>
              {t(`summary.${type}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
