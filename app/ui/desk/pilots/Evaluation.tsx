import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { IMPLEMENTATIONS, REAL_NEEDS } from '~/domain/lists-after';
import { useDates } from '../../dates';
import { CallForm, Choice, Field } from '../../forms';
import { TraceLink } from '../../trace/TraceLink';
import type { PilotData } from './PilotPage';

const CALL = 'evaluation.save';

/** What came of the pilot, with a view to what becomes of it. */
export function Evaluation({ data }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const { evaluation, pilot, project } = data;
  return (
    <section className="stack" aria-labelledby="evaluation-title" id="evaluation">
      <h2 className="ds-heading" data-size="sm" id="evaluation-title">
        {t('evaluation.title')}
      </h2>
      <p className="hint">{t('evaluation.why')}</p>
      {evaluation.decision && (
        <p>
          <strong>{t(`evaluation.decisions.${evaluation.decision}`)}</strong> ·{' '}
          <TraceLink
            projectId={project.id}
            kind="decision"
            id={pilot.id}
            about={t(`evaluation.decisions.${evaluation.decision}`)}
          />
        </p>
      )}
      {data.mayEdit ? <EvaluationForm data={data} /> : <EvaluationText data={data} />}
    </section>
  );
}

function EvaluationForm({ data: { pilot, evaluation } }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const text = (
    name: 'results' | 'effects' | 'needNote' | 'new' | 'useful' | 'used' | 'transfer' | 'reason',
  ) => (
    <Field
      call={CALL}
      name={name}
      rows={2}
      label={t(`evaluation.${name}`)}
      maxLength={LIMITS.text}
      defaultValue={evaluation[name]}
    />
  );
  return (
    <CallForm call={CALL} input={{ pilotId: pilot.id }} className="stack">
      {text('results')}
      {text('effects')}
      <Choice
        call={CALL}
        name="realNeed"
        label={t('evaluation.realNeed')}
        defaultValue={evaluation.realNeed}
        options={(['', ...REAL_NEEDS] as const).map((value) => ({
          value,
          label: t(`evaluation.need.${value}`),
        }))}
      />
      {text('needNote')}
      <fieldset className="stack">
        <legend>{t('evaluation.n3')}</legend>
        {text('new')}
        {text('useful')}
        {text('used')}
      </fieldset>
      {text('transfer')}
      <div className="form-grid">
        <Choice
          call={CALL}
          name="decision"
          label={t('evaluation.decision')}
          defaultValue={evaluation.decision}
          options={(['', ...IMPLEMENTATIONS] as const).map((value) => ({
            value,
            label: t(`evaluation.decisions.${value}`),
          }))}
        />
        {(['actor', 'decidedBy'] as const).map((name) => (
          <Field
            key={name}
            call={CALL}
            name={name}
            label={t(`evaluation.${name}`)}
            maxLength={LIMITS.name}
            defaultValue={evaluation[name]}
          />
        ))}
        <Field
          call={CALL}
          name="decidedOn"
          type="date"
          label={t('evaluation.decidedOn')}
          defaultValue={evaluation.decidedOn}
        />
      </div>
      {text('reason')}
      <button className="ds-button" data-variant="primary" type="submit">
        {t('evaluation.save')}
      </button>
    </CallForm>
  );
}

/** As a reader sees it: only what has been written. */
function EvaluationText({ data: { evaluation } }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  const facts = [
    ['results', evaluation.results],
    ['effects', evaluation.effects],
    ['realNeed', evaluation.realNeed && t(`evaluation.need.${evaluation.realNeed}`)],
    ['needNote', evaluation.needNote],
    ['new', evaluation.new],
    ['useful', evaluation.useful],
    ['used', evaluation.used],
    ['transfer', evaluation.transfer],
    ['decision', evaluation.decision && t(`evaluation.decisions.${evaluation.decision}`)],
    ['actor', evaluation.actor],
    ['decidedBy', evaluation.decidedBy],
    ['decidedOn', evaluation.decidedOn && dateOf(evaluation.decidedOn)],
    ['reason', evaluation.reason],
  ] as const;
  const written = facts.filter(([, text]) => text !== '');
  if (written.length === 0) return <p className="empty">{t('pilot.notWritten')}</p>;
  return (
    <dl className="facts">
      {written.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`evaluation.${name}`)}</dt>
          <dd dir="auto" className="typed">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
