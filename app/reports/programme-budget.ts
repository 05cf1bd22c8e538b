import { balanceOf, type Amounts } from '~/domain/budget';
import { grouped } from '~/domain/kroner';
import { BUDGET_SIDES } from '~/domain/lists-after';
import type { BudgetYear, ProgrammeReportView } from '~/views/shapes';
import type { Block, Row, Translate } from './blocks';

/** The budget year by year: both sides with their sums, and what is missing until they are the same. */
export function budgetBlocks({ budget, project }: ProgrammeReportView, t: Translate): Block[] {
  const figure = (amount: number) => grouped(amount, project.language);
  return budget
    .filter(({ lines }) => lines.length > 0)
    .flatMap((one): Block[] => [
      { kind: 'heading', level: 1, text: t('paper.budgetOf', { year: one.year }) },
      ...sentences(one, figure, t).map((text): Block => ({ kind: 'paragraph', text, tone: 'lead' })),
      {
        kind: 'table',
        columns: [
          { title: t('budget.line'), align: 'start', share: 50 },
          ...(['cash', 'own', 'total'] as const).map((kind) => ({
            ...{ title: t(`budget.${kind}`), align: 'end' as const, share: 20 },
          })),
        ],
        rows: rowsOf(one, figure, t),
      },
    ]);
}

type Figure = (amount: number) => string;

/** That it balances, or by how much it does not, in words. */
function sentences({ lines }: BudgetYear, figure: Figure, t: Translate): string[] {
  const { cost, difference, balanced } = balanceOf(lines);
  if (balanced) return [t('budget.balanced', { amount: figure(cost.total) })];
  return (['cash', 'own'] as const)
    .filter((kind) => difference[kind] !== 0)
    .map((kind) => {
      const key = difference[kind] < 0 ? 'lacks' : 'extra';
      return t(`budget.${key}.${kind}`, { amount: figure(Math.abs(difference[kind])) });
    });
}

function rowsOf({ lines }: BudgetYear, figure: Figure, t: Translate): Row[] {
  const balance = balanceOf(lines);
  const amounts = ({ cash, own, total }: Amounts) => [cash, own, total].map(figure);
  const sides = BUDGET_SIDES.flatMap((side): Row[] => [
    { cells: [t(`budget.sides.${side}`), '', '', ''], marked: true },
    ...lines
      .filter((line) => line.side === side)
      .map(({ title, cash, own, hours, rate }) => ({
        cells: [
          hours === null || rate === null
            ? title
            : `${title}\n${t('budget.worked', { hours: figure(hours), rate: figure(rate) })}`,
          ...amounts({ cash, own, total: cash + own }),
        ],
      })),
    { cells: [t('budget.sum'), ...amounts(balance[side])], marked: true },
  ]);
  return [...sides, { cells: [t('budget.difference'), ...amounts(balance.difference)], marked: true }];
}
