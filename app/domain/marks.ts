import type { Sector } from './lists';

/** One colour and one shape per sector, everywhere: as an SVG path in a box of 20 by 20. */
export const SECTOR_MARKS: Record<Sector, { shape: string; colour: string }> = {
  municipality: { shape: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', colour: '#1f5fa8' },
  business: { shape: 'M2 2h16v16H2z', colour: '#b4540a' },
  voluntary: { shape: 'M10 1l9.5 17H.5z', colour: '#2a7a38' },
  target: { shape: 'M10 0l10 10l-10 10L0 10z', colour: '#7a3fa0' },
  politics: { shape: 'M5 1.5h10l5 8.5l-5 8.5H5L0 10z', colour: '#b3261e' },
  other: { shape: 'M10 .5l9.5 7l-3.6 11.5H4.1L.5 7.5z', colour: '#5f6368' },
};
