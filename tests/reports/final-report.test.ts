import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import { wordsIn } from '~/domain/word-count';
import { renderDocx } from '~/reports/docx.server';
import { finalReportDocument } from '~/reports/final-report';
import { knownReport } from '~/reports/final-report-known';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import type { FinalReportView } from '~/views/shapes';
import { emptyReport, finalReportTranslator, made, vangReport } from './final-report-sample';
import { HOSTILE } from './hostile';

const documentOf = async (view: FinalReportView = vangReport()) =>
  finalReportDocument(view, made(), await finalReportTranslator('nb'));
const knownOf = async (view: FinalReportView = vangReport()) =>
  knownReport(view, 'nb', await finalReportTranslator('nb'));
/** Blanks that do not break are blanks to a reader. */
const plain = (text: unknown) => String(text).replaceAll('\u00a0', ' ');

describe('what is known of a pilot', () => {
  it('says who led and steered it: its own leader before the programme’s', async () => {
    const { leader, steering } = await knownOf();
    expect([leader, steering]).toEqual(['Kari Leder', 'Ola Rådmann, Vang kommune\nNAV']);
    const view = vangReport();
    view.pilot.leader = '';
    expect((await knownOf(view)).leader).toBe('Per Program, Vang kommune');
  });

  it('says of each aim how far it was reached', async () => {
    expect((await knownOf()).aims.split('\n')).toEqual([
      'Fem deltakere kommer i lønnet arbeid.',
      '– Fem er i praksis (innen 30. juni 2014): Nådd',
      '– Fem er i arbeid: Delvis nådd. To av fem.',
    ]);
  });

  it('tells what came of it from the evaluation, the rounds and the figures', async () => {
    const known = await knownOf();
    expect(known.results.split('\n')).toEqual([
      'To flyttet, to er i arbeid, en trakk seg.',
      'Runde 1, 1. august 2013 – 30. juni 2014: Fem i praksis.',
      'Runde 2: To fikk fast jobb.',
      'I lønnet arbeid (personer): startet på 0, kom til 2, målet var 5',
    ]);
    expect(known.worked).toContain('Fadder på jobben hjalp.');
    expect(known.challenges).toContain('Språk på jobben i tillegg.');
    expect(known.challenges).not.toContain('Runde 2');
    expect(known.progress.split('\n')).toEqual([
      'Planlagt: 1. august 2013 – 30. juni 2017',
      'Runde 1, 1. august 2013 – 30. juni 2014: Juster',
      'Runde 2: Skaler opp',
    ]);
  });

  it('tells how it was done, counting no feedback that was put aside, and how it goes on', async () => {
    const { method, onward } = await knownOf();
    expect(method.split('\n')).toEqual([
      'Praksis i bedrift.',
      'Løsningen er prøvd i 2 runder.',
      'Runde 1, 1. august 2013 – 30. juni 2014: Praksis to dager i uka.',
      'Dette er målt: I lønnet arbeid.',
      '1 bruker har gitt tilbakemelding uten navn.',
    ]);
    expect(onward.split('\n')).toEqual([
      'Vanlig tjeneste i kommunen: NAV Valdres',
      'Bestemt av: Kommunestyret, 15. juni 2017',
      'Det virket for dem som ble.',
    ]);
  });

  it('keeps within the words of the form', async () => {
    const view = vangReport();
    view.pilot.activities = Array(300).fill('dag').join(' ');
    const { method } = await knownOf(view);
    expect(wordsIn(method)).toBe(250);
    expect(method.endsWith('dag …')).toBe(true);
  });

  it('is nothing but the place where nothing is known', async () => {
    const { geography, ...rest } = await knownOf(emptyReport());
    expect(geography).toBe('Piloten er prøvd i Vang kommune.');
    expect(new Set(Object.values(rest))).toEqual(new Set(['']));
  });
});

describe('the final report on paper', () => {
  it('has what was written instead of what is known, and says what is missing', async () => {
    const view = { ...vangReport(), written: { worked: 'Fadderne bar det.' } };
    const { blocks } = await documentOf(view);
    const facts = blocks.flatMap((one) => (one.kind === 'facts' ? one.facts : []));
    expect(facts).toContainEqual({ label: 'Hva virket', value: 'Fadderne bar det.' });
    expect(facts).toContainEqual({ label: 'Politiske mål', value: 'Ikke skrevet ennå.' });
  });

  it('has Vang’s budget and accounts to the krone, with every difference and why', async () => {
    const { blocks } = await documentOf();
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const rows = tables.map((table) => table.rows.map(({ cells }) => cells.map(plain)));
    expect(rows[0]).toEqual([
      ['Prosjektleder', '500 000', '478 200', '−21 800', 'Sykmelding i to måneder.'],
      ['Kurs', '150 000', '115 293', '−34 707', 'To av fem flyttet.'],
      ['Egne timer\n500 timer × 400 kr', '200 000', '200 000', '0', ''],
      ['Sum', '850 000', '793 493', '−56 507', ''],
    ]);
    expect(rows[1]?.at(-1)).toEqual(['Sum', '850 000', '793 493', '−56 507', '']);
    const said = blocks.flatMap((one) => (one.kind === 'paragraph' ? [plain(one.text)] : []));
    expect(said).toContain('Regnskapet går opp: 793 493 kr på begge sider.');
  });

  it('says by how much the accounts do not come out, and what they lack', async () => {
    const view = vangReport();
    Object.assign(view.lines[0]!, { spent: 500_000, note: '' });
    Object.assign(view.lines[1]!, { note: '' });
    const said = async () =>
      (await documentOf(view)).blocks.flatMap((one) => (one.kind === 'paragraph' ? [plain(one.text)] : []));
    expect(await said()).toEqual(
      expect.arrayContaining([
        'Kostnadene i regnskapet er 21 800 kr høyere enn finansieringen.',
        '1 linje er annerledes enn budsjettet uten forklaring.',
      ]),
    );
    Object.assign(view.lines[0]!, { spent: null });
    expect((await said()).filter((text) => text.includes('regnskap'))).toEqual(['1 linje mangler regnskap.']);
  });

  it.each(LANGUAGES)('finds every word in %s, also where nothing is known', async (language) => {
    for (const view of [vangReport(), emptyReport()]) {
      const t = await finalReportTranslator(language);
      const html = renderHtml(finalReportDocument(view, made(language), t), 'n');
      expect(html).not.toMatch(
        /(paper|fields|known|accounts|budget|rounds|decision|evaluation|aims)\.\w|\{\{|undefined/,
      );
    }
  });

  it('is a tagged PDF/A-2a and a Word file', async () => {
    const pdf = renderPdf(await documentOf());
    expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await renderDocx(await documentOf())).toString('latin1', 0, 2)).toBe('PK');
  });

  it.each(HOSTILE)('S8 is made with %s in every place', async (_, text) => {
    const view = vangReport();
    Object.assign(view.pilot, { title: text, aim: text, leader: text, targetGroup: text, activities: text });
    Object.assign(view.evaluation, { results: text, transfer: text, actor: text, reason: text });
    for (const one of [...view.rounds, ...view.lines, ...view.seats, ...view.aims])
      for (const key of ['plan', 'done', 'analysis', 'change', 'title', 'note', 'name', 'body', 'text'])
        if (key in one) Object.assign(one, { [key]: text });
    view.written = { policy: text, communication: text };
    expect(renderPdf(await documentOf(view)).length).toBeGreaterThan(10_000);
  });
});
