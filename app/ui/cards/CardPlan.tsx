import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { CardAction, CardLine } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm, Choice, Field } from '../forms';

const CALL = 'action.save';

/** Who does what by when, for one card. */
export function CardPlan({ card, reads }: { card: CardLine; reads: boolean }) {
  const { t } = useTranslation('cards');
  const { day } = useDates();
  return (
    <div className="stack">
      {card.actions.length === 0 && <p className="hint">{t('plan.none')}</p>}
      <ol className="card-actions">
        {card.actions.map((action) => (
          <li key={action.id} className="stack">
            <p className="typed" dir="auto">
              {action.activity}
            </p>
            <p className="hint">
              <bdi>{action.responsible || t('plan.nobody')}</bdi>
              {' · '}
              {action.due ? day(action.due) : t('plan.noDue')}
            </p>
            {!reads && (
              <details className="ds-details">
                <summary aria-label={`${t('plan.change')}: ${action.activity}`}>{t('plan.change')}</summary>
                <ActionForm solutionId={card.id} action={action} />
              </details>
            )}
          </li>
        ))}
      </ol>
      {!reads && <ActionForm solutionId={card.id} />}
    </div>
  );
}

/** Those at the table, for its people; everyone who was invited, for the staff. */
function usePeople(): readonly { id: string; name: string }[] {
  const { me, console: staffs } = useRoom().state.views;
  return me?.people ?? staffs?.people ?? [];
}

function ActionForm({ solutionId, action }: { solutionId: string; action?: CardAction }) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  const people = usePeople().map(({ id, name }) => ({ value: id, label: name }));
  if (!room) return null;
  const held = action?.participantId ?? '';
  const isElsewhere = held !== '' && people.every(({ value }) => value !== held);
  const other = isElsewhere ? [{ value: held, label: action?.responsible ?? '' }] : [];
  return (
    <CallForm
      call={CALL}
      input={{ projectId: room.project.id, solutionId, ...(action ? { actionId: action.id } : {}) }}
      onSent={(form) => !action && form.reset()}
      className="stack"
      aria-label={action?.activity ?? t('plan.add')}
    >
      <Field
        call={CALL}
        name="activity"
        rows={2}
        required
        label={t('plan.activity')}
        maxLength={LIMITS.text}
        defaultValue={action?.activity}
      />
      <Field
        call={CALL}
        name="responsible"
        label={t('plan.responsible')}
        maxLength={LIMITS.name}
        defaultValue={action?.responsible}
      />
      {people.length + other.length > 0 && (
        <Choice
          call={CALL}
          name="participantId"
          label={t('plan.person')}
          defaultValue={held}
          options={[{ value: '', label: t('plan.noPerson') }, ...people, ...other]}
        />
      )}
      <div className="form-grid">
        <Field call={CALL} name="start" type="date" label={t('plan.start')} defaultValue={action?.start} />
        <Field call={CALL} name="due" type="date" label={t('plan.due')} defaultValue={action?.due} />
      </div>
      <button className="ds-button wide" data-variant={action ? 'secondary' : 'primary'} type="submit">
        {t(action ? 'plan.save' : 'plan.add')}
      </button>
    </CallForm>
  );
}
