import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import type { Block } from '~/reports/blocks';
import { renderDocx } from '~/reports/docx.server';
import { summaryDocument } from '~/reports/summary';
import { clean } from '~/reports/text';
import { FORBIDDEN, HOSTILE, documentWith } from './hostile';
import { emptyWorkshop, hamar, tie, translator } from './sample';

async function partsOf(docx: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(docx);
  const files = Object.values(zip.files).filter((file) => /\.(xml|rels)$/.test(file.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')])),
  );
}
const docxOf = async (view = hamar()) =>
  partsOf(await renderDocx(summaryDocument(view, await translator(view.project.language))));

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The text of each paragraph, as Word would show it. */
function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>/g)]
      .map(([text]) =>
        text.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ''),
      )
      .join(''),
  );
}

/** Every tag closed by its own name, no bare ampersand, no sign that XML 1.0 forbids. */
function expectWellFormed(xml: string): void {
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  expect(xml).not.toMatch(/&(?!(lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i);
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<]/);
}

describe('the Word file', () => {
  it('has real headings, lists, and tables whose header rows repeat', async () => {
    const body = (await docxOf())['word/document.xml']!;
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain('<w:numPr>');
    expect(body.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThanOrEqual(5);
  });

  it.each(LANGUAGES)('says its language, title and municipality (%s)', async (language) => {
    const parts = await docxOf(hamar(language));
    expect(parts['word/styles.xml']).toMatch(new RegExp(`<w:lang [^>]*w:val="${language}-(NO|GB)"`));
    expect(parts['docProps/core.xml']).toContain('Raskere og bedre integrering i Hamar</dc:title>');
    expect(parts['docProps/core.xml']).toContain('Hamar kommune</dc:creator>');
  });

  it('numbers its pages', async () => {
    const parts = await docxOf();
    const footer = Object.entries(parts).find(([name]) => /word\/footer\d*\.xml$/.test(name))![1];
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });

  it('writes right-to-left paragraphs from the right', async () => {
    const body = (await docxOf())['word/document.xml']!;
    const arabic = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*\p{Script=Arabic}.*?<\/w:p>/gsu)][0]![0];
    expect(arabic).toContain('<w:bidi/>');
    expect(arabic).toContain('<w:rtl/>');
  });

  it('keeps a sentence that leads on to a list or to the next heading on their page', async () => {
    const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
    const sentence = (text: string): Block => ({ kind: 'paragraph', text });
    const list: Block = { kind: 'bullets', items: ['One'] };
    const blocks = [
      heading('A'),
      sentence('Leads on'),
      heading('B'),
      sentence('Lists'),
      list,
      sentence('Ends'),
    ];
    const parts = await partsOf(await renderDocx({ ...(await documentWith('Any')), blocks }));
    const stays = (text: string) =>
      [...(parts['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)]
        .find(([one]) => one.includes(`>${text}<`))?.[0]
        .includes('<w:keepNext/>');
    expect(['Leads on', 'Lists', 'Ends'].map(stays)).toEqual([true, true, false]);
  });

  it('is well-formed for an empty workshop and for a tie', async () => {
    for (const view of [emptyWorkshop(), tie('fordi')])
      for (const xml of Object.values(await docxOf(view))) expectWellFormed(xml);
  });

  it.each(HOSTILE)('S8 shows %s as itself in every place', async (_, text) => {
    const parts = await partsOf(await renderDocx(await documentWith(text)));
    for (const xml of Object.values(parts)) expectWellFormed(xml);
    const texts = paragraphTexts(parts['word/document.xml']!);
    for (const line of clean(text).split('\n'))
      expect(texts.filter((one) => one === line).length).toBeGreaterThan(5);
    expect(parts['word/document.xml']).not.toMatch(/<w:(hyperlink|fldSimple|instrText)/);
  });

  it.each(FORBIDDEN)(
    'stays well-formed with %s in every place, and keeps the letters around it',
    async (_, text) => {
      const parts = await partsOf(await renderDocx(await documentWith(text)));
      for (const xml of Object.values(parts)) expectWellFormed(xml);
      expect(parts['word/document.xml']).toContain(clean(text));
      expect(clean(text)).toContain(text[0]);
      expect(clean(text)).toContain(text.at(-1));
    },
  );
});
