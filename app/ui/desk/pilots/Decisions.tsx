import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { CandidateView } from '~/views/shapes';
import { Folded, RefusedFor } from '../../RefusedFor';
import { useDates } from '../../dates';
import { Act, CallForm, Choice, Field } from '../../forms';
import { TraceLink } from '../../trace/TraceLink';
import type { ChoiceData } from './ChoicePage';

const STATES = ['candidate', 'chosen', 'declined'] as const;

/** Which candidates become pilots, and why: decided by people, whatever the ranking says. */
export function Decisions({ data: { project, candidates, mayEdit } }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  return (
    <section className="stack" aria-labelledby="decide-title" id="decide">
      <h2 className="ds-heading" data-size="sm" id="decide-title">
        {t('decide.title')}
      </h2>
      <ul className="decisions">
        {candidates.map((candidate) => (
          <li key={candidate.id} className="stack-tight">
            <h3 className="ds-heading" data-size="xs" dir="auto">
              {candidate.title}
            </h3>
            <Decided candidate={candidate} />
            <TraceLink projectId={project.id} kind="pilot" id={candidate.id} about={candidate.title} />
            {mayEdit && (
              <RefusedFor field="pilotId" id={candidate.id}>
                <DecisionForm candidate={candidate} />
              </RefusedFor>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decided({ candidate: { state, decided, reason, standing } }: { candidate: CandidateView }) {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  if (state === 'candidate') return null;
  return (
    <p>
      {decided && t('decide.on', { day: dateOf(decided) })} <strong>{t(`standing.${standing}`)}.</strong>{' '}
      <bdi>{reason}</bdi>
    </p>
  );
}

function DecisionForm({ candidate: { id, title, state, reason } }: { candidate: CandidateView }) {
  const { t } = useTranslation('pilots');
  const call = 'pilot.decide';
  return (
    <div className="row decision">
      <Folded call={call} title={t('decide.title')} about={title}>
        <CallForm call={call} input={{ pilotId: id }} className="stack">
          <Choice
            call={call}
            name="state"
            label={t('decide.state')}
            defaultValue={state}
            options={STATES.map((value) => ({ value, label: t(`decide.${value}`) }))}
          />
          <Field
            call={call}
            name="reason"
            rows={2}
            label={t('decide.reason')}
            defaultValue={reason}
            maxLength={LIMITS.text}
          />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('decide.go')}
          </button>
        </CallForm>
      </Folded>
      <Act call="candidate.remove" input={{ pilotId: id }} label={t('decide.remove')} about={title} />
    </div>
  );
}
