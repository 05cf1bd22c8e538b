import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import type { Block, Document } from '~/reports/blocks';
import { summaryDocument } from '~/reports/summary';
import { emptyWorkshop, hamar, tie, translator } from './sample';

const t = await translator('nb');
const document = summaryDocument(hamar(), t);

const kind = <K extends Block['kind']>(from: Document, wanted: K) =>
  from.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === wanted);
const words = (from: Document) => JSON.stringify(from.blocks);
const sections = (from: Document) =>
  kind(from, 'heading')
    .filter((h) => h.level === 1)
    .map((h) => h.text);

/** The blocks of one section, by its heading. */
function section(from: Document, title: string): Block[] {
  const start = from.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const length = from.blocks
    .slice(start + 1)
    .findIndex((block) => block.kind === 'heading' && block.level === 1);
  return from.blocks.slice(start, length < 0 ? undefined : start + 1 + length);
}

describe('summary 1', () => {
  it('answers first, in five points: what was chosen, how, who does what, by when, what comes next', () => {
    const key = document.blocks[0];
    expect(key).toEqual({
      kind: 'keyPoints',
      title: 'Kort fortalt',
      points: [
        {
          label: 'Dette ble valgt',
          lines: [
            'Ny boligskole med vertsfamilier (14 stemmer)',
            'Arbeidstrening som leder til lønnet jobb (9 stemmer)',
            'Norsk og samfunnskunnskap i arbeidslivet (7 stemmer)',
          ],
        },
        { label: 'Slik ble det valgt', lines: ['22 av 22 deltakere stemte og ga til sammen 44 stemmer.'] },
        {
          label: 'Hvem gjør hva',
          lines: [
            'Ny boligskole med vertsfamilier: Hamar-deltaker 02 og Hamar-deltaker 11',
            'Arbeidstrening som leder til lønnet jobb: Hamar-deltaker 04 og Hamar-deltaker 06',
            'Norsk og samfunnskunnskap i arbeidslivet: Hamar-deltaker 03 og Hamar-deltaker 14',
          ],
        },
        { label: 'Frist', lines: ['mandag 8. februar 2016'] },
        { label: 'Neste steg', lines: ['Verksted 2: tirsdag 9. februar 2016, kl. 16:00, Rådhuset'] },
      ],
    });
  });

  it('keeps the first page short when many proposals are chosen', () => {
    const view = hamar();
    const first = view.rounds[0]!.lines[0]!;
    view.rounds[0]!.lines = Array.from({ length: 12 }, (_, i) => ({ ...first, proposalId: `p${i}` }));
    const key = kind(summaryDocument(view, t), 'keyPoints')[0]!;
    expect(key.points[0]!.lines).toHaveLength(6);
    expect(key.points[0]!.lines.at(-1)).toBe('og 7 til, se «Hjemmelekse»');
  });

  it('takes the sections in the order of the process', () => {
    expect(sections(document)).toEqual([
      'Om verkstedet',
      'Behov',
      'Forslag',
      'Avstemning',
      'Valgte forslag',
      'Hjemmelekse',
      'Hvem deltok',
      'Veien videre',
    ]);
  });

  it('marks priority on headings and puts the highest first, whatever order they come in', () => {
    const view = hamar();
    view.tables[1]!.clusters.reverse();
    const headings = kind(summaryDocument(view, t), 'heading').filter((h) => h.level === 3);
    const work = headings.slice(3, 6).map(({ text, tag }) => [text, tag]);
    expect(work).toEqual([
      ['Trygge arbeidsgivere', 'Prioritet 1'],
      ['Språk', 'Prioritet 2'],
      ['Kartlegging', undefined],
    ]);
  });

  it('shows the votes as bars and as a table with the same numbers, sorted by votes', () => {
    const bars = kind(document, 'bars')[0]!.bars.map((bar) => [bar.label, String(bar.value)]);
    const vote = section(document, 'Avstemning');
    const table = vote.find((block) => block.kind === 'table')!;
    expect(table.rows.map((row) => [row.cells[1], row.cells[3]])).toEqual(bars);
    expect(bars.map((bar) => bar[1])).toEqual(['14', '9', '7', '6', '4', '3', '1']);
    expect(vote.find((block) => block.kind === 'facts')!.facts).toEqual([
      { label: 'Stemmer gitt', value: '44' },
      { label: 'Deltakere som stemte', value: '22 av 22' },
    ]);
  });

  it('says in a word, not only in colour, which proposals were chosen', () => {
    const table = section(document, 'Avstemning').find((block) => block.kind === 'table')!;
    expect(table.rows.map((row) => row.cells[4])).toEqual(['Valgt', 'Valgt', 'Valgt', '', '', '', '']);
  });

  it('says that the votes alone decided when they did', () => {
    expect(words(document)).toContain('Stemmetallene avgjorde alene.');
    expect(words(document)).not.toContain('Begrunnelse');
  });

  it('names those who were tied at the cut, and the reason for the choice', () => {
    const chosen = section(summaryDocument(tie('Svarer på det viktigste behovet.'), t), 'Valgte forslag');
    expect(chosen).toContainEqual({ kind: 'paragraph', text: 'Disse sto likt med 7 stemmer ved grensen:' });
    expect(chosen).toContainEqual({
      kind: 'bullets',
      items: ['Norsk og samfunnskunnskap i arbeidslivet', 'Flere språkarenaer'],
    });
    expect(chosen).toContainEqual({
      kind: 'facts',
      facts: [{ label: 'Begrunnelse', value: 'Svarer på det viktigste behovet.' }],
    });
  });

  it('says openly when a choice beside the votes has no reason', () => {
    expect(words(summaryDocument(tie('  '), t))).toContain('Begrunnelse er ikke skrevet.');
  });

  it('lists for each chosen proposal who is responsible, by when, and every question', () => {
    const homework = section(document, 'Hjemmelekse');
    expect(homework).toContainEqual({
      kind: 'facts',
      facts: [
        {
          label: 'Ansvarlig',
          value: 'Hamar-deltaker 02, Hamar kommune, boligkontoret\nHamar-deltaker 11, Frivilligsentralen',
        },
        { label: 'Frist', value: 'mandag 8. februar 2016' },
      ],
    });
    expect(homework).toContainEqual({
      kind: 'bullets',
      items: ['Hvilke tilskudd finnes?', 'Hvem er bedriftenes kontakt?'],
    });
  });

  it('counts who took part by sector', () => {
    const table = section(document, 'Hvem deltok').find((block) => block.kind === 'table')!;
    expect(table.rows[3]!.cells).toEqual(['Målgruppen', '3']);
    expect(table.rows.at(-1)!.cells).toEqual(['Til sammen', '22']);
  });

  it.each(LANGUAGES)('says in words what is empty, without a missing sentence (%s)', async (language) => {
    const own = await translator(language);
    const text = JSON.stringify(summaryDocument(emptyWorkshop(language), own));
    expect(text).not.toMatch(/[a-z]+\.[a-z]+[A-Za-z]*"|\{\{|undefined|NaN/);
    expect(kind(summaryDocument(emptyWorkshop(language), own), 'table')).toEqual([]);
  });

  it.each([
    ['nb', 'tirsdag 2. februar 2016, kl. 16:00–20:00'],
    ['nn', 'tysdag 2. februar 2016, kl. 16:00–20:00'],
    ['en', 'Tuesday, 2 February 2016, 16:00–20:00'],
  ] as const)('writes dates as %s does', async (language, expected) => {
    const facts = kind(summaryDocument(hamar(language), await translator(language)), 'facts')[0]!.facts;
    expect(facts[1]!.value.replace('Tuesday 2', 'Tuesday, 2')).toBe(expected);
  });

  it('copes with half a workshop: no due date, nobody responsible, a next workshop without a date', () => {
    const view = hamar();
    view.homework = [
      { proposalId: 's1', title: 'Boligskole', responsible: [], due: '', questions: [], mergedInto: '' },
    ];
    view.nextWorkshop = { number: 2, date: '', start: '', place: '' };
    const points = kind(summaryDocument(view, t), 'keyPoints')[0]!.points;
    expect(points.slice(2).map((point) => point.lines)).toEqual([
      ['Boligskole: ansvarlig er ikke bestemt'],
      ['Ingen frist er satt.'],
      ['Verksted 2. Dato for neste verksted er ikke bestemt.'],
    ]);
  });

  it('S8 never lets a text from people be read as a translation', () => {
    const view = hamar();
    const sly = '{{count}} $t(title) &lt; <b>';
    view.project.title = sly;
    view.rounds[0]!.lines[0]!.title = sly;
    view.homework[0]!.title = sly;
    view.workshop.place = sly;
    const made = summaryDocument(view, t);
    expect(made.subtitle).toBe(sly);
    expect(kind(made, 'keyPoints')[0]!.points[0]!.lines[0]).toBe(`${sly} (14 stemmer)`);
    expect(kind(made, 'bars')[0]!.bars[0]!.label).toBe(sly);
  });
});
