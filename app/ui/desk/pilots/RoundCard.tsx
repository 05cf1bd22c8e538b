import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { ROUND_DECISIONS } from '~/domain/lists-after';
import type { PilotRoundView } from '~/views/shapes';
import { Folded, RefusedFor } from '../../RefusedFor';
import { useDates } from '../../dates';
import { Act, CallForm, Choice, Field } from '../../forms';
import { useFigures } from '../../pilots/words';
import { TraceLink } from '../../trace/TraceLink';
import { Told } from './Told';
import type { PilotData } from './PilotPage';
import { usePeriod } from './Rounds';

interface RoundProps {
  data: PilotData;
  round: PilotRoundView;
}
const TEXTS = ['plan', 'done', 'feedback', 'analysis'] as const;

/** One round: what was planned and done, what users said, the figures, what was learned, and what was decided. */
export function RoundCard({ data, round, isLast }: RoundProps & { isLast: boolean }) {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  const { period } = usePeriod();
  const title = t('rounds.round', { number: round.number });
  return (
    <article className="panel stack" id={`round-${round.id}`} aria-label={title}>
      <h3 className="ds-heading" data-size="xs">
        {title} <span className="hint">{period(round)}</span>
      </h3>
      <dl className="facts">
        {TEXTS.filter((name) => round[name]).map((name) => (
          <div key={name}>
            <dt>{t(`rounds.${name}`)}</dt>
            <dd dir="auto" className="typed">
              {round[name]}
            </dd>
          </div>
        ))}
      </dl>
      {round.decision && (
        <p>
          <strong>
            {t('decision.on', { decision: t(`decision.${round.decision}`), day: dateOf(round.decided) })}
          </strong>{' '}
          <bdi>{round.change}</bdi>{' '}
          <TraceLink
            projectId={data.project.id}
            kind="decision"
            id={round.id}
            about={`${t(`decision.${round.decision}`)}, ${title}`}
          />
        </p>
      )}
      <Told data={data} round={round} />
      {data.mayEdit && (
        <RefusedFor field="roundId" id={round.id}>
          <RoundForm round={round} />
          <FiguresForm data={data} round={round} />
          <DecisionForm round={round} />
          {isLast && (
            <Act
              call="pilotRound.remove"
              input={{ roundId: round.id }}
              label={t('rounds.remove')}
              about={title}
            />
          )}
        </RefusedFor>
      )}
    </article>
  );
}

function RoundForm({ round }: { round: PilotRoundView }) {
  const { t } = useTranslation(['pilots', 'common']);
  const call = 'pilotRound.save';
  return (
    <Folded call={call} title={t('rounds.write')}>
      <CallForm call={call} input={{ roundId: round.id }} className="stack">
        <div className="form-grid">
          {(['start', 'end'] as const).map((name) => (
            <Field
              key={name}
              call={call}
              name={name}
              type="date"
              label={t(`rounds.${name}`)}
              defaultValue={round[name]}
            />
          ))}
        </div>
        {TEXTS.map((name) => (
          <Field
            key={name}
            call={call}
            name={name}
            rows={3}
            label={t(`rounds.${name}`)}
            maxLength={LIMITS.text}
            defaultValue={round[name]}
          />
        ))}
        <button className="ds-button" data-variant="primary" type="submit">
          {t('common:save')}
        </button>
      </CallForm>
    </Folded>
  );
}

function FiguresForm({ data: { indicators }, round }: RoundProps) {
  const { t } = useTranslation('pilots');
  const { typed } = useFigures();
  const call = 'pilotRound.figures';
  return (
    <Folded call={call} title={t('figures.title')}>
      {indicators.length === 0 ? (
        <p className="hint">{t('figures.none')}</p>
      ) : (
        <CallForm
          call={call}
          input={{ roundId: round.id, indicatorIds: indicators.map(({ id }) => id) }}
          className="stack"
        >
          {indicators.map(({ id, title, unit }, at) => {
            const figure = round.figures[id];
            return (
              <div key={id} className="form-grid">
                <Field
                  call={call}
                  name="values[]"
                  at={at}
                  label={unit ? `${title} (${unit})` : title}
                  defaultValue={typed(figure?.value)}
                />
                <Field
                  call={call}
                  name="notes[]"
                  at={at}
                  label={t('figures.note')}
                  maxLength={LIMITS.text}
                  defaultValue={figure?.note}
                />
              </div>
            );
          })}
          <button className="ds-button" data-variant="primary" type="submit">
            {t('figures.save')}
          </button>
        </CallForm>
      )}
    </Folded>
  );
}

function DecisionForm({ round }: { round: PilotRoundView }) {
  const { t } = useTranslation('pilots');
  const call = 'pilotRound.decide';
  return (
    <Folded call={call} title={t('decision.title')}>
      <CallForm call={call} input={{ roundId: round.id }} className="stack">
        <Choice
          call={call}
          name="decision"
          label={t('decision.title')}
          defaultValue={round.decision}
          options={[
            { value: '', label: t('decision.none') },
            ...ROUND_DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) })),
          ]}
        />
        <Field
          call={call}
          name="change"
          rows={2}
          label={t('decision.change')}
          hint={t('decision.changeHint')}
          maxLength={LIMITS.text}
          defaultValue={round.change}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('decision.save')}
        </button>
      </CallForm>
    </Folded>
  );
}
