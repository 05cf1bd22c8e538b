import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAGE_MS = 12_000;

/** How much room an item takes, given the one above it on the same page (null at the top). */
type Weight<T> = (item: T, above: T | null) => number;

/**
 * Shows what fits and turns the page by itself: never scrolling, never smaller letters.
 * @param capacity how much fits on a page, in the unit of `weight`; without `weight`, in items
 */
export function usePages<T>(items: readonly T[], capacity: number, weight: Weight<T> = () => 1) {
  const pages = packed(items, capacity, weight);
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages.length < 2) return;
    const timer = window.setInterval(() => setPage((now) => now + 1), PAGE_MS);
    return () => window.clearInterval(timer);
  }, [pages.length]);
  const at = page % pages.length;
  return { shown: pages[at] ?? [], page: at + 1, pages: pages.length };
}

/** Fills page after page in order; an item that is too large for any page gets one of its own. */
function packed<T>(items: readonly T[], capacity: number, weight: Weight<T>): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const item of items) {
    const current = pages.at(-1) ?? [];
    const needed = weight(item, current.at(-1) ?? null);
    if (current.length > 0 && used + needed > capacity) {
      pages.push([item]);
      used = weight(item, null);
    } else {
      current.push(item);
      used += needed;
    }
  }
  return pages;
}

/** "2 av 3", when there is more than one page. */
export function PageMark({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation(['screen', 'common']);
  return pages > 1 ? <p className="page-mark">{t('page', { page, pages })}</p> : null;
}
