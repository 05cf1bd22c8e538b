import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { onPaper } from '~/commands/picture.server';
import { fitted } from '~/reports/blocks';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { summaryDocument } from '~/reports/summary';
import { hasPdftotext, textOf } from './pdf-text';
import { withPhotos } from './photos';
import { hamar, translator } from './sample';

const document = async () => summaryDocument(await withPhotos(), await translator('nb'));

describe('pictures in a document', () => {
  it('are said to be what their words say, or where they are from', async () => {
    const photos = (await document()).blocks.filter((block) => block.kind === 'photo');
    expect(photos.map((one) => one.alt).slice(0, 3)).toEqual([
      'Behovene, gruppert',
      'Bilde 2 fra verkstedet',
      'Forslag <b>"1"</b> & #eval("2")\nlinje',
    ]);
    const { photos: all, ...view } = await withPhotos();
    const wordless = { ...view, photos: all.map((one) => ({ ...one, caption: '' })) };
    const [first] = summaryDocument(wordless, await translator('nb')).blocks.filter(
      (block) => block.kind === 'photo',
    );
    expect([first?.alt, first?.caption]).toEqual([
      'Bilde: Bord 1: Boligetablering',
      'Bord 1: Boligetablering',
    ]);
  });

  it('fit the page: two that lie share one, one that stands has its own', () => {
    const page = { width: 160, height: 240 };
    const photo = { kind: 'photo', image: new Uint8Array(), alt: '', caption: '' } as const;
    const lying = fitted({ ...photo, width: 2000, height: 1500 }, page);
    expect(lying.height * 2).toBeLessThan(page.height);
    expect(lying.width / lying.height).toBeCloseTo(4 / 3);
    const standing = fitted({ ...photo, width: 1500, height: 2000 }, page);
    expect(standing.height).toBeGreaterThan(page.height / 2);
    expect(standing.height).toBeLessThan(page.height);
    expect(fitted({ ...photo, width: 4000, height: 500 }, page).width).toBe(page.width);
  });

  it('are not too large to be sent', async () => {
    const [photo] = (await withPhotos()).photos;
    const large = await sharp(photo?.image).resize(2000).jpeg().toBuffer();
    const { image, width, height } = await onPaper({ image: large });
    const { width: real } = await sharp(image).metadata();
    expect([Math.max(width, height), real]).toEqual([1400, width]);
  });

  it('stand in a PDF/A-2a, each a figure with its words for who cannot see it', async () => {
    const raw = renderPdf(await document()).toString('latin1');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw.match(/\/Subtype ?\/Image/g)?.length).toBeGreaterThanOrEqual(2);
    expect(raw.match(/\/S ?\/Figure\b/g)).toHaveLength(5);
    expect(raw).toContain('/Alt (Bilde 2 fra verkstedet)');
  });

  it.runIf(hasPdftotext)('have their words under them in the PDF, as they were written', async () => {
    const text = textOf(renderPdf(await document()));
    expect(text).toContain('Forslag <b>"1"</b> & #eval("2")');
    expect(text).toContain('Bord 1: Boligetablering – ');
  });

  it('leave nothing behind in the press: the next PDF has none', async () => {
    renderPdf(await document());
    const next = renderPdf(summaryDocument(hamar(), await translator('nb'))).toString('latin1');
    expect(next).not.toMatch(/\/Subtype ?\/Image/);
  });

  it('stand in the Word file with their words beside', async () => {
    const zip = await JSZip.loadAsync(await renderDocx(await document()));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(xml.match(/<pic:pic/g)).toHaveLength(5);
    expect(xml).toContain('descr="Behovene, gruppert"');
    expect(xml).toContain('descr="Forslag &lt;b&gt;&quot;1&quot;&lt;/b&gt; &amp; #eval(&quot;2&quot;)');
    expect(Object.keys(zip.files).filter((name) => /^word\/media\/.+\.jpg$/.test(name)).length).toBe(2);
  });

  it('stand in the page itself, and their words are never markup', async () => {
    const html = renderHtml(await document(), 'nonce');
    expect(html.match(/<img src="data:image\/jpeg;base64,[A-Za-z0-9+/]+=*" /g)).toHaveLength(5);
    expect(html).toContain('alt="Forslag &lt;b&gt;&quot;1&quot;&lt;/b&gt; &amp; #eval(&quot;2&quot;)');
    expect(html).not.toContain('<b>');
  });
});
