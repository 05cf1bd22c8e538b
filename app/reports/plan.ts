import { byDue, daysLate } from '~/domain/days';
import { byDate, byResponsible, countRemaining, isLate, remainingOf } from '~/domain/plan';
import type { PlanAction, PlanReportView } from '~/views/shapes';
import type { Block, Document, Translate } from './blocks';
import { weekdayOf } from './dates';
import { planOverTime } from './plan-time';
import { checkTable, noteTable, planTable, pointTable } from './plan-tables';
import { within } from './text';

/** More lines than this on the first page are counted instead. */
const LINES = 6;

/**
 * The action plan on paper (report ch. 5): five answers first, then every line, the plan over time, and what is left
 * to settle. `t` speaks the project's language and knows every subject.
 */
export function planDocument(view: PlanReportView, t: Translate): Document {
  return {
    title: t('title'),
    subtitle: view.project.title,
    municipality: view.project.municipality,
    language: view.project.language,
    date: view.madeAt,
    landscape: true,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      ...inShort(view, t),
      { kind: 'newPage' },
      ...planTable(view, t),
      ...planOverTime(view, t),
      ...checkTable(view, t),
      ...pointTable(view, t),
      ...noteTable(view, t),
    ],
  };
}

function inShort(view: PlanReportView, t: Translate): Block[] {
  const points = [
    { label: t('paper.key.decided'), lines: decided(view, t) },
    { label: t('paper.key.who'), lines: whoDoesWhat(view, t) },
    { label: t('paper.key.late'), lines: late(view, t) },
    { label: t('paper.key.next'), lines: [nextDue(view, t)] },
    { label: t('paper.key.open'), lines: leftOpen(view, t) },
  ];
  return [{ kind: 'keyPoints', title: t('paper.key.title'), points }];
}

const line = (what: string, text: string, t: Translate) => t('paper.key.line', { what: within(what), text });

/** What stands in the plan, by the solution that it belongs to. */
function decided({ actions }: PlanReportView, t: Translate): string[] {
  if (actions.length === 0) return [t('paper.key.nothing')];
  const of = (status: PlanAction['status']) => actions.filter((one) => one.status === status).length;
  const count = (some: readonly unknown[]) => t('paper.key.actions', { count: some.length });
  const counts = { open: of('open'), done: of('done'), stopped: of('stopped') };
  const titles = [...new Set(actions.map(({ solution }) => solution))].filter((title) => title !== '');
  const bySolution = titles.map((title) =>
    line(title, count(actions.filter(({ solution }) => solution === title)), t),
  );
  const all = t('paper.key.counts', { actions: count(actions), ...counts });
  return [all, ...few(bySolution, t)];
}

/** By who is responsible: one line each, with what is first due first. */
export function whoDoesWhat({ actions }: PlanReportView, t: Translate): string[] {
  const groups = byResponsible(actions.filter(({ status }) => status === 'open'));
  if (groups.length === 0) return [t('paper.key.nothing')];
  const lines = groups.map(({ name, actions: theirs }) => {
    const [first, ...rest] = theirs.map(({ activity }) => within(activity));
    const more = rest.length > 0 ? ` ${t('paper.key.more', { count: rest.length })}` : '';
    return line(name || t('nobody'), `${first}${more}`, t);
  });
  return few(lines, t);
}

function late({ actions, today }: PlanReportView, t: Translate): string[] {
  const overdue = actions.filter((action) => isLate(action, today)).sort(byDate);
  if (overdue.length === 0) return [t('paper.key.nobodyLate')];
  return few(
    overdue.map(({ activity, responsible, due }) =>
      line(activity, [within(responsible) || t('nobody'), lateness(due, today, t)].join(', '), t),
    ),
    t,
  );
}
const lateness = (due: string, today: string, t: Translate) =>
  t('state.late', { count: daysLate(due, today) });

/** The open action that is due first from today on. */
export const firstDue = ({ actions, today }: PlanReportView): PlanAction | undefined =>
  actions.filter(({ status, due }) => status === 'open' && due !== '' && due >= today).sort(byDue)[0];

export function nextDue(view: PlanReportView, t: Translate): string {
  const first = firstDue(view);
  if (!first) return t('paper.key.noNext');
  return line(weekdayOf(view.project.language, first.due), within(first.activity), t);
}

/** What is left to settle, kind by kind, counted. */
export function leftOpen({ actions, checks, points }: PlanReportView, t: Translate): string[] {
  const remaining = remainingOf(actions, checks, points);
  if (countRemaining(remaining) === 0) return [t('paper.key.nothingOpen')];
  return (['unowned', 'undated', 'unclear', 'points'] as const)
    .filter((kind) => remaining[kind].length > 0)
    .map((kind) => t(`paper.key.${kind}`, { count: remaining[kind].length }));
}

function few(lines: string[], t: Translate): string[] {
  if (lines.length <= LINES) return lines;
  const shown = lines.slice(0, LINES - 1);
  return [...shown, t('paper.key.more', { count: lines.length - shown.length })];
}
