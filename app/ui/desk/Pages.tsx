import { useTranslation } from 'react-i18next';

interface PagesProps {
  page: number;
  pages: number;
  href(page: number): string;
}

/** The way through a long list; nothing when it has one page. */
export function Pages({ page, pages, href }: PagesProps) {
  const { t } = useTranslation('invitation');
  if (pages === 1) return null;
  const label = t('recipients.page', { page, pages });
  return (
    <nav className="row" aria-label={label}>
      {page > 1 && (
        <a className="ds-button" data-variant="tertiary" href={href(page - 1)}>
          {t('recipients.previous')}
        </a>
      )}
      <span>{label}</span>
      {page < pages && (
        <a className="ds-button" data-variant="tertiary" href={href(page + 1)}>
          {t('recipients.next')}
        </a>
      )}
    </nav>
  );
}
