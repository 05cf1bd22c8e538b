import type { Sector } from '~/domain/lists';
import { SECTOR_MARKS } from '~/domain/marks';

/** A sector's mark as a picture of its own. @param attributes for the page that it stands on */
export function markSvg(sector: Sector, attributes = ''): string {
  const { shape, colour } = SECTOR_MARKS[sector];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"${attributes}><path fill="${colour}" d="${shape}"/></svg>`;
}
