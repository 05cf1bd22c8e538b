import { byDue, daysLate } from '~/domain/days';
import type { Consequence, StakeholderReportView } from '~/views/shapes';
import type { Block, Column, Translate } from './blocks';
import { weekdayOf } from './dates';

const namesOf = ({ stakeholders }: StakeholderReportView) =>
  new Map(stakeholders.map((one) => [one.id, one.name]));
const column = (title: string, share: number): Column => ({ title, align: 'start', share });

/** What somebody has to do: what is due first comes first, what is done comes last. */
export function todos(view: StakeholderReportView, t: Translate): Block[] {
  const names = namesOf(view);
  const all = view.consequences.filter((note) => note.todo);
  if (all.length === 0) return [];
  const ordered = [...all.filter((note) => !note.done).sort(byDue), ...all.filter((note) => note.done)];
  const columns = [
    column(t('stakeholders.todos.what'), 40),
    column(t('stakeholders:columns.name'), 24),
    column(t('stakeholders.todos.who'), 18),
    column(t('stakeholders.todos.due'), 22),
    column(t('stakeholders.todos.state'), 20),
  ];
  const rows = ordered.map((note) => ({
    cells: [
      note.text,
      names.get(note.stakeholderId) ?? '',
      note.who || t('stakeholders.todos.nobody'),
      note.due ? weekdayOf(view.project.language, note.due) : t('stakeholders.todos.noDue'),
      stateOf(note, view.today, t),
    ],
  }));
  return [
    { kind: 'heading', level: 1, text: t('stakeholders.todos.title') },
    { kind: 'table', columns, rows },
  ];
}

/** Where a to-do stands, in words. */
export function stateOf(note: Consequence, today: string, t: Translate): string {
  if (note.done) return t('stakeholders.todos.done');
  const late = daysLate(note.due, today);
  return late > 0 ? t('stakeholders.todos.late', { count: late }) : t('stakeholders.todos.open');
}

/** What is to be known, but not to be done. */
export function notes(view: StakeholderReportView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('stakeholders.notes.title') };
  if (view.consequences.length === 0)
    return [title, { kind: 'paragraph', text: t('stakeholders.notes.none') }];
  const names = namesOf(view);
  const only = view.consequences.filter((note) => !note.todo);
  if (only.length === 0) return [];
  const columns = [column(t('stakeholders:columns.name'), 30), column(t('stakeholders.notes.text'), 94)];
  const rows = only.map((note) => ({ cells: [names.get(note.stakeholderId) ?? '', note.text] }));
  return [title, { kind: 'table', columns, rows }];
}
