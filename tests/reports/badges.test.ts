import { describe, expect, it } from 'vitest';
import { SECTORS } from '~/domain/lists';
import { renderBadges } from '~/reports/badges.server';
import type { BadgeLine, BadgesView } from '~/views/shapes';
import { FORBIDDEN, HOSTILE } from './hostile';
import { hasPdftotext, textOf } from './pdf-text';

const badge = (over: Partial<BadgeLine> = {}): BadgeLine => ({
  ...{ name: 'Kari Nordmann', organisation: 'Nordvik kommune', sector: 'municipality' },
  ...{ personalCode: 'ABCDEFGHJK', link: 'https://samverk.example/k/ABCDEFGHJK' },
  ...{ qrPath: 'M0 0h1v1h-1z', qrSize: 33, table: { number: 2, theme: 'Arbeid' }, leads: false },
  ...over,
});
const pdfOf = (badges: BadgeLine[], municipality = 'Nordvik kommune'): Buffer => {
  const view: BadgesView = { project: { title: 'Nye naboer', language: 'nb', municipality }, badges };
  const t = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');
  return renderBadges(
    view,
    { t, sector: (sector) => `sector ${sector}` },
    Date.parse('2026-01-20T09:00:00Z'),
  );
};
/** Words without the places where a line may break. */
const solid = (text: string) => text.replace(/[\s\u200b]+/g, '');

const NAMES = [
  'Ola',
  'Anne-Marie Kristoffersen Bjørnstad-Halvorsen',
  'Maria-Magdalena von und zu Hohenstein-Wittgenstein av Sørlandet og Nordfjord i Vestland, den eldste',
  'Wolfeschlegelsteinhausenbergerdorff',
  'ሰላም ተስፋይ ገብረመድህን',
  'Å'.repeat(100),
];

describe('the sheet of badges', () => {
  it('is a tagged PDF/A-2a in which each name is a heading and each QR code has its words', () => {
    const raw = pdfOf([badge(), badge({ name: 'Bo', sector: 'target' })]).toString('latin1');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toMatch(/\/Lang ?\(nb-NO\)/);
    expect(raw.match(/\/S ?\/H1[^A-Za-z0-9]/g)).toHaveLength(2);
    expect(raw.match(/\/Alt ?\(qr https:\/\/samverk.example\/k\/ABCDEFGHJK\)/g)).toHaveLength(2);
  });

  it.skipIf(!hasPdftotext).each([
    [1, 1],
    [8, 1],
    [9, 2],
    [24, 3],
    [100, 13],
  ])('puts %i people on %i sheets', (people, sheets) => {
    const crowd = Array.from({ length: people }, (_, i) =>
      badge({ name: `Person nummer ${i}`, sector: SECTORS[i % 6] ?? 'other' }),
    );
    const pages = textOf(pdfOf(crowd)).split('\f').slice(0, -1);
    expect(pages).toHaveLength(sheets);
    for (const person of crowd) expect(pages.join()).toContain(person.name);
  });

  it.skipIf(!hasPdftotext).each(NAMES)('never cuts a name: %s', (name) => {
    expect(solid(textOf(pdfOf([badge({ name, organisation: name })])))).toContain(solid(name));
  });

  it.skipIf(!hasPdftotext)('says table, theme, sector and code in words, and who leads', () => {
    const text = textOf(pdfOf([badge({ leads: true })]));
    for (const words of ['table 2', 'Arbeid', 'leads', 'sector municipality', 'ABCDE FGHJK'])
      expect(text).toContain(words);
    const unseated = textOf(pdfOf([badge({ table: null })]));
    expect(unseated).not.toContain('table');
  });

  it.skipIf(!hasPdftotext)('says so when a sign has no font', () => {
    expect(textOf(pdfOf([badge({ name: '漢字' })]))).toContain('missingSigns');
    expect(textOf(pdfOf([badge({ name: 'محمد عبد الرحمن' })]))).not.toContain('missingSigns');
  });

  it.each([...HOSTILE, ...FORBIDDEN])('S8 is made with %s in every place', (_, text) => {
    const one = badge({ name: text, organisation: text, table: { number: 1, theme: text } });
    expect(pdfOf([one], text).toString('latin1', 0, 4)).toBe('%PDF');
  });
});
