import { createEvents, type EventAttributes } from 'ics';
import { uidOf } from '~/domain/calendar';
import type { PlanReportView } from '~/views/shapes';
import type { Translate } from './blocks';
import { dayAndNext, PRODUCT, refolded } from './calendar.server';
import { stateOf } from './plan-tables';
import { clean, oneLine } from './text';

/**
 * The plan as a calendar file: one event for the whole day on which an open action is due. Empty when none is.
 * A later file replaces an earlier one, since its stamp is later and its sequence counts the minutes.
 */
export function planCalendar(view: PlanReportView, t: Translate): string {
  const dated = view.actions.filter(({ due, status }) => due !== '' && status === 'open');
  if (dated.length === 0) return '';
  const events = dated.map((action): EventAttributes & { timestamp: number } => {
    const { id, activity, responsible, solution, due } = action;
    const told = [
      `${t('columns.responsible')}: ${responsible || t('nobody')}`,
      solution && `${t('columns.solution')}: ${solution}`,
      `${t('columns.state')}: ${stateOf(action, view.today, t)}`,
      view.project.title,
    ];
    return {
      ...dayAndNext(due),
      uid: uidOf(id),
      timestamp: view.madeAt,
      lastModified: view.madeAt,
      sequence: Math.floor(view.madeAt / MINUTE_MS),
      title: oneLine(t('paper.event', { activity })),
      description: clean(told.filter(Boolean).join('\n')),
      status: 'CONFIRMED',
      // A date to remember takes nobody's day.
      busyStatus: 'FREE',
    };
  });
  const { error, value } = createEvents(events, { productId: PRODUCT, method: 'PUBLISH' });
  if (error || value === null) throw error ?? new Error('the calendar file has no text');
  return refolded(value);
}
const MINUTE_MS = 60_000;
