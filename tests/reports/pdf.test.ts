import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import { readCoverage } from '~/reports/fonts.server';
import { renderPdf } from '~/reports/pdf.server';
import { MISSING, RTL_MARK, printable } from '~/reports/printable';
import { summaryDocument } from '~/reports/summary';
import { FORBIDDEN, HOSTILE, documentWith } from './hostile';
import { hasPdftotext, textOf } from './pdf-text';
import { emptyWorkshop, hamar, tie, translator } from './sample';
import { need } from './hamar';

const pdfOf = async (view = hamar()) =>
  renderPdf(summaryDocument(view, await translator(view.project.language)));

describe('the PDF', () => {
  it('is a tagged PDF/A-2a', async () => {
    const raw = (await pdfOf()).toString('latin1');
    expect(raw.startsWith('%PDF')).toBe(true);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Marked\s+true/);
  });

  it('carries title, municipality and the time it was made', async () => {
    const raw = (await pdfOf()).toString('latin1');
    const xmp = Buffer.from(
      raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>')),
      'latin1',
    ).toString();
    expect(xmp).toContain('Oppsummering av verksted 1 – Raskere og bedre integrering i Hamar');
    expect(xmp).toContain('Hamar kommune');
    expect(raw).toContain('D:20160203093000');
  });

  it.each(LANGUAGES)('says its language (%s)', async (language) => {
    const raw = (await pdfOf(hamar(language))).toString('latin1');
    expect(raw).toMatch(new RegExp(`/Lang ?\\(${language}-(NO|GB)\\)`));
  });

  it('has tables with header cells, headings and lists in its structure', async () => {
    const raw = (await pdfOf()).toString('latin1');
    for (const tag of ['/H1', '/H2', '/Table', '/TH', '/TD', '/L', '/LI'])
      expect(raw).toMatch(new RegExp(`/S ?${tag}[^A-Za-z0-9]`));
  });

  it('is made of an empty workshop and of a tie', async () => {
    expect((await pdfOf(emptyWorkshop())).length).toBeGreaterThan(10_000);
    expect((await pdfOf(tie('fordi'))).length).toBeGreaterThan(10_000);
  });

  it.each([...HOSTILE, ...FORBIDDEN])('S8 is made with %s in every place', async (_, text) => {
    const raw = renderPdf(await documentWith(text)).toString('latin1', 0, 8);
    expect(raw).toContain('%PDF');
  });

  it('is made of any characters at all', async () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 25; round += 1) {
      const signs = Array.from({ length: 300 }, () =>
        String.fromCodePoint(next(round % 2 ? 0x110000 : 0x3000)),
      );
      expect(renderPdf(await documentWith(signs.join(''))).length).toBeGreaterThan(10_000);
    }
  });

  it.skipIf(!hasPdftotext)('S8 shows markup, formulas and Typst code as text', async () => {
    const view = hamar();
    const code = ['<script>alert(1)</script>', '=1+1', '#eval("1")', '$x$ @ref *b* _i_ \\ // /* */'];
    view.tables[0]!.looseNeeds = code.map(need);
    const text = textOf(await pdfOf(view));
    for (const line of code) expect(text).toContain(line);
  });

  it.skipIf(!hasPdftotext)('numbers its pages and shows Arabic and Tigrinya', async () => {
    const text = textOf(await pdfOf());
    expect(text).toMatch(/Side 1 av \d/);
    expect(text).toContain('ቋንቋ ንምምሃር');
    expect(text.normalize('NFKC')).toMatch(/\p{Script=Arabic}{3}/u);
  });
});

describe('printable text', () => {
  const fonts = readCoverage();

  it('leaves Norwegian, Sami, Ukrainian, Arabic and Tigrinya as they are', () => {
    for (const text of ['Æøå «sitat» – 1 000 kr', 'Čáhppes ŧ ŋ', 'Привіт', 'ሰላም ነባሪ ከተማ'])
      expect(printable(text, fonts)).toBe(text);
    expect(printable('مرحبا بكم', fonts)).toBe(`${RTL_MARK}مرحبا بكم`);
  });

  it('leaves emoji as they are, also those of many parts', () => {
    for (const text of ['Bra 👍🏽!', '👨‍👩‍👧']) expect(printable(text, fonts)).toBe(text);
  });

  it('shows one box for each sign that no font has', () => {
    expect(printable('Bra 漢字!', fonts)).toBe(`Bra ${MISSING}${MISSING}!`);
  });

  it('composes letters with their accents before it looks for them', () => {
    expect(printable('e\u0301', fonts)).toBe('é');
  });

  it('drops control characters and marks that would turn the line around', () => {
    expect(printable('a\u0000\u0007b\u202ec\ufeff', fonts)).toBe('abc');
  });

  it('lets a word of 2,000 signs break, and no ordinary word', () => {
    const pieces = printable('A'.repeat(2000), fonts).split('\u200b');
    expect(Math.max(...pieces.map((piece) => piece.length))).toBe(10);
    expect(printable('minoritetsspråklige', fonts)).toBe('minoritetsspråklige');
  });
});
