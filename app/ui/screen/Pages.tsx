import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAGE_MS = 12_000;

/**
 * Shows what fits and turns the page by itself: never scrolling, never smaller letters.
 * @param perPage how many items fit
 */
export function usePages<T>(
  items: readonly T[],
  perPage: number,
): { shown: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = window.setInterval(() => setPage((now) => now + 1), PAGE_MS);
    return () => window.clearInterval(timer);
  }, [pages]);
  const at = page % pages;
  return { shown: items.slice(at * perPage, (at + 1) * perPage), page: at + 1, pages };
}

/** "2 av 3", when there is more than one page. */
export function PageMark({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation(['screen', 'common']);
  return pages > 1 ? <p className="page-mark">{t('page', { page, pages })}</p> : null;
}
