import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { latenessOf } from '~/domain/plan';
import type { PlanPoint } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../../forms';
import { usePlanWords } from '../../plan';
import { addressOf } from './address';
import type { PlanData } from './PlanPage';

const CALL = 'point.save';

/** What the workshops left open, for somebody to answer. */
export function OpenPoints({ data }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  const { points, asked, mayEdit } = data;
  const open = points.filter(({ settled }) => !settled);
  const settled = points.filter((point) => point.settled);
  const chosen = points.find(({ id }) => id === asked.edit);
  const list = (some: PlanPoint[]) => (
    <ul className="todos">
      {some.map((point) => (
        <Point key={point.id} data={data} point={point} />
      ))}
    </ul>
  );
  return (
    <section className="panel stack" id="points" aria-labelledby="points-title">
      <h2 className="ds-heading" data-size="sm" id="points-title">
        {t('points.title')}
      </h2>
      <p className="hint">{t('points.why')}</p>
      {open.length > 0 ? list(open) : <p>{t('points.none')}</p>}
      {settled.length > 0 && (
        <details className="ds-details">
          <summary>{t('points.settledCount', { count: settled.length })}</summary>
          {list(settled)}
        </details>
      )}
      {mayEdit && <PointForm key={chosen?.id} data={data} point={chosen} />}
    </section>
  );
}

function Point({ data, point }: { data: PlanData; point: PlanPoint }) {
  const { t } = useTranslation(['plan', 'common']);
  const { dayOf, stateOf } = usePlanWords(data.today);
  const { id, text, who, due, settled, solution } = point;
  const standing = { status: settled ? 'done' : 'open', due } as const;
  const about = [solution, who || t('nobody'), due ? dayOf(due) : t('noDue')].filter(Boolean);
  const input = { pointId: id, _then: `${addressOf(data.project.id, data.asked, { edit: '' })}#points` };
  return (
    <li>
      <div>
        <p dir="auto" className="typed">
          {text}
        </p>
        <p className="hint">
          <bdi>{about.join(' · ')}</bdi>
          {latenessOf(standing, data.today).kind === 'late' && (
            <strong className="late"> · {stateOf(standing).words}</strong>
          )}
        </p>
      </div>
      {data.mayEdit && (
        <div className="row no-print">
          <Act
            call="point.settle"
            input={{ ...input, settled: settled ? '' : 'true' }}
            label={t(settled ? 'points.reopen' : 'points.settle')}
            about={text}
            variant="secondary"
          />
          <a
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            href={`${addressOf(data.project.id, data.asked, { edit: id })}#points`}
            aria-label={`${t('common:edit')}: ${text}`}
          >
            {t('common:edit')}
          </a>
          <Act call="point.remove" input={input} label={t('common:remove')} about={text} />
        </div>
      )}
    </li>
  );
}

function PointForm({ data, point }: { data: PlanData; point?: PlanPoint }) {
  const { t } = useTranslation(['plan', 'common']);
  const { project, asked, solutions } = data;
  const back = `${addressOf(project.id, asked, { edit: '' })}#points`;
  const cards = solutions.map(({ id, title }) => ({ value: id, label: title }));
  if (point?.solutionId && solutions.every(({ id }) => id !== point.solutionId))
    cards.push({ value: point.solutionId, label: point.solution });
  return (
    <CallForm
      call={CALL}
      input={{ _then: back, ...(point ? { pointId: point.id } : {}) }}
      className="stack no-print"
    >
      <h3 className="ds-heading" data-size="xs">
        {t(point ? 'points.change' : 'points.new')}
      </h3>
      <Field
        call={CALL}
        name="text"
        rows={2}
        required
        label={t('points.text')}
        maxLength={LIMITS.text}
        defaultValue={point?.text}
      />
      <div className="form-grid">
        <Choice
          call={CALL}
          name="solutionId"
          label={t('columns.solution')}
          defaultValue={point?.solutionId ?? ''}
          options={[{ value: '', label: t('noSolution') }, ...cards]}
        />
        <Field
          call={CALL}
          name="who"
          label={t('points.who')}
          maxLength={LIMITS.name}
          defaultValue={point?.who}
        />
        <Field call={CALL} name="due" type="date" label={t('columns.due')} defaultValue={point?.due} />
      </div>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t(point ? 'common:save' : 'form.add')}
        </button>
        {point && (
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('form.close')}
          </a>
        )}
      </div>
    </CallForm>
  );
}
