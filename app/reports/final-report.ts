import { accountsNotes, accountsOf } from '~/domain/budget';
import { grouped } from '~/domain/kroner';
import { periodTested } from '~/domain/pilots';
import type { Language } from '~/domain/lists';
import { BUDGET_SIDES, REPORT_FIELDS, type BudgetSide } from '~/domain/lists-after';
import type { BudgetEntry, FinalReportView } from '~/views/shapes';
import type { Block, Column, Document, Row, Translate } from './blocks';
import { knownReport } from './final-report-known';
import { periodOf } from './pilot';

interface Made {
  /** The project's. */
  title: string;
  language: Language;
  /** Server time, ms. */
  madeAt: number;
}

/** The final report of a pilot on paper (report ch. 7): the form's parts in their order, then budget and accounts. */
export function finalReportDocument(view: FinalReportView, made: Made, t: Translate): Document {
  const { title, language, madeAt } = made;
  const { pilot, municipality, lines } = view;
  const { start, end } = periodTested(pilot, view.rounds);
  const figure = (amount: number) => grouped(amount, language);
  return {
    title: t('title'),
    subtitle: pilot.title,
    municipality,
    language,
    date: madeAt,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      inShort(view, figure, t),
      {
        kind: 'facts',
        facts: [
          { label: t('paper.municipality'), value: municipality },
          { label: t('paper.project'), value: title },
          { label: t('paper.pilot'), value: pilot.title },
          { label: t('pilots:pilot.period'), value: periodOf(language, start, end) || '–' },
        ],
      },
      ...writtenBlocks(view, language, t),
      { kind: 'heading', level: 1, text: t('accounts.title') },
      ...accountsLines(lines, figure, t).map((text): Block => ({ kind: 'paragraph', text, tone: 'lead' })),
      ...BUDGET_SIDES.flatMap((side) => sideBlocks(lines, side, figure, t)),
    ],
  };
}

type Figure = (amount: number) => string;

function inShort({ aims, evaluation, lines }: FinalReportView, figure: Figure, t: Translate): Block {
  const reached = aims.filter((aim) => aim.reached === 'reached').length;
  const { decision, actor } = evaluation;
  const onward = [t(`pilots:evaluation.decisions.${decision}`), actor].filter(Boolean).join(': ');
  return {
    kind: 'keyPoints',
    title: t('paper.key.title'),
    points: [
      {
        label: t('paper.key.aims'),
        lines: [aims.length > 0 ? t('paper.key.reached', { reached, all: aims.length }) : t('unwritten')],
      },
      { label: t('accounts.title'), lines: accountsLines(lines, figure, t) },
      { label: t('fields.onward'), lines: [onward] },
    ],
  };
}

/** The parts of the form, each with its label: paragraphs between headings would all keep together on paper. */
function writtenBlocks(view: FinalReportView, language: Language, t: Translate): Block[] {
  const known = knownReport(view, language, t);
  const facts = REPORT_FIELDS.map((field) => ({
    label: t(`fields.${field}`),
    value: (view.written[field] ?? known[field]) || t('unwritten'),
  }));
  return [
    { kind: 'heading', level: 1, text: t('paper.parts') },
    { kind: 'facts', facts },
  ];
}

/** What is to be said of the accounts, in words. */
function accountsLines(lines: readonly BudgetEntry[], figure: Figure, t: Translate): string[] {
  if (lines.length === 0) return [t('accounts.none')];
  return accountsNotes(lines).map((note) =>
    'count' in note
      ? t(`accounts.${note.is}`, { count: note.count })
      : t(`accounts.${note.is}`, { amount: figure(note.amount) }),
  );
}

const column = (title: string, share: number, align: Column['align'] = 'end'): Column => ({
  ...{ title, share, align },
});

function sideBlocks(all: readonly BudgetEntry[], side: BudgetSide, figure: Figure, t: Translate): Block[] {
  const lines = all.filter((line) => line.side === side);
  if (lines.length === 0) return [];
  const sums = accountsOf(lines)[side];
  const sum = [sums.budget, sums.spent, sums.difference].map(figure);
  return [
    {
      kind: 'table',
      caption: t(`programme:budget.sides.${side}`),
      columns: [
        column(t('programme:budget.line'), 30, 'start'),
        column(t('accounts.budget'), 14),
        column(t('accounts.spent'), 14),
        column(t('programme:budget.difference'), 14),
        column(t('accounts.note'), 28, 'start'),
      ],
      rows: [
        ...lines.map((line) => rowOf(line, figure, t)),
        { cells: [t('programme:budget.sum'), ...sum, ''], marked: true },
      ],
    },
  ];
}

function rowOf(
  { title, cash, own, hours, rate, spent, note }: BudgetEntry,
  figure: Figure,
  t: Translate,
): Row {
  const budget = cash + own;
  const worked =
    hours !== null && rate !== null
      ? t('programme:budget.worked', { hours: figure(hours), rate: figure(rate) })
      : '';
  const accounted = spent === null ? ['–', '–'] : [figure(spent), figure(spent - budget)];
  return { cells: [[title, worked].filter(Boolean).join('\n'), figure(budget), ...accounted, note] };
}
