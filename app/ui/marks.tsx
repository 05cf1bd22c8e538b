import { useTranslation } from 'react-i18next';
import type { Sector } from '~/domain/lists';
import { SECTOR_SHAPES } from '~/domain/marks';

/** A sector's mark; the word stands beside it, so the mark itself is silent. */
export function SectorMark({ sector }: { sector: Sector }) {
  return (
    <svg className={`sector-mark sector-${sector}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SECTOR_SHAPES[sector]} />
    </svg>
  );
}

export function SectorName({ sector }: { sector: Sector }) {
  const { t } = useTranslation('common');
  return (
    <span className="sector-name">
      <SectorMark sector={sector} /> {t(`sectors.${sector}`)}
    </span>
  );
}
