import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { programmeDocument } from '~/reports/programme';
import { programmeSheets } from '~/reports/programme-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import type { ProgrammeReportView } from '~/views/shapes';
import { FORBIDDEN, HOSTILE } from './hostile';
import { hasPdftotext, textOf } from './pdf-text';
import { emptyProgramme, programme, programmeTranslator } from './programme-sample';

const documentOf = async (view: ProgrammeReportView = programme()) =>
  programmeDocument(view, await programmeTranslator(view.project.language));
const linesOf = async (view?: ProgrammeReportView) => {
  const [first] = (await documentOf(view)).blocks;
  return first?.kind === 'keyPoints' ? first.points.map(({ lines }) => lines) : [];
};
const tablesOf = async (view?: ProgrammeReportView) =>
  (await documentOf(view)).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
/** Blanks that do not break are blanks to a reader. */
const plain = (text: unknown) => String(text).replaceAll('\u00a0', ' ');

/** The plan with one text in every place where people write. */
function programmeWith(text: string): ProgrammeReportView {
  const view = programme();
  Object.assign(view.project, { municipality: text });
  Object.assign(view.programme!, { title: text, aim: text });
  for (const one of view.packages) {
    Object.assign(one, { title: text, aim: text, lead: text, mapping: { needs: text } });
    for (const each of one.measures) Object.assign(each, { text, source: text });
  }
  for (const one of view.seats) Object.assign(one, { body: text, name: text });
  for (const one of view.budget.flatMap(({ lines }) => lines)) Object.assign(one, { title: text });
  return view;
}

describe('the programme plan on paper', () => {
  it('answers first what it is for, how long, who leads it, what it does and what it costs', async () => {
    const [aim, period, leader, packages, budget] = await linesOf();
    expect(aim).toEqual(['Flere nye innbyggere blir boende, er i arbeid og er med.']);
    expect(period).toEqual(['3. kvartal 2019 til 2. kvartal 2023, 16 kvartaler']);
    expect(leader).toEqual(['Kari Leder']);
    expect(packages).toHaveLength(7);
    expect(packages?.slice(0, 2)).toEqual([
      'Bolig og busetting: 2 tiltak',
      'Arbeid og kvalifisering: 1 tiltak',
    ]);
    expect(budget?.map(plain)).toEqual(['2020: 2 430 000 kr, går opp']);
  });

  it('says in words what is empty', async () => {
    expect(await linesOf(emptyProgramme())).toEqual([
      ['Ikke skrevet ennå'],
      ['3. kvartal 2019 til 2. kvartal 2023, 16 kvartaler'],
      ['Ikke bestemt'],
      ['Ingen ennå'],
      ['Ingen ennå'],
    ]);
    expect(renderPdf(await documentOf(emptyProgramme())).length).toBeGreaterThan(10_000);
  });

  it('tells of each measure when it is done and planned, in words', async () => {
    const [first] = await tablesOf();
    expect(first?.rows.map(({ cells }) => cells)).toEqual([
      [
        'Boligskole for nye leietakere i alle kommunene',
        'gjort 3. kv. 2019 til 4. kv. 2019\nplanlagt 1. kv. 2020 til 4. kv. 2020',
        'Boligskole',
      ],
      ['Avtale med private utleiere', 'planlagt 1. kv. 2020 til 2. kv. 2023', '–'],
    ]);
  });

  it('draws the quarters under their years, filled and with a letter', async () => {
    const gantt = (await tablesOf()).find(({ over }) => over);
    expect(gantt?.over).toEqual([
      { title: '', columns: 1 },
      { title: '2019', columns: 2 },
      { title: '2020', columns: 4 },
      { title: '2021', columns: 4 },
      { title: '2022', columns: 4 },
      { title: '2023', columns: 2 },
    ]);
    expect(gantt?.columns).toHaveLength(17);
    const school = gantt?.rows[1]?.cells.slice(1).map((cell) => (typeof cell === 'string' ? '' : cell.fill));
    expect(school).toEqual(['full', 'full', 'pale', 'pale', 'pale', 'pale', ...Array(10).fill('')]);
  });

  it('has the sums of the budget to the krone, and says by how much it does not balance', async () => {
    const budget = (await tablesOf()).at(-1);
    const sums = budget?.rows.filter(({ cells }) => cells[0] === 'Sum').map(({ cells }) => cells.map(plain));
    expect(sums).toEqual(Array(2).fill(['Sum', '1 080 000', '1 350 000', '2 430 000']));
    const view = programme();
    Object.assign(view.budget[1]!.lines.at(-1)!, { cash: 600_000 });
    const words = (await documentOf(view)).blocks.flatMap((one) =>
      one.kind === 'paragraph' ? [plain(one.text)] : [],
    );
    expect(words).toContain('Det mangler 80 000 kr i kontanter.');
    expect(words.join()).not.toContain('i egeninnsats.');
  });

  it.each(LANGUAGES)('finds every word in %s', async (language) => {
    const html = renderHtml(await documentOf(programme(language)), 'n');
    expect(html).not.toMatch(
      /(paper|parts|seats|mapping|progress|budget|measure|package)\.\w|\{\{|undefined/,
    );
  });

  it('is a tagged PDF/A-2a and a Word file', async () => {
    const pdf = renderPdf(await documentOf());
    expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await renderDocx(await documentOf())).toString('latin1', 0, 2)).toBe('PK');
  });

  it.runIf(hasPdftotext)('can draw every sign of its own', async () => {
    expect(textOf(renderPdf(await documentOf()))).not.toContain('□');
  });

  it.each(HOSTILE)('S8 is made with %s in every place', async (_, text) => {
    expect(renderPdf(await documentOf(programmeWith(text))).length).toBeGreaterThan(10_000);
  });
});

describe('the spreadsheet of the programme plan', () => {
  const fileOf = async (view: ProgrammeReportView = programme()) =>
    renderXlsx(programmeSheets(view, await programmeTranslator('nb')));

  it('has a sheet for each part, with amounts and sums as numbers', async () => {
    const file = await fileOf();
    const budget = await readSheet(file, 'Budsjett');
    expect(budget[1]).toEqual([2020, 'Kostnader', 'Prosjektleder', 750_000, 0, 750_000, null, null]);
    expect(budget[2]?.slice(3)).toEqual([0, 1_225_000, 1_225_000, 3500, 350]);
    const sums = budget.filter((row) => row[2] === 'Sum').map((row) => row.slice(0, 6));
    expect(sums).toEqual([
      [2020, 'Kostnader', 'Sum', 1_080_000, 1_350_000, 2_430_000],
      [2020, 'Finansiering', 'Sum', 1_080_000, 1_350_000, 2_430_000],
    ]);
    expect(budget.at(-1)?.slice(2, 6)).toEqual(['Forskjell', 0, 0, 0]);
    expect(await readSheet(file, 'Arbeidspakker')).toHaveLength(9);
    const [head, school] = await readSheet(file, 'Framdrift');
    expect(head?.slice(2, 4)).toEqual(['3. kv. 2019', '4. kv. 2019']);
    expect(school?.slice(3, 5)).toEqual(['gjort', 'planlagt']);
    const seats = await readSheet(file, 'Organisasjon');
    expect(seats[3]).toEqual(['Prosjektleder', 'Regionrådet', 'Kari Leder', 100, null]);
    expect(await readSheet(file, 'Kartlegging')).toHaveLength(11);
  });

  it.each([...HOSTILE, ...FORBIDDEN])('can be read with %s in every place', async (_, text) => {
    expect(await readSheet(await fileOf(programmeWith(text)), 'Arbeidspakker')).toHaveLength(9);
  });
});
