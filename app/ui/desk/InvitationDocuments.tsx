import { useTranslation } from 'react-i18next';
import type { InvitationData } from './InvitationPage';

/** What can be handed out or printed. Badges carry codes, so readers do not get them. */
export function InvitationDocuments({ data }: { data: InvitationData }) {
  const { t } = useTranslation('invitation');
  const base = `/documents/${data.project.id}`;
  const asked = `?language=${data.language}`;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('documents.title')}
      </h2>
      <ul className="documents">
        <li>
          {t('documents.pack')}: <a href={`${base}/info-pack.pdf${asked}`}>PDF</a> ·{' '}
          <a href={`${base}/info-pack.docx${asked}`}>Word</a>
          <span className="hint"> {t('documents.packHint')}</span>
        </li>
        <li>
          {data.calendar ? (
            <a href={`${base}/invitation.ics${asked}`}>{t('documents.calendar')}</a>
          ) : (
            <span className="hint">{t('documents.noCalendar')}</span>
          )}
        </li>
        {data.role !== 'reader' && data.recipients.counts.all > 0 && (
          <li>
            <a href={`${base}/badges.pdf`}>{t('documents.badges')}</a>
            <span className="hint"> {t('documents.badgesHint')}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
