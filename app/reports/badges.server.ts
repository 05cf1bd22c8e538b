import { spacedCode } from '~/domain/codes';
import type { Sector } from '~/domain/lists';
import { SECTOR_MARKS } from '~/domain/marks';
import type { BadgeLine, BadgesView } from '~/views/shapes';
import { BADGES_TEMPLATE } from './badges-template';
import type { Translate } from './blocks';
import { LOCALES } from './dates';
import { pressed, utc, type Show } from './pdf.server';
import { MISSING } from './printable';
import { edgeLine, oneLine } from './text';

/** A white edge around the QR code, in modules, so that cameras find it. */
const QUIET = 3;

interface Words {
  /** Sentences of papers.badges. */
  t: Translate;
  sector(sector: Sector): string;
}

/** Badges to cut out, eight on a sheet of A4, as a tagged PDF/A-2a. `date` is the instant they are made. */
export function renderBadges(view: BadgesView, words: Words, date: number): Buffer {
  return pressed(BADGES_TEMPLATE, (show) => {
    const badges = view.badges.map((badge) => drawn(badge, words, show));
    const municipality = show(edgeLine(view.project.municipality));
    return JSON.stringify({
      title: oneLine(`${words.t('title')} – ${view.project.title}`),
      author: oneLine(view.project.municipality),
      lang: view.project.language,
      region: LOCALES[view.project.language].slice(-2),
      made: utc(date),
      ...{ municipality, badges },
      missingSigns: JSON.stringify([municipality, badges]).includes(MISSING) ? words.t('missingSigns') : '',
    });
  });
}

function drawn(badge: BadgeLine, { t, sector }: Words, show: Show) {
  const { table, link, qrPath, qrSize } = badge;
  const edge = qrSize + 2 * QUIET;
  return {
    name: show(oneLine(badge.name)),
    organisation: show(oneLine(badge.organisation)),
    sector: sector(badge.sector),
    mark: svg('0 0 20 20', SECTOR_MARKS[badge.sector].shape, SECTOR_MARKS[badge.sector].colour),
    leads: badge.leads ? t('leads') : '',
    table: table ? t('table', { number: table.number }) : '',
    theme: table ? show(oneLine(table.theme)) : '',
    code: spacedCode(badge.personalCode),
    qr: svg(`${-QUIET} ${-QUIET} ${edge} ${edge}`, qrPath, '#000'),
    alt: t('qr', { link }),
  };
}

const svg = (box: string, path: string, fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path}" fill="${fill}"/></svg>`;
