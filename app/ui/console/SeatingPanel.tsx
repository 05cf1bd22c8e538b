import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView, RoomView } from '~/views/shapes';
import { Act, CallForm } from '../forms';
import { QualityPanel } from '../seating/QualityPanel';
import { SeatingSettings } from '../seating/SeatingSettings';
import { Mending } from './Mending';
import { PlanTable } from './PlanTable';
import { RoundPanel } from './RoundPanel';
import { useSeatNames } from './seating';

/** Who sits where in every round: planned by a press, changed by hand, mended when people come and go. */
export function SeatingPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'seating', 'common']);
  const { room, console } = useRoom().state.views;
  const names = useSeatNames();
  if (!room || !console) return null;
  if (room.tables.length === 0)
    return (
      <p>
        {t('tables.none')}{' '}
        <a className="ds-link" href={`/desk/${room.project.id}/tables`}>
          {t('tables.setUp')}
        </a>
      </p>
    );
  const { kind } = room.seating;
  const { planned, quality } = console.seating;
  return (
    <section className="stack">
      <RoundPanel leads={leads} />
      {leads && <Mending />}
      {kind === 'chosen' && <p>{t('seating:plan.chosen')}</p>}
      {leads && kind === 'planned' && <PlanForms room={room} seating={console.seating} />}
      {planned.length === 0 && kind === 'planned' && <p className="empty">{t('seating:plan.none')}</p>}
      {planned.length > 0 && <PlanTable leads={leads} />}
      {leads && <SeatUndo room={room} seating={console.seating} />}
      {quality && <QualityPanel quality={quality} names={names} />}
      {leads && (
        <details className="ds-details">
          <summary>{t('seating:settings.open')}</summary>
          <SeatingSettings seating={room.seating} input={{ projectId: room.project.id }} />
        </details>
      )}
    </section>
  );
}

interface PlanProps {
  room: RoomView;
  seating: ConsoleView['seating'];
}

function PlanForms({ room, seating }: PlanProps) {
  const { t } = useTranslation('seating');
  const projectId = room.project.id;
  if (seating.openFrom > room.seating.rounds) return null;
  const confirm = seating.planned.length > 0 ? t('plan.again') : undefined;
  return (
    <>
      <p className="hint">{t('plan.why')}</p>
      <div className="row">
        {(['present', 'invited'] as const).map((who) => (
          <CallForm key={who} call="seating.plan" input={{ projectId, who }} confirm={confirm}>
            <button className="ds-button" data-variant="secondary" type="submit">
              {t(`plan.${who}`)}
            </button>
          </CallForm>
        ))}
      </div>
    </>
  );
}

function SeatUndo({ room, seating }: PlanProps) {
  const { t } = useTranslation('seating');
  const { undo } = seating;
  if (!undo) return null;
  return (
    <Act
      call="change.undo"
      input={{ projectId: room.project.id, changeId: undo.changeId }}
      label={t(`plan.undo.${undo.name as 'seating.plan'}`)}
      variant="secondary"
    />
  );
}
