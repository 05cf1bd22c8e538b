import { useTranslation } from 'react-i18next';
import type { Sector } from '~/domain/lists';

/** One colour and one shape per sector, everywhere. */
const SHAPES: Record<Sector, string> = {
  municipality: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  business: 'M2 2h16v16H2z',
  voluntary: 'M10 1l9.5 17H.5z',
  target: 'M10 0l10 10l-10 10L0 10z',
  politics: 'M5 1.5h10l5 8.5l-5 8.5H5L0 10z',
  other: 'M10 .5l9.5 7l-3.6 11.5H4.1L.5 7.5z',
};

/** A sector's mark; the word stands beside it, so the mark itself is silent. */
export function SectorMark({ sector }: { sector: Sector }) {
  return (
    <svg className={`sector-mark sector-${sector}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[sector]} />
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
