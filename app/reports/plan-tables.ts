import { latenessOf, type Planned } from '~/domain/plan';
import type { PlanReportView } from '~/views/shapes';
import type { Block, Column, Row, Translate } from './blocks';
import { weekdayOf } from './dates';

const column = (title: string, share: number): Column => ({ title, align: 'start', share });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** Where an action stands, in words. */
export function stateOf(action: Pick<Planned, 'status' | 'due'>, today: string, t: Translate): string {
  const lateness = latenessOf(action, today);
  return t(`state.${lateness.kind}`, { count: 'days' in lateness ? lateness.days : 0 });
}

/** Every line of the plan, in its own order. */
export function planTable({ actions, today, project }: PlanReportView, t: Translate): Block[] {
  const title = heading(t('paper.table'));
  if (actions.length === 0) return [title, { kind: 'paragraph', text: t('paper.key.nothing') }];
  const day = (date: string) => weekdayOf(project.language, date);
  const rows = actions.map((action): Row => {
    const { activity, solution, responsible, start, due } = action;
    return {
      cells: [
        { title: activity, text: solution },
        responsible || t('nobody'),
        start ? day(start) : '–',
        due ? day(due) : t('noDue'),
        stateOf(action, today, t),
      ],
      marked: latenessOf(action, today).kind === 'late',
    };
  });
  const columns = [
    column(t('columns.activity'), 38),
    column(t('columns.responsible'), 26),
    column(t('columns.start'), 18),
    column(t('columns.due'), 20),
    column(t('columns.state'), 18),
  ];
  return [title, { kind: 'table', columns, rows }];
}

/** Reality checks that need clarification. */
export function checkTable({ checks, project }: PlanReportView, t: Translate): Block[] {
  if (checks.length === 0) return [];
  const columns = [
    column(t('columns.solution'), 30),
    column(t('paper.area'), 20),
    column(t('paper.told'), 40),
    column(t('columns.responsible'), 20),
    column(t('columns.due'), 20),
  ];
  const rows = checks.map(({ solution, area, note, who, due }) => ({
    cells: [
      ...[solution, t(`remaining.areas.${area}`), note, who || t('nobody')],
      due ? weekdayOf(project.language, due) : t('noDue'),
    ],
  }));
  return [heading(t('paper.checks')), { kind: 'table', columns, rows }];
}

/** Points that were left open, those that are settled last. */
export function pointTable({ points, project, today }: PlanReportView, t: Translate): Block[] {
  if (points.length === 0) return [];
  const columns = [
    column(t('paper.text'), 50),
    column(t('columns.responsible'), 25),
    column(t('columns.due'), 25),
    column(t('columns.state'), 20),
  ];
  const ordered = [...points.filter((one) => !one.settled), ...points.filter((one) => one.settled)];
  const rows = ordered.map(({ text, solution, who, due, settled }) => ({
    cells: [
      { title: text, text: solution },
      who || t('nobody'),
      due ? weekdayOf(project.language, due) : t('noDue'),
      settled ? t('points.settled') : stateOf({ status: 'open', due }, today, t),
    ],
  }));
  return [heading(t('paper.points')), { kind: 'table', columns, rows }];
}

/** What was told of each action. */
export function noteTable({ actions, project }: PlanReportView, t: Translate): Block[] {
  const rows = actions.flatMap(({ activity, notes }) =>
    notes.map(({ day, by, status, note }) => ({
      cells: [
        ...[activity, weekdayOf(project.language, day), by || t('tell.staff')],
        note === '' ? t(`states.${status}`) : { title: t(`states.${status}`), text: note },
      ],
    })),
  );
  if (rows.length === 0) return [];
  const columns = [
    column(t('columns.activity'), 40),
    column(t('paper.day'), 20),
    column(t('paper.by'), 20),
    column(t('columns.state'), 40),
  ];
  return [heading(t('paper.notes')), { kind: 'table', columns, rows }];
}
