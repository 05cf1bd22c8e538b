import { byDate, gantt, type Bar, type Period } from '~/domain/plan';
import type { PlanAction, PlanReportView } from '~/views/shapes';
import type { Block, Column, Row, Table, Translate } from './blocks';

/** More columns than this are too narrow to read on a page: what follows stands in a table of its own. */
const COLUMNS = 12;
const FILLED = '■';

/** The plan over time: months or quarters as columns, where a filled cell is when it goes on. */
export function planOverTime({ actions }: PlanReportView, t: Translate): Block[] {
  const ordered = [...actions].sort(byDate);
  const draw = (scale: 'month' | 'quarter') => gantt(ordered, ({ agreed }) => agreed, scale);
  const months = draw('month');
  const scale = months.periods.length > COLUMNS ? 'quarter' : 'month';
  const { periods, bars } = scale === 'month' ? months : draw(scale);
  if (bars.length === 0) return [];
  const starts = periods.map((_, at) => at).filter((at) => at % COLUMNS === 0);
  const tables = starts.map((first): Table => {
    const shown = periods.slice(first, first + COLUMNS);
    const last = first + shown.length - 1;
    return {
      kind: 'table',
      columns: [
        { title: t('columns.activity'), align: 'start', share: 40 },
        ...shown.map((period): Column => ({ title: titleOf(period, scale, t), align: 'start', share: 10 })),
      ],
      rows: bars
        .filter(({ from, to }) => from <= last && to >= first)
        .map((bar) => rowOf(bar, first, shown.length, t)),
    };
  });
  return [
    { kind: 'heading', level: 1, text: t('gantt.caption') },
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
}

/** One activity in the columns from `first` on. */
function rowOf({ action, from, to, cut }: Bar<PlanAction>, first: number, count: number, t: Translate): Row {
  const text = [action.responsible, cut ? t('gantt.later') : ''].filter((part) => part !== '').join('\n');
  const filled = Array.from({ length: count }, (_, i) => first + i >= from && first + i <= to);
  return { cells: [{ title: action.activity, text }, ...filled.map((is) => (is ? FILLED : ''))] };
}

function titleOf({ year, part }: Period, scale: 'month' | 'quarter', t: Translate): string {
  if (scale === 'quarter') return `${t('gantt.quarter', { part })} ${year}`;
  const month = t('common:dates.months').split(' ')[part - 1] ?? '';
  return `${month.slice(0, 3)} ${year}`;
}
