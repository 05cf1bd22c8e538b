import { byDate, gantt, type Period } from '~/domain/plan';
import type { PlanReportView } from '~/views/shapes';
import type { Block, Translate } from './blocks';

/** More columns than this are too narrow to read on a page. */
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
  const shown = periods.slice(0, COLUMNS);
  const columns = [
    { title: t('columns.activity'), align: 'start' as const, share: 40 },
    ...shown.map((period) => ({
      title: titleOf(period, scale, t),
      align: 'start' as const,
      share: 10,
    })),
  ];
  const rows = bars.map(({ action, from, to }) => ({
    cells: [
      { title: action.activity, text: action.responsible },
      ...shown.map((_, at) => (at >= from && at <= to ? FILLED : '')),
    ],
  }));
  return [
    { kind: 'heading', level: 1, text: t('gantt.caption') },
    { kind: 'table', columns, rows },
  ];
}

function titleOf({ year, part }: Period, scale: 'month' | 'quarter', t: Translate): string {
  if (scale === 'quarter') return `${t('gantt.quarter', { part })} ${year}`;
  const month = t('common:dates.months').split(' ')[part - 1] ?? '';
  return `${month.slice(0, 3)} ${year}`;
}
