import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { PlanAction } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../../forms';
import { ActionNotes, TellForm } from '../../TellForm';
import { addressOf } from './address';
import type { PlanData } from './PlanPage';

const CALL = 'action.save';

interface Props {
  data: PlanData;
  action?: PlanAction;
}

function ActionFields({ data, action }: Props) {
  const { t } = useTranslation('plan');
  const { solutions, people } = data;
  const cards = solutions.map(({ id, title }) => ({ value: id, label: title }));
  // The card that it stands on may have been put away.
  if (action?.solutionId && solutions.every(({ id }) => id !== action.solutionId))
    cards.push({ value: action.solutionId, label: action.solution });
  const register = people.map(({ id, name, organisation }) => {
    return { value: id, label: organisation ? `${name}, ${organisation}` : name };
  });
  return (
    <>
      <Field
        call={CALL}
        name="activity"
        rows={2}
        required
        label={t('form.activity')}
        maxLength={LIMITS.text}
        defaultValue={action?.activity}
      />
      <div className="form-grid">
        <Field
          call={CALL}
          name="responsible"
          label={t('form.responsible')}
          hint={t('form.responsibleHint')}
          maxLength={LIMITS.name}
          defaultValue={action?.responsible}
        />
        <Choice
          call={CALL}
          name="participantId"
          label={t('form.person')}
          hint={t('form.personHint')}
          defaultValue={action?.participantId ?? ''}
          options={[{ value: '', label: t('form.noPerson') }, ...register]}
        />
      </div>
      <div className="form-grid">
        <Choice
          call={CALL}
          name="solutionId"
          label={t('columns.solution')}
          defaultValue={action?.solutionId ?? ''}
          options={[{ value: '', label: t('noSolution') }, ...cards]}
        />
        {(['start', 'due'] as const).map((name) => (
          <Field
            key={name}
            call={CALL}
            name={name}
            type="date"
            label={t(`columns.${name}`)}
            defaultValue={action?.[name]}
          />
        ))}
      </div>
    </>
  );
}

export function NewAction({ data }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  return (
    <section className="panel stack no-print" id="new" aria-labelledby="new-title">
      <h2 className="ds-heading" data-size="sm" id="new-title">
        {t('form.new')}
      </h2>
      <CallForm call={CALL} className="stack">
        <ActionFields data={data} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('form.add')}
        </button>
      </CallForm>
    </section>
  );
}

/** One action opened: changed, removed, and told about. */
export function ActionEdit({ data, action }: Required<Props>) {
  const { t } = useTranslation(['plan', 'common']);
  const back = addressOf(data.project.id, data.asked, { edit: '' });
  const here = `${addressOf(data.project.id, data.asked)}#edit`;
  return (
    <section className="panel stack no-print" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h2 className="ds-heading" data-size="sm" id="edit-title">
        {t('form.change')}
      </h2>
      <CallForm call={CALL} input={{ actionId: action.id, _then: back }} className="stack">
        <ActionFields data={data} action={action} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
          <a className="ds-button" data-variant="secondary" href={back}>
            {t('form.close')}
          </a>
        </div>
      </CallForm>
      <h3 className="ds-heading" data-size="xs">
        {t('tell.title')}
      </h3>
      <TellForm action={action} then={here} />
      <ActionNotes action={action} today={data.today} />
      <Act
        call="action.remove"
        input={{ actionId: action.id, _then: back }}
        label={t('common:remove')}
        about={action.activity}
      />
    </section>
  );
}
