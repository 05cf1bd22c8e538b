import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { useAgendaPlace } from './place';

/** Which round it is, who has found the table, and one press to the next. */
export function RoundPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation('seating');
  const { room, console } = useRoom().state.views;
  if (!room || !console) return null;
  const { round, rounds } = room.seating;
  const { arrived, of } = console.seating;
  if (rounds === 1) return null;
  return (
    <section className="round-panel" aria-label={t('settings.now', { round, rounds })}>
      <p>
        <strong>{t('settings.now', { round, rounds })}</strong>
      </p>
      {room.step === 'groups' && of > 0 && (
        <p role="status" className="arrived-count">
          {t('round.arrived', { arrived, of })}
        </p>
      )}
      {leads && <RoundForms room={room} seating={console.seating} />}
    </section>
  );
}

interface RoundProps {
  room: RoomView;
  seating: ConsoleView['seating'];
}

function RoundForms({ room, seating }: RoundProps) {
  const { t } = useTranslation('seating');
  const { kind, round, rounds } = room.seating;
  const next = round + 1;
  const ready = kind === 'chosen' || seating.planned.includes(next);
  if (room.step === 'welcome') return null;
  return (
    <div className="row">
      {room.step === 'groups' && round > 1 && <Resume room={room} />}
      {next > rounds && <p className="hint">{t('round.last')}</p>}
      {next <= rounds && !ready && <p className="hint">{t('round.noPlan', { round: next })}</p>}
      {next <= rounds && ready && (
        <ToRound room={room} to={next} label={t('round.change', { round: next })} />
      )}
      {round > 1 && (
        <details className="ds-details">
          <summary>{t('round.more')}</summary>
          <ToRound room={room} to={round - 1} label={t('round.back', { round: round - 1 })} />
        </details>
      )}
    </div>
  );
}

function ToRound({ room, to, label }: { room: RoomView; to: number; label: string }) {
  const input = { projectId: room.project.id, expected: String(room.seating.round), round: String(to) };
  return (
    <CallForm call="session.round" input={input}>
      <button className="ds-button" data-variant="secondary" type="submit">
        {label}
      </button>
    </CallForm>
  );
}

/** Back to the work that the change of tables came into: the agenda's item, or one of the two steps of work. */
function Resume({ room }: { room: RoomView }) {
  const { t } = useTranslation(['seating', 'common']);
  const item = useAgendaPlace()?.item;
  const projectId = room.project.id;
  const ways = item
    ? item.step === 'groups'
      ? []
      : [{ call: 'session.item', name: item.title, input: { expected: item.id, itemId: item.id } }]
    : (['needs', 'solutions'] as const).map((step) => ({
        ...{ call: 'session.step', name: t(`common:steps.${step}`) },
        input: { expected: room.step, step },
      }));
  return ways.map(({ call, name, input }) => (
    <CallForm key={name} call={call} input={{ projectId, ...input }}>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('round.resume', { step: name })}
      </button>
    </CallForm>
  ));
}
