import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStep, previousStep, type Step } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { useAgendaPlace, type AgendaPlace, type PlannedItem } from './place';

/** A second press of a double click must not take the room two steps. */
const SETTLE_MS = 800;

function useSettled(place: string): boolean {
  const [settledAt, setSettledAt] = useState(place);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettledAt(place), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [place]);
  return settledAt === place;
}

/** Where a button leads: what it is called, and what the call needs to know. */
interface Way {
  name: string;
  input: Record<string, string>;
  /** Where it is another than for the rest of the agenda. */
  call?: string;
}

const isSeating = (item: PlannedItem) => item.step === 'groups';

/** The agenda's second item where people find their tables is round two of seating, and so on, where it is planned. */
function nextRound(place: AgendaPlace, room?: RoomView, console?: ConsoleView): Omit<Way, 'name'> | null {
  if (!room || !console || place.next?.step !== 'groups') return null;
  const nth = place.items.slice(0, place.items.indexOf(place.next) + 1).filter(isSeating).length;
  const { kind, round, rounds } = room.seating;
  const to = round + 1;
  if (nth !== to || to > rounds || (kind !== 'chosen' && !console.seating.planned.includes(to))) return null;
  return { call: 'session.round', input: { expected: String(round), round: String(to) } };
}

/** The ways from here: through the agenda's items, or without an agenda through the steps. */
function useWays(): { call: string; expected: string; next: Way | null; previous: Way | null } {
  const { t } = useTranslation('common');
  const { room, console } = useRoom().state.views;
  const step = room?.step ?? 'welcome';
  const number = room?.workshop.number ?? 1;
  const place = useAgendaPlace();
  if (place) {
    const toItem = (item: PlannedItem | null) => item && { name: item.title, input: { itemId: item.id } };
    const change = nextRound(place, room, console);
    const next = change && place.next ? { name: place.next.title, ...change } : toItem(place.next);
    const previous = toItem(place.previous);
    return { call: 'session.item', expected: place.item?.id ?? '', next, previous };
  }
  const toStep = (to: Step | null) => to && { name: t(`steps.${to}`), input: { step: to } };
  const [next, previous] = [toStep(nextStep(step, number)), toStep(previousStep(step, number))];
  return { call: 'session.step', expected: step, next, previous };
}

/** What to say now, and the way on: one primary button that names what comes next. */
export function StepBar() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const notes = useAgendaPlace()?.item?.notes;
  const { call, expected, next, previous } = useWays();
  const settled = useSettled(expected);
  if (!room) return null;
  const held = !settled || (room.step === 'vote' && room.paper?.open === true);
  const target = { projectId: room.project.id, expected };
  return (
    <footer className="step-bar">
      <p className="script" dir="auto">
        {notes || t('common:quote', { text: t(`script.${room.step}`) })}{' '}
        <span className="hint">{t('keys')}</span>
      </p>
      {previous && (
        <CallForm call={call} input={{ ...target, ...previous.input }}>
          <button className="ds-button" data-variant="secondary" type="submit" disabled={held}>
            {t('back', { step: previous.name })}
          </button>
        </CallForm>
      )}
      {next && (
        <CallForm call={next.call ?? call} input={{ ...target, ...next.input }}>
          <button className="ds-button" data-variant="primary" data-key="next" type="submit" disabled={held}>
            {t('next', { step: next.name })}
          </button>
        </CallForm>
      )}
    </footer>
  );
}
