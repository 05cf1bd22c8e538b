import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { unfolded } from '~/domain/calendar';
import { LANGUAGES } from '~/domain/lists';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { planDocument } from '~/reports/plan';
import { planCalendar } from '~/reports/plan-calendar.server';
import { planCsv, planSheets } from '~/reports/plan-sheets';
import { renderXlsx } from '~/reports/xlsx.server';
import type { PlanReportView } from '~/views/shapes';
import { FORBIDDEN, HOSTILE } from './hostile';
import { hasPdftotext, textOf } from './pdf-text';
import { emptyPlan, plan, planTranslator } from './plan-sample';

const documentOf = async (view: PlanReportView = plan()) =>
  planDocument(view, await planTranslator(view.project.language));
const linesOf = async (view?: PlanReportView) => {
  const [first] = (await documentOf(view)).blocks;
  return first?.kind === 'keyPoints' ? first.points.map(({ lines }) => lines) : [];
};
const tableOf = async (at: number, view?: PlanReportView) =>
  (await documentOf(view)).blocks.filter((block) => block.kind === 'table')[at];

/** The plan with one text in every place where people write. */
function planWith(text: string): PlanReportView {
  const view = plan();
  Object.assign(view.project, { title: text, municipality: text });
  for (const one of view.actions) Object.assign(one, { activity: text, responsible: text, solution: text });
  for (const one of view.actions.flatMap(({ notes }) => notes)) Object.assign(one, { note: text, by: text });
  for (const one of [...view.checks, ...view.points]) Object.assign(one, { text, note: text, who: text });
  return view;
}

describe('the plan on paper', () => {
  it('answers first what was decided, who does what, what is late, what comes next and what is open', async () => {
    expect(await linesOf()).toEqual([
      ['4 aktiviteter: 3 gjenstår, 1 gjort, 0 stoppet', 'Boligskole: 3 aktiviteter'],
      ['NAV: Lag kursplan og 1 til', 'Ikke bestemt: Søk om penger'],
      ['Lag kursplan: NAV, 9 dager over fristen'],
      ['fredag 20. mai 2016: Finn lokale'],
      [
        '1 aktivitet mangler ansvarlig',
        '1 aktivitet mangler frist',
        '1 punkt i realitetssjekken må avklares',
        '1 åpent punkt',
      ],
    ]);
  });

  it('says in words what is empty', async () => {
    expect((await linesOf(emptyPlan())).map((lines) => lines.join())).toEqual([
      'Ingen aktiviteter er bestemt.',
      'Ingen aktiviteter er bestemt.',
      'Ingenting er over fristen.',
      'Ingen aktivitet har en frist som kommer.',
      'Ingenting. Alle aktiviteter har ansvarlig og frist.',
    ]);
    expect(renderPdf(await documentOf(emptyPlan())).length).toBeGreaterThan(10_000);
  });

  it('marks what is late, and says so in words', async () => {
    const table = await tableOf(0);
    expect(table?.rows.map(({ cells, marked }) => [cells.at(-1), marked])).toEqual([
      ['9 dager over fristen', true],
      ['Gjenstår', false],
      ['Gjort', false],
      ['Gjenstår', false],
    ]);
  });

  it('shows over time when each goes on, from the workshop without a start', async () => {
    const time = await tableOf(1);
    expect(time?.columns.map(({ title }) => title).slice(1)).toEqual([
      'feb 2016',
      'mar 2016',
      'apr 2016',
      'mai 2016',
    ]);
    expect(time?.rows.map(({ cells }) => cells.slice(1).map(Boolean))).toEqual([
      [true, true, false, false],
      [false, true, true, true],
    ]);
  });

  it('counts by quarters what would not fit as months', async () => {
    const view = plan();
    view.actions[1] = { ...view.actions[1]!, due: '2018-05-20' };
    expect((await tableOf(1, view))?.columns[1]?.title).toBe('K1 2016');
  });

  it('cuts nothing: what does not fit beside it stands in a table below', async () => {
    const view = plan();
    view.actions[1] = { ...view.actions[1]!, due: '2022-05-20' };
    view.actions[0] = { ...view.actions[0]!, due: '2017-03-01' };
    const tables = (await documentOf(view)).blocks.flatMap((block) =>
      block.kind === 'table' && String(block.columns[1]?.title).startsWith('K1') ? [block] : [],
    );
    const shown = tables.map(({ columns, rows }) => [
      columns[1]?.title,
      columns.at(-1)?.title,
      rows.map(({ cells }) => cells.slice(1).filter(Boolean).length),
    ]);
    expect(shown).toEqual([
      ['K1 2016', 'K4 2018', [5, 12]],
      ['K1 2019', 'K4 2021', [12]],
      ['K1 2022', 'K2 2022', [2]],
    ]);
  });

  it.each(LANGUAGES)('finds every word in %s', async (language) => {
    const html = renderHtml(await documentOf(plan(language)), 'n');
    expect(html).not.toMatch(/paper\.\w|state\.\w|columns\.\w|gantt\.\w|\{\{|undefined/);
  });

  it('is a tagged PDF/A-2a and a Word file', async () => {
    const pdf = renderPdf(await documentOf());
    expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await renderDocx(await documentOf())).toString('latin1', 0, 2)).toBe('PK');
  });

  it.runIf(hasPdftotext)('can draw every sign of its own', async () => {
    const text = textOf(renderPdf(await documentOf()));
    expect(text).toContain('■');
    expect(text).not.toContain('□');
  });

  it.each(HOSTILE)('S8 is made with %s in every place', async (_, text) => {
    expect(renderPdf(await documentOf(planWith(text))).length).toBeGreaterThan(10_000);
  });
});

describe('the spreadsheet of the plan', () => {
  const fileOf = async (view: PlanReportView = plan()) =>
    renderXlsx(planSheets(view, await planTranslator('nb')));

  it('has real dates, and sheets of what is open and what was told', async () => {
    const file = await fileOf();
    const [head, first, second] = await readSheet(file, 'Aktivitetene');
    expect(head?.slice(0, 3)).toEqual(['Aktivitet', 'Løsning', 'Ansvarlig']);
    const due = new Date('2016-03-01');
    expect(first?.slice(0, 6)).toEqual([
      'Lag kursplan',
      'Boligskole',
      'NAV',
      null,
      due,
      '9 dager over fristen',
    ]);
    expect(second?.slice(3, 5)).toEqual([new Date('2016-03-01'), new Date('2016-05-20')]);
    const open = (await readSheet(file, 'Åpne punkter')).slice(1).map((row) => [row[0], row[4]]);
    expect(open).toEqual([
      ['Hvem betaler', 'Gjenstår'],
      ['Hvor', 'Avklart'],
      ['lov og regler: Husleieloven', 'Må avklares'],
    ]);
    const [, told] = await readSheet(file, 'Hvordan det går');
    expect(told).toEqual(['Ring utleiere', due, 'Ida', 'Gjort', 'Møtte 4']);
  });

  it.each([...HOSTILE, ...FORBIDDEN])('can be read with %s in every place', async (_, text) => {
    expect(await readSheet(await fileOf(planWith(text)), 'Aktivitetene')).toHaveLength(5);
  });

  it('S7 makes no formula as CSV either', async () => {
    const csv = planCsv(planWith('=1+1'), await planTranslator('nb'));
    expect(csv.startsWith('\ufeff"Aktivitet";"Løsning"')).toBe(true);
    expect(csv.split('\r\n')[1]).toMatch(/^"'=1\+1";"'=1\+1";"'=1\+1";"";"2016-03-01";/);
  });
});

describe('the calendar of the plan', () => {
  const calendarOf = async (view: PlanReportView) => planCalendar(view, await planTranslator('nb'));

  it('has the whole day for each date of what is not done', async () => {
    const file = unfolded(await calendarOf(plan()));
    expect(file.match(/^DTSTART.*$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20160301',
      'DTSTART;VALUE=DATE:20160520',
    ]);
    expect(file.match(/^DTEND.*$/gm)).toEqual(['DTEND;VALUE=DATE:20160302', 'DTEND;VALUE=DATE:20160521']);
    expect(file.match(/^UID.*$/gm)).toEqual(['UID:a1@samverk', 'UID:a2@samverk']);
    expect(file).toContain('SUMMARY:Frist: Lag kursplan');
    expect(file).toContain('Ansvarlig: NAV');
  });

  it('is empty when nothing has a date', async () => {
    expect(await calendarOf(emptyPlan())).toBe('');
  });

  it.each(HOSTILE)('keeps its form with %s in every place', async (_, text) => {
    const file = await calendarOf(planWith(text));
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const one of file.split('\r\n')) expect(Buffer.byteLength(one), one).toBeLessThanOrEqual(75);
    expect(unfolded(file).match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2);
  });
});
