import { useTranslation } from 'react-i18next';
import { isTableStep, tableStepsOf, type Step } from '~/domain/lists';
import type { MeView, RoomView } from '~/views/shapes';
import { Act } from '../forms';

interface InstructionProps {
  room: RoomView;
  me: MeView;
  /** Where this page is. */
  step: Step;
}

/** What the agenda tells everyone to do now, and table facilitators besides. Another step's words would mislead. */
export function Instruction({ room, me, step }: InstructionProps) {
  const { t } = useTranslation('phone');
  const { item } = room;
  if (!item || room.step !== step) return null;
  const forTables = me.leadsTableId ? item.forTables : '';
  if (!item.forEveryone && !forTables) return null;
  return (
    <div className="instruction" dir="auto">
      {item.forEveryone && <p>{item.forEveryone}</p>}
      {forTables && (
        <p>
          <strong>{t('pace.forYou')}:</strong> {forTables}
        </p>
      )}
    </div>
  );
}

/** The table facilitator's way on when her table is ahead of the room, and back. */
export function Pace({ room, groupId, step }: { room: RoomView; groupId: string; step: Step }) {
  const { t } = useTranslation(['phone', 'common']);
  if (!isTableStep(room.step)) return null;
  return (
    <details className="ds-details">
      <summary>{t('pace.title')}</summary>
      <div className="stack">
        <p className="hint">{t('pace.why')}</p>
        <div className="row">
          {tableStepsOf(room.workshop.number)
            .filter((one) => one !== step)
            .map((one) => (
              <Act
                key={one}
                call="table.step"
                input={{ projectId: room.project.id, groupId, step: one === room.step ? '' : one }}
                label={t('pace.go', { step: t(`common:steps.${one}`) })}
                variant="secondary"
              />
            ))}
        </div>
      </div>
    </details>
  );
}
