import { useTranslation } from 'react-i18next';
import { isTableStep, tableStepsOf } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import { Act } from '../forms';

/** Tables that are ahead or behind: each can be sent on by itself, and follows the room again when that moves on. */
export function PacePanel() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  if (!room || !isTableStep(room.step) || room.tables.length === 0) return null;
  return (
    <details className="ds-details" open={room.tables.some((table) => table.step !== null)}>
      <summary>{t('pace.title')}</summary>
      <div className="stack">
        <p className="hint">{t('pace.why')}</p>
        <ul className="pace">
          {room.tables.map((table) => (
            <li key={table.id} className="row">
              <strong>{t('common:table', { number: table.number })}</strong>
              <span>{t('pace.at', { step: t(`common:steps.${table.step ?? room.step}`) })}</span>
              {tableStepsOf(room.workshop.number)
                .filter((step) => step !== (table.step ?? room.step))
                .map((step) => (
                  <Act
                    key={step}
                    call="table.step"
                    input={{
                      projectId: room.project.id,
                      groupId: table.id,
                      step: step === room.step ? '' : step,
                    }}
                    label={t('pace.go', { step: t(`common:steps.${step}`) })}
                    about={t('common:table', { number: table.number })}
                    variant="secondary"
                  />
                ))}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
