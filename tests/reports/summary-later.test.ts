import { describe, expect, it } from 'vitest';
import { LANGUAGES, summaryPartsOf, type SummaryPart } from '~/domain/lists';
import type { Block } from '~/reports/blocks';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { laterSummaryDocument } from '~/reports/summary-later';
import { laterSummarySheets } from '~/reports/summary-later-sheets';
import { HOSTILE } from './hostile';
import { emptyLater, laterHamar } from './later-sample';
import { hasPdftotext, textOf } from './pdf-text';
import { translator } from './sample';

const blocksOf = async (view = laterHamar()) =>
  laterSummaryDocument(view, await translator(view.project.language)).blocks;
const titles = (blocks: Block[], level = 1) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const withOwn = (own: { forward?: string; leftOut?: SummaryPart[] }) => {
  const view = laterHamar();
  return { ...view, own: { ...view.own, ...own } };
};
/** Everything that a reader can read of it. */
const words = (blocks: Block[]) => JSON.stringify(blocks);

describe('the summary of workshop 2', () => {
  it('tells what was found, worked out and agreed, in the order of the day', async () => {
    expect(titles(await blocksOf())).toEqual([
      'Om verkstedet',
      'Tilbakeblikk',
      'Dette fant hjemmeleksen ut',
      'Kommentarer mellom verkstedene',
      'Diskusjonen',
      'Løsningskort',
      'Realitetssjekken',
      'Handlingsplan',
      'Dette gjenstår',
      'Hvem deltok',
      'Veien videre',
    ]);
  });

  it('answers first what was decided, who does what, and what is next', async () => {
    const [first] = await blocksOf();
    const points = first?.kind === 'keyPoints' ? first.points : [];
    expect(points.map(({ label, lines }) => [label, lines[0]])).toEqual([
      ['Løsningene', 'Boligskolen'],
      ['Hvem gjør hva', 'NAV: Lag kursplan og 1 til'],
      ['Neste frist', 'fredag 20. mai 2016: Finn lokale'],
      ['Gjenstår å avklare', '1 aktivitet mangler ansvarlig'],
    ]);
  });

  it('leaves any part out', async () => {
    const all = titles(await blocksOf());
    for (const part of summaryPartsOf(2).filter((one) => one !== 'photos')) {
      const left = titles(await blocksOf(withOwn({ leftOut: [part] })));
      expect(left).toHaveLength(all.length - 1);
      expect(all).toEqual(expect.arrayContaining(left));
    }
    expect(titles(await blocksOf(withOwn({ leftOut: [...summaryPartsOf(2)] })))).toEqual([]);
  });

  it('says in a sentence what is empty, or leaves it out', async () => {
    const blocks = await blocksOf(emptyLater());
    expect(titles(blocks)).not.toContain('Kommentarer mellom verkstedene');
    expect(titles(blocks)).not.toContain('Diskusjonen');
    for (const sentence of ['Ingen forslag var valgt.', 'Ingen løsningskort er laget.'])
      expect(words(blocks)).toContain(sentence);
    expect(renderPdf(laterSummaryDocument(emptyLater(), await translator('nb'))).length).toBeGreaterThan(
      10_000,
    );
  });

  it('names what a card lacks in one line, and says so where nobody has written', async () => {
    const text = words(await blocksOf());
    expect(text).toContain('Ikke fylt ut: Hvem tar det i bruk?');
    expect(text.match(/Ikke fylt ut/g)).toHaveLength(1);
  });

  it('keeps the votes of what was merged, with its own name', async () => {
    expect(words(await blocksOf())).toContain('Her er også «CV for boevne» (1 stemme)');
  });

  it('tells the way forward in the facilitator’s words when there are some', async () => {
    const text = words(await blocksOf(withOwn({ forward: 'Vi ses i mai.\n\nTa med kaffe.' })));
    expect(text).toContain('Ta med kaffe.');
    expect(text).not.toContain('prøves ut som piloter');
    const next = { number: 3, date: '2016-04-12', start: '16:00', place: 'Rådhuset' };
    expect(words(await blocksOf({ ...laterHamar(), nextWorkshop: next }))).toContain(
      'Verksted 3: tirsdag 12. april 2016, kl. 16:00, Rådhuset. Der ser vi på',
    );
  });

  it.each(LANGUAGES)('finds every word in %s', async (language) => {
    const t = await translator(language);
    const html = renderHtml(laterSummaryDocument(laterHamar(language), t), 'n');
    const sheets = JSON.stringify(laterSummarySheets(laterHamar(language), t));
    for (const text of [html, sheets])
      expect(text).not.toMatch(/later\.\w|fields\.\w|tags\.\w|areas\.\w|columns\.\w|\{\{|undefined/);
  });

  it('is a tagged PDF/A-2a and a Word file', async () => {
    const document = laterSummaryDocument(laterHamar(), await translator('nb'));
    expect(renderPdf(document).toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect((await renderDocx(document)).toString('latin1', 0, 2)).toBe('PK');
  });

  it.each(HOSTILE)('S8 is made with %s in every place', async (_, text) => {
    const t = await translator('nb');
    const view = laterHamar();
    const [found] = view.found;
    const [card] = view.cards;
    if (!found || !card) throw new Error('no sample');
    Object.assign(found, { title: text, mergedInto: text, responsible: [text] });
    found.fields.push({ field: '', question: text, text });
    found.talks.push({ who: text, date: text, what: text });
    Object.assign(card, { title: text, proposal: text });
    card.fields.effect = text;
    card.checks.push({ area: 'anchoring', verdict: 'clarify', note: text, who: text, due: text });
    view.recap.chosen.push({
      title: text,
      votes: null,
      mergedInto: text,
      merged: [{ title: text, votes: 1 }],
    });
    view.discussion.push({ title: text, additions: [text] });
    const made = laterSummaryDocument(view, t);
    expect(renderPdf(made).length).toBeGreaterThan(10_000);
    expect((await renderDocx(made)).length).toBeGreaterThan(5_000);
    expect(renderHtml(made, 'n')).not.toContain('<script>alert');
  });

  it('S8 never lets a text from people be read as a translation', async () => {
    const sly = '{{count}} $t(title)';
    const view = laterHamar();
    view.recap.chosen = [{ title: sly, votes: 1, mergedInto: sly, merged: [{ title: sly, votes: 2 }] }];
    const text = words(await blocksOf(view));
    expect(text).toContain(`Slått sammen med «${sly}»`);
    expect(text).toContain(`Her er også «${sly}» (2 stemmer)`);
  });

  it.runIf(hasPdftotext)('can draw every sign of its own', async () => {
    expect(textOf(renderPdf(laterSummaryDocument(laterHamar(), await translator('nb'))))).not.toContain('□');
  });
});

describe('the lists of workshop 2 as a spreadsheet', () => {
  it('hold all that is found, said, written and agreed, with real dates', async () => {
    const sheets = laterSummarySheets(laterHamar(), await translator('nb'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Hjemmelekse', 5],
      ['Kommentarer', 2],
      ['Løsningskort', 2],
      ['Realitetssjekken', 3],
      ['Aktivitetene', 4],
      ['Åpne punkter', 3],
      ['Hvordan det går', 1],
    ]);
    expect(sheets[0]?.rows.map((row) => row[4])).toContainEqual({ day: '2016-02-04' });
    expect(sheets[3]?.rows[1]?.at(-1)).toEqual({ day: '2016-03-01' });
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
