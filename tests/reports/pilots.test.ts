import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '~/domain/lists';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { pilotsDocument } from '~/reports/pilots';
import type { PilotRoundView, PilotsReportView, PilotView } from '~/views/shapes';
import { FORBIDDEN, HOSTILE } from './hostile';
import { translator } from './sample';

const round = (about: Partial<PilotRoundView>): PilotRoundView => ({
  ...{ id: 'r1', number: 1, start: '2016-05-01', end: '2016-06-30', plan: 'Tre familier prøver', done: '' },
  ...{ feedback: 'Øvelsene var nyttige', analysis: '', decision: 'adjust', change: 'Mer praksis' },
  ...{ decided: '2016-07-01', code: 'ABCDEFGHJK', open: true, figures: {}, told: [] },
  ...about,
});

/** One of Hamar's pilots, with a piece of feedback that was put aside. */
function pilot(): PilotView {
  const told = { text: 'Fint på torsdager', rating: 4, day: '2016-06-01' };
  return {
    pilot: {
      ...{ id: 's1', title: 'Boligskole', state: 'chosen', standing: 'scale', reason: 'Mest igjen' },
      ...{ decided: '2016-04-01', aim: 'Ti familier', targetGroup: 'Nybosatte', activities: '', money: '' },
      ...{ staff: '', anchoring: '', leader: 'Kari', start: '2016-05-01', due: '' },
    },
    from: { solution: 'Boligskole', proposalId: 'p1', proposal: 'Boligskole', challenge: '', measure: '' },
    aims: [{ id: 'a1', text: 'Tre familier', due: '2016-06-30', reached: 'reached', note: 'Alle tre' }],
    partners: [{ id: 'b1', name: 'Frivilligsentralen', role: 'Finner vertsfamilier' }],
    indicators: [{ id: 'i1', title: 'Familier', unit: 'stk.', start: 0, target: 10 }],
    rounds: [
      round({
        figures: { i1: { value: 3, note: '' } },
        told: [
          { ...told, id: 't1', hidden: false },
          { ...told, id: 't2', text: 'Ola var slem', hidden: true },
        ],
      }),
      round({ id: 'r2', number: 2, decision: 'scale', change: '', figures: { i1: { value: 9, note: '' } } }),
    ],
    evaluation: {
      ...{ results: 'Ni av ti', effects: '', realNeed: 'yes', needNote: '', new: '', useful: '', used: '' },
      ...{
        transfer: '',
        decision: 'ordinary',
        actor: 'NAV',
        decidedBy: '',
        decidedOn: '2017-01-10',
        reason: '',
      },
    },
    today: '2017-02-01',
  };
}

function report(language: Language = 'nb'): PilotsReportView {
  const line = { solutionId: null, decided: '', notes: {}, rounds: 0 };
  return {
    project: { id: 'p1', title: 'Nye naboer', language, municipality: 'Hamar' },
    criteria: [
      { id: 'c1', key: 'effect', title: '', weight: 5 },
      { id: 'c2', key: '', title: 'Glede', weight: 1 },
    ],
    candidates: [
      {
        ...{ ...line, id: 's6', title: 'Mentor', state: 'declined', standing: 'declined' },
        ...{ reason: 'For dyrt', scores: { c1: 2 } },
      },
      {
        ...{ ...line, id: 's1', title: 'Boligskole', state: 'chosen', standing: 'scale' },
        ...{ reason: 'Mest igjen', scores: { c1: 5, c2: 4 } },
      },
    ],
    ...{ solutions: [], scoring: null, pilots: [pilot()], madeAt: Date.parse('2017-02-01T09:00:00Z') },
  };
}
const documentOf = async (view = report()) =>
  pilotsDocument(view, await translator(view.project.language, 'pilots'));
const blocksOf = async (view?: PilotsReportView) => (await documentOf(view)).blocks;

/** The pilots with one text in every place where people write. */
function reportWith(text: string): PilotsReportView {
  const view = report();
  Object.assign(view.project, { municipality: text, title: text });
  for (const one of view.candidates) Object.assign(one, { title: text, reason: text });
  Object.assign(view.criteria[1]!, { title: text });
  const [one] = view.pilots;
  Object.assign(one!.pilot, { title: text, aim: text, targetGroup: text, leader: text });
  Object.assign(one!.aims[0]!, { text, note: text });
  Object.assign(one!.partners[0]!, { name: text, role: text });
  Object.assign(one!.indicators[0]!, { title: text, unit: text });
  for (const each of one!.rounds) Object.assign(each, { plan: text, change: text, analysis: text });
  Object.assign(one!.rounds[0]!.told[0]!, { text });
  Object.assign(one!.evaluation, { results: text, actor: text });
  return view;
}

describe('the pilots on paper', () => {
  it('say first what was chosen, what was decided last, and what happens now', async () => {
    const [first] = await blocksOf();
    expect(first?.kind === 'keyPoints' && first.points.map(({ lines }) => lines)).toEqual([
      ['Boligskole: Skaleres opp'],
      ['Boligskole, runde 2: Skaler opp'],
      ['Boligskole: Vanlig tjeneste i kommunen'],
    ]);
  });

  it('rank by the group’s numbers, the best first; who lacks one has no place', async () => {
    const tables = (await blocksOf()).filter((block) => block.kind === 'table');
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Boligskole', '5', '4', '4,83', '1'],
      ['Mentor', '2', '–', '–', '–'],
    ]);
    expect(tables[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['Mentor', 'Ikke valgt', 'For dyrt'],
      ['Boligskole', 'Skaleres opp', 'Mest igjen'],
    ]);
  });

  it('draw an indicator from its start to its target, and as a table where a bar cannot tell', async () => {
    const bars = (await blocksOf()).filter((block) => block.kind === 'bars');
    expect(bars[0]?.bars.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Startverdi: 0',
      'Runde 1: 3',
      'Runde 2: 9',
      'Mål: 10',
    ]);
    const view = report();
    view.pilots[0]!.rounds[0]!.figures.i1 = { value: -2.5, note: '' };
    const blocks = await blocksOf(view);
    expect(blocks.some(({ kind }) => kind === 'bars')).toBe(false);
    expect(JSON.stringify(blocks)).toContain('\u22122,5');
  });

  it('hold what users told, but not what was put aside, nor the address where they tell it', async () => {
    const text = JSON.stringify(await blocksOf());
    expect(text).toContain('Fint på torsdager');
    expect(text).toContain('1 bruker svarte på lenken.');
    expect(text).not.toMatch(/Ola var slem|ABCDEFGHJK/);
  });

  it.each(LANGUAGES)('are written in %s throughout', async (language) => {
    const text = JSON.stringify(await documentOf(report(language)));
    expect(text).not.toMatch(/\b(paper|rounds|evaluation|decision|standing|pilot)\.\w/);
    expect(
      renderPdf(await documentOf(report(language)))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it.each([...HOSTILE, ...FORBIDDEN])('can be printed with %s in every place', async (_, text) => {
    const document = await documentOf(reportWith(text));
    expect(renderPdf(document).length).toBeGreaterThan(10_000);
    expect((await renderDocx(document)).length).toBeGreaterThan(5_000);
    expect(renderHtml(document, '')).not.toContain('<script>alert');
  });
});
