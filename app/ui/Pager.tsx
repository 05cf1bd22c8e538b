import { useTranslation } from 'react-i18next';
import type { Pages } from '~/views/shapes';

/** From page to page of a long list. @param href the address of a page */
export function Pager({ page, pages, href }: Pages & { href: (page: number) => string }) {
  const { t } = useTranslation('common');
  if (pages < 2) return null;
  return (
    <nav className="row" aria-label={t('pages.label')}>
      {page > 1 && (
        <a className="ds-button" data-variant="secondary" data-size="sm" href={href(page - 1)}>
          {t('pages.previous')}
        </a>
      )}
      <span>{t('pages.at', { page, pages })}</span>
      {page < pages && (
        <a className="ds-button" data-variant="secondary" data-size="sm" href={href(page + 1)}>
          {t('pages.next')}
        </a>
      )}
    </nav>
  );
}
