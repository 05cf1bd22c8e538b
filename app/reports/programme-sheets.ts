import { balanceOf, type Amounts } from '~/domain/budget';
import { BUDGET_SIDES, MAPPING_TOPICS } from '~/domain/lists-after';
import { quarterAt } from '~/domain/quarters';
import type { BudgetYear, ProgrammeReportView } from '~/views/shapes';
import type { Translate } from './blocks';
import type { Sheet, SheetCell } from './sheets';

/** The programme plan as a spreadsheet with real numbers: packages, progress, organisation, mapping and budget. */
export const programmeSheets = (view: ProgrammeReportView, t: Translate): Sheet[] => [
  packageSheet(view, t),
  progressSheet(view, t),
  organisationSheet(view, t),
  mappingSheet(view, t),
  budgetSheet(view, t),
];

const column = (title: string, width: number) => ({ title, width });

function packageSheet({ packages }: ProgrammeReportView, t: Translate): Sheet {
  return {
    name: t('parts.packages'),
    columns: [
      column(t('package.title'), 30),
      column(t('package.aim'), 40),
      column(t('package.lead'), 24),
      column(t('measure.title'), 50),
      column(t('paper.source'), 40),
    ],
    rows: packages.flatMap(({ title, aim, lead, measures }) => {
      if (measures.length === 0) return [[title, aim, lead, '', '']];
      return measures.map(({ text, source }) => [title, aim, lead, text, source]);
    }),
  };
}

function progressSheet({ packages, programme }: ProgrammeReportView, t: Translate): Sheet {
  const quarters = Array.from({ length: programme?.quarters ?? 0 }, (_, index) => index);
  return {
    name: t('parts.progress'),
    columns: [
      column(t('measure.package'), 30),
      column(t('progress.measure'), 50),
      ...quarters.map((index) =>
        column(programme ? t('progress.quarterShort', { ...quarterAt(programme, index) }) : '', 11),
      ),
    ],
    rows: packages.flatMap(({ title, measures }) =>
      measures.map(({ text, marks }) => [
        ...[title, text],
        ...marks.map((mark) => (mark === '' ? '' : t(`progress.marks.${mark}`))),
      ]),
    ),
  };
}

function organisationSheet({ seats, packages }: ProgrammeReportView, t: Translate): Sheet {
  return {
    name: t('parts.organisation'),
    columns: [
      column(t('seats.kind'), 22),
      column(t('seats.body'), 34),
      column(t('seats.name'), 30),
      column(t('paper.share'), 12),
      column(t('seats.package'), 34),
    ],
    rows: seats.map(({ kind, body, name, share, packageId }): SheetCell[] => [
      ...[t(`seats.kinds.${kind}`), body, name, share ?? ''],
      packages.find(({ id }) => id === packageId)?.title ?? '',
    ]),
  };
}

function mappingSheet({ packages }: ProgrammeReportView, t: Translate): Sheet {
  return {
    name: t('parts.mapping'),
    columns: [column(t('mapping.topic'), 20), ...packages.map(({ title }) => column(title, 36))],
    rows: MAPPING_TOPICS.map((topic) => [
      t(`mapping.topics.${topic}`),
      ...packages.map(({ mapping }) => mapping[topic] ?? ''),
    ]),
  };
}

/** Every line with its year and side, and after each side and each year the sums. */
function budgetSheet({ budget }: ProgrammeReportView, t: Translate): Sheet {
  const rows = budget.flatMap((one) => budgetRows(one, t));
  return {
    name: t('parts.budget'),
    columns: [
      column(t('budget.year'), 8),
      column(t('budget.side'), 20),
      column(t('budget.line'), 44),
      ...(['cash', 'own', 'total'] as const).map((kind) => column(t(`budget.${kind}`), 16)),
      column(t('budget.hours'), 10),
      column(t('budget.rate'), 12),
    ],
    rows: rows.map(({ cells }) => cells),
    sums: rows.flatMap(({ isSum }, at) => (isSum ? [at] : [])),
  };
}

interface BudgetRow {
  cells: SheetCell[];
  isSum: boolean;
}
function budgetRows({ year, lines }: BudgetYear, t: Translate): BudgetRow[] {
  if (lines.length === 0) return [];
  const balance = balanceOf(lines);
  const sum = (side: string, title: string, { cash, own, total }: Amounts): BudgetRow => ({
    cells: [year, side, title, { kroner: cash }, { kroner: own }, { kroner: total }],
    isSum: true,
  });
  const sides = BUDGET_SIDES.flatMap((side): BudgetRow[] => {
    const words = t(`budget.sides.${side}`);
    const mine = lines.filter((line) => line.side === side);
    const rows = mine.map(({ title, cash, own, hours, rate }) => ({
      cells: [
        ...[year, words, title],
        ...[cash, own, cash + own].map((kroner) => ({ kroner })),
        ...[hours ?? '', rate ?? ''],
      ],
      isSum: false,
    }));
    return [...rows, sum(words, t('budget.sum'), balance[side])];
  });
  return [...sides, sum('', t('budget.difference'), balance.difference)];
}
