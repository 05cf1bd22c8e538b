import type { PlanReportView } from '~/views/shapes';
import type { Translate } from './blocks';
import { stateOf } from './plan-tables';
import type { Sheet, SheetCell } from './sheets';
import { csvOf } from './codes';

/** The plan as a spreadsheet with real dates: its lines, what is left open, and what was told. */
export function planSheets(view: PlanReportView, t: Translate): Sheet[] {
  return [actionSheet(view, t), pointSheet(view, t), noteSheet(view, t)];
}

/** The columns of the first sheet, with their widths in characters. */
const WIDTHS = { activity: 50, solution: 30, responsible: 26, start: 13, due: 13, state: 24, note: 50 };

function actionSheet({ actions, today }: PlanReportView, t: Translate): Sheet {
  return {
    name: t('paper.table'),
    columns: Object.entries(WIDTHS).map(([name, width]) => ({ title: t(`columns.${name}`), width })),
    rows: actions.map((action) => [
      ...[action.activity, action.solution, action.responsible],
      { day: action.start },
      { day: action.due },
      stateOf(action, today, t),
      action.notes.find(({ note }) => note !== '')?.note ?? '',
    ]),
  };
}

/** Points, and reality checks that need clarification. */
function pointSheet({ points, checks, today }: PlanReportView, t: Translate): Sheet {
  const unclear = checks.map(({ solution, area, note, who, due }): SheetCell[] => {
    const text = [t(`remaining.areas.${area}`), note].filter(Boolean).join(': ');
    return [text, solution, who, { day: due }, t('remaining.unclear')];
  });
  const left = points.map(({ text, solution, who, due, settled }): SheetCell[] => {
    const state = settled ? t('points.settled') : stateOf({ status: 'open', due }, today, t);
    return [text, solution, who, { day: due }, state];
  });
  return {
    name: t('paper.points'),
    columns: [
      { title: t('paper.text'), width: 50 },
      { title: t('columns.solution'), width: 30 },
      { title: t('columns.responsible'), width: 26 },
      { title: t('columns.due'), width: 13 },
      { title: t('columns.state'), width: 24 },
    ],
    rows: [...left, ...unclear],
  };
}

function noteSheet({ actions }: PlanReportView, t: Translate): Sheet {
  return {
    name: t('paper.notes'),
    columns: [
      { title: t('columns.activity'), width: 50 },
      { title: t('paper.day'), width: 13 },
      { title: t('paper.by'), width: 26 },
      { title: t('columns.state'), width: 16 },
      { title: t('paper.told'), width: 50 },
    ],
    rows: actions.flatMap(({ activity, notes }) =>
      notes.map(({ day, by, status, note }): SheetCell[] => [
        activity,
        { day },
        by || t('tell.staff'),
        t(`states.${status}`),
        note,
      ]),
    ),
  };
}

/** The lines of the plan as CSV, with ISO dates. */
export function planCsv(view: PlanReportView, t: Translate): string {
  const { columns, rows } = actionSheet(view, t);
  const text = (value: SheetCell) =>
    typeof value === 'object' && 'day' in value ? value.day : String(value);
  return csvOf([columns.map(({ title }) => title), ...rows.map((row) => row.map(text))]);
}
