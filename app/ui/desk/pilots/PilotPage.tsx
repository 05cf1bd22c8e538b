import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { DeskHead, PilotView } from '~/views/shapes';
import { Folded, RefusedFor } from '../../RefusedFor';
import { useDates } from '../../dates';
import { CallForm, Field } from '../../forms';
import { TraceLink } from '../../trace/TraceLink';
import { Evaluation } from './Evaluation';
import { Indicators } from './Indicators';
import { Aims, Partners } from './PilotParts';
import { Rounds } from './Rounds';

export interface PilotData extends DeskHead, PilotView {
  /** Where this installation is reached, for links that people are given. */
  origin: string;
}

/** One pilot: what it is to be, its rounds of testing, and what came of it. */
export function PilotPage({ data }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const { pilot, project } = data;
  return (
    <div className="pilots-page stack">
      <p>
        <a href={`/desk/${project.id}/pilots`}>{t('pilot.back')}</a> ·{' '}
        <strong>{t(`standing.${pilot.standing}`)}</strong> ·{' '}
        <TraceLink projectId={project.id} kind="pilot" id={pilot.id} about={pilot.title} />
        {pilot.state === 'chosen' && (
          <>
            {' · '}
            <a href={`/desk/${project.id}/pilots/${pilot.id}/story`}>{t('pilot.story')}</a>
          </>
        )}
      </p>
      <From data={data} />
      <About data={data} />
      <Aims data={data} />
      <Partners data={data} />
      <Indicators data={data} />
      {pilot.state === 'chosen' ? <Rounds data={data} /> : <p className="notice">{t('pilot.notChosen')}</p>}
      {pilot.state === 'chosen' && <Evaluation data={data} />}
      {pilot.state === 'chosen' && <ToReport data={data} />}
    </div>
  );
}

function ToReport({ data: { pilot, project, mayEdit } }: { data: PilotData }) {
  const { t } = useTranslation('finalReport');
  return (
    <section className="stack" aria-labelledby="report-title" id="report">
      <h2 className="ds-heading" data-size="sm" id="report-title">
        {t('title')}
      </h2>
      <p className="hint">{t('openWhy')}</p>
      <p>
        <a
          className="ds-button"
          data-variant="secondary"
          href={`/desk/${project.id}/pilots/${pilot.id}/report`}
        >
          {t(mayEdit ? 'open' : 'read')}
        </a>
      </p>
    </section>
  );
}

/** What it was made of, and the way back there. */
function From({ data: { from, pilot, project } }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  if (!from) return null;
  const between = `/desk/${project.id}/between#p-${from.proposalId}`;
  return (
    <>
      {pilot.standing === 'back' && (
        <div className="notice stack-tight">
          <p>{t('pilot.reopened')}</p>
          <p>
            <a href={between}>{t('pilot.toProposal')}</a>
          </p>
        </div>
      )}
      <p className="hint">
        <bdi>{t('pilot.from', { solution: from.solution })}</bdi> ·{' '}
        <a href={between}>
          <bdi>{t('pilot.proposal', { proposal: from.proposal })}</bdi>
        </a>
      </p>
    </>
  );
}

const TEXTS = ['aim', 'targetGroup', 'activities', 'money', 'staff', 'anchoring'] as const;

function About({ data }: { data: PilotData }) {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  const { pilot, mayEdit } = data;
  const dates = [pilot.start, pilot.due].map((date) => (date ? dateOf(date) : '')).join(' – ');
  const facts = [
    ...TEXTS.map((name) => [name, pilot[name]] as const),
    ['leader', pilot.leader] as const,
    ['period', dates === ' – ' ? '' : dates] as const,
  ];
  const unwritten = facts.filter(([, text]) => text === '').map(([name]) => t(`pilot.${name}`));
  return (
    <section className="stack" aria-labelledby="about-title" id="about">
      <h2 className="ds-heading" data-size="sm" id="about-title">
        {t('pilot.about')}
      </h2>
      <dl className="facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{t(`pilot.${name}`)}</dt>
              <dd dir="auto" className="typed">
                {text}
              </dd>
            </div>
          ))}
      </dl>
      {unwritten.length > 0 && (
        <p className="hint">{t('pilot.unwritten', { parts: unwritten.join(', ') })}</p>
      )}
      {mayEdit && <AboutForm data={data} />}
    </section>
  );
}

function AboutForm({ data: { pilot } }: { data: PilotData }) {
  const { t } = useTranslation(['pilots', 'common']);
  const call = 'pilot.save';
  return (
    <RefusedFor field="pilotId" id={pilot.id}>
      <Folded call={call} title={t('pilot.change')}>
        <CallForm call={call} input={{ pilotId: pilot.id }} className="stack">
          <Field
            call={call}
            name="title"
            label={t('pilot.name')}
            required
            maxLength={LIMITS.title}
            defaultValue={pilot.title}
          />
          {TEXTS.map((name) => (
            <Field
              key={name}
              call={call}
              name={name}
              rows={2}
              label={t(`pilot.${name}`)}
              maxLength={LIMITS.text}
              defaultValue={pilot[name]}
            />
          ))}
          <div className="form-grid">
            <Field
              call={call}
              name="leader"
              label={t('pilot.leader')}
              maxLength={LIMITS.name}
              defaultValue={pilot.leader}
            />
            <Field call={call} name="start" type="date" label={t('pilot.start')} defaultValue={pilot.start} />
            <Field call={call} name="due" type="date" label={t('pilot.due')} defaultValue={pilot.due} />
          </div>
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}
