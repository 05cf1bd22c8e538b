import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, SECTORS } from '~/domain/lists';
import { SECTOR_MARKS } from '~/domain/marks';
import type { Block, Matrix } from '~/reports/blocks';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { stakeholderSheets } from '~/reports/stakeholder-sheets';
import { stakeholderDocument } from '~/reports/stakeholders';
import { renderXlsx } from '~/reports/xlsx.server';
import type { StakeholderReportView } from '~/views/shapes';
import { FORBIDDEN, HOSTILE } from './hostile';
import { analysis, emptyAnalysis, paperTranslator } from './stakeholder-sample';

const documentOf = async (view: StakeholderReportView = analysis()) =>
  stakeholderDocument(view, await paperTranslator(view.project.language));
const blockOf = <K extends Block['kind']>(blocks: Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const matrixOf = async (view?: StakeholderReportView) =>
  blockOf((await documentOf(view)).blocks, 'matrix')[0] as Matrix;

/** The analysis with one text in every place where people write. */
function analysisWith(text: string): StakeholderReportView {
  const view = analysis();
  Object.assign(view.project, { title: text, aim: text, municipality: text });
  for (const one of view.stakeholders)
    Object.assign(one, { name: text, role: text, need: text, positive: text, negative: text });
  for (const note of view.consequences) Object.assign(note, { text, who: text });
  for (const one of view.representatives) one.name = text;
  return view;
}

describe('the stakeholder analysis on paper', () => {
  it('answers in five lines first: how many, who is affected, who loses, who is missing, what is to be done', async () => {
    const [first] = (await documentOf()).blocks;
    const points = first?.kind === 'keyPoints' ? first.points : [];
    expect(points.map((point) => point.lines.join(' '))).toEqual([
      '7 interessenter: 3 primære, 3 sekundære, 1 ikke gruppert',
      'NAV, Kommunedirektøren',
      'Private utleiere, \u2068جمعية المهاجرين في نوردفيك\u2069',
      '\u2068جمعية المهاجرين في نوردفيك\u2069, Voksenopplæringssenteret og introduksjonsprogrammet',
      '2 av 3 oppgaver gjenstår. 1 er over fristen. Neste frist er mandag 1. februar 2016.',
    ]);
  });

  it('names a few and counts the rest', async () => {
    const [first] = (await documentOf(analysis(60))).blocks;
    const much = first?.kind === 'keyPoints' ? first.points[1]?.lines[0] : '';
    expect(much).toMatch(/^([^,]+(, med naboer \d+)?, ){4}.* og \d+ til$/);
  });

  it('has the map with everyone in her cell, and those not judged beside it', async () => {
    const { rows, columns, sectors } = await matrixOf();
    expect(columns).toEqual(['Nøytralt', 'Litt', 'Mye']);
    const filled = rows.flatMap(({ title, cells }) =>
      cells.map((cell, i) => [title, columns[i], cell.map((mark) => mark.label)] as const),
    );
    expect(filled.filter(([, , names]) => names.length > 0)).toEqual([
      ['Positiv', 'Litt', ['Idrettslagene i hele den ytre delen av kommunen, med naboer']],
      ['Positiv', 'Mye', ['Kommunedirektøren']],
      ['Nøytral', 'Nøytralt', ['Nye innbyggere']],
      ['Nøytral', 'Mye', ['NAV']],
      ['Negativ', 'Nøytralt', ['Private utleiere']],
      ['Negativ', 'Litt', ['جمعية المهاجرين في نوردفيك']],
    ]);
    expect(sectors).toHaveLength(6);
    const facts = blockOf((await documentOf()).blocks, 'facts').flatMap((block) => block.facts);
    expect(facts.find((fact) => fact.label === 'Ikke vurdert ennå')?.value).toContain('Voksenopplæring');
  });

  it('tells how late a to-do is, and puts what is done last', async () => {
    const todos = blockOf((await documentOf()).blocks, 'table')[1];
    expect(todos?.rows.map(({ cells }) => cells.at(-1))).toEqual([
      '3 dager over fristen',
      'Gjenstår',
      'Gjort',
    ]);
  });

  it('says in words what is empty', async () => {
    const html = renderHtml(await documentOf(emptyAnalysis()), 'n');
    for (const words of [
      'Ingen er gruppert som primære ennå.',
      'Ingen er vurdert ennå.',
      'Ingen interessenter er skrevet ned.',
      'Ingen konsekvenser er skrevet ned.',
    ])
      expect(html).toContain(words);
    expect(renderPdf(await documentOf(emptyAnalysis())).length).toBeGreaterThan(10_000);
  });

  it.each(LANGUAGES)('finds every word in %s', async (language) => {
    const html = renderHtml(await documentOf(analysis(7, language)), 'n');
    expect(html).not.toMatch(/stakeholders[.:]\w|\{\{|undefined/);
  });
});

describe('the sectors', () => {
  it('have the same colour on the page and on paper', () => {
    const css = readFileSync(fileURLToPath(new URL('../../app/ui/theme/base.css', import.meta.url)), 'utf8');
    for (const sector of SECTORS)
      expect(css).toContain(`--sector-${sector}: ${SECTOR_MARKS[sector].colour};`);
  });
});

describe('the map in the PDF', () => {
  it('lies on its side and is a tagged PDF/A-2a with a table in it', async () => {
    const raw = renderPdf(await documentOf(analysis(60))).toString('latin1');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toMatch(/\/MediaBox ?\[0 0 841\.\d+ 595\.\d+\]/);
    expect(raw).toMatch(/\/S ?\/Table[^A-Za-z0-9]/);
  });

  it.each(HOSTILE)('S8 is made with %s in every place', async (_, text) => {
    expect(renderPdf(await documentOf(analysisWith(text))).length).toBeGreaterThan(10_000);
  });

  it('is made when all stand in one cell', async () => {
    const view = analysis(200);
    for (const one of view.stakeholders) Object.assign(one, { overall: 'negative', affected: 'much' });
    expect(renderPdf(await documentOf(view)).length).toBeGreaterThan(10_000);
  });
});

describe('the map on the page', () => {
  it('S3 is a table with marks, without style attributes', async () => {
    const html = renderHtml(await documentOf(), 'n');
    expect(html).toContain('<th scope="row">Negativ</th>');
    expect(html).toContain('<th scope="col">Mye</th>');
    expect(html).not.toMatch(/\sstyle=|<script|src=|href=/);
    expect(html.match(/<svg[^>]*aria-hidden="true"/g)?.length).toBe(6 + 6);
    expect(html).toContain('<body class="wide">');
  });

  it.each(HOSTILE)('S8 shows %s as text', async (_, text) => {
    const tags = (html: string) => new Set([...html.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name]) => name));
    const html = renderHtml(await documentOf(analysisWith(text)), 'n');
    expect(tags(html)).toEqual(tags(renderHtml(await documentOf(analysisWith('vanlig')), 'n')));
  });
});

describe('the map in Word', () => {
  it('lies on its side, with the sector in words behind each name', async () => {
    const zip = await JSZip.loadAsync(await renderDocx(await documentOf()));
    const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(body).toContain('(Politikk og toppledelse)');
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*Private utleiere/);
  });
});

describe('the spreadsheet', () => {
  const read = async (view = analysis()) => {
    const t = await paperTranslator(view.project.language);
    const file = await renderXlsx(stakeholderSheets(view, t));
    const sheet = (name: string) => readSheet(file, name);
    return { file, sheet };
  };

  it('has a sheet of stakeholders and one of consequences, with headers', async () => {
    const { sheet } = await read();
    const [head, first] = await sheet('Interessenter');
    expect(head?.slice(0, 4)).toEqual(['Interessent', 'Sektor', 'Gruppe', 'Rolle i prosjektet']);
    expect(first).toEqual([
      ...['Private utleiere', 'Kommune og NAV', 'Primær', 'Deltar i verkstedene'],
      'Vite hvem de kan ringe når noe går galt',
      'Stabile leietakere og færre måneder med tom bolig',
      'Redde for ekstraarbeid og slitasje',
      ...['Negativ', 'Nøytralt', 'Ida Nordmann (kommer)'],
    ]);
    const [, todo, , done, note] = await sheet('Konsekvenser');
    expect(todo?.slice(2)).toEqual(['Ja', 'Kari Eier', new Date('2016-01-17'), '3 dager over fristen']);
    expect(done?.slice(2)).toEqual(['Ja', 'Kari Eier', null, 'Gjort']);
    expect(note?.slice(2)).toEqual(['Nei', null, null, null]);
  });

  it.each(['=1+1', '+47 99', '-1', '@sum', '\t=1', '=HYPERLINK("http://x")'])(
    'S7 keeps %s a text',
    async (text) => {
      const { file, sheet } = await read(analysisWith(text));
      const zip = await JSZip.loadAsync(file);
      for (const name of Object.keys(zip.files).filter((path) => path.includes('worksheets/')))
        expect(await zip.file(name)?.async('string')).not.toMatch(/<f[ >]/);
      expect(String((await sheet('Interessenter'))[1]?.[0]).trim()).toBe(text.trim());
    },
  );

  it.each([...HOSTILE, ...FORBIDDEN])(
    'is a file that can be read with %s in every place',
    async (_, text) => {
      const { sheet } = await read(analysisWith(text));
      expect(await sheet('Interessenter')).toHaveLength(8);
    },
  );

  it('makes a name of a sheet that Excel takes', async () => {
    const sheet = {
      name: `[a]:b*c?d/e\\${'f'.repeat(40)}`,
      columns: [{ title: 'A', width: 5 }],
      rows: [[3]],
    };
    const zip = await JSZip.loadAsync(await renderXlsx([sheet]));
    const book = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
    expect(/<sheet [^>]*name="([^"]*)"/.exec(book)?.[1]).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});
