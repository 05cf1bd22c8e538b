import { useTranslation } from 'react-i18next';
import { ACTION_STATES } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { PlanAction } from '~/views/shapes';
import { CallForm, Choice, Field } from './forms';
import { usePlanWords } from './plan';

const CALL = 'action.tell';

/** How it goes with an action. @param then where to go afterwards, on the desk */
export function TellForm({ action, then }: { action: PlanAction; then?: string }) {
  const { t } = useTranslation('plan');
  const input = { actionId: action.id, ...(then ? { _then: then } : {}) };
  return (
    <CallForm
      call={CALL}
      input={input}
      className="stack"
      aria-label={`${t('tell.title')} ${action.activity}`}
    >
      <Choice
        call={CALL}
        name="status"
        label={t('tell.status')}
        defaultValue={action.status}
        options={ACTION_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Field call={CALL} name="note" rows={2} label={t('tell.note')} maxLength={LIMITS.text} />
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('tell.go')}
      </button>
    </CallForm>
  );
}

/** What was told of an action, newest first. */
export function ActionNotes({ action, today }: { action: PlanAction; today: string }) {
  const { t } = useTranslation('plan');
  const { dayOf } = usePlanWords(today);
  if (action.notes.length === 0) return <p className="hint">{t('tell.noHistory')}</p>;
  return (
    <div>
      <p>
        <strong>{t('tell.history')}</strong>
      </p>
      <ol className="action-notes">
        {action.notes.map(({ id, day, status, note, by }) => (
          <li key={id}>
            <span className="hint">
              {dayOf(day)}, <bdi>{by || t('tell.staff')}</bdi>:
            </span>{' '}
            <strong>{t(`states.${status}`)}</strong>
            {note && (
              <span dir="auto" className="typed">
                {' '}
                {note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
