import type { Sector } from './lists';

/** One colour and one shape per sector, everywhere: paths in a square of 20, colours as in app/ui/theme/base.css. */
export const SECTOR_SHAPES: Record<Sector, string> = {
  municipality: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  business: 'M2 2h16v16H2z',
  voluntary: 'M10 1l9.5 17H.5z',
  target: 'M10 0l10 10l-10 10L0 10z',
  politics: 'M5 1.5h10l5 8.5l-5 8.5H5L0 10z',
  other: 'M10 .5l9.5 7l-3.6 11.5H4.1L.5 7.5z',
};
export const SECTOR_COLOURS: Record<Sector, string> = {
  municipality: '#1f5fa8',
  business: '#b4540a',
  voluntary: '#2a7a38',
  target: '#7a3fa0',
  politics: '#b3261e',
  other: '#5f6368',
};
