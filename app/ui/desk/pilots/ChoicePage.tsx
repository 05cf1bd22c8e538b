import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { CandidateView, ChoiceView, DeskHead } from '~/views/shapes';
import { CallForm, Choice, Field } from '../../forms';
import { Matrix } from './Matrix';
import { Scoring } from './Scoring';
import { Decisions } from './Decisions';
import { Weights } from './Weights';

export type ChoiceData = DeskHead & ChoiceView;

/** The pilots of a project: those that were chosen, and the choice. */
export function ChoicePage({ data }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const { candidates, mayEdit } = data;
  const chosen = candidates.filter(({ state }) => state === 'chosen');
  return (
    <div className="pilots-page wide-content stack">
      <p>{t('why')}</p>
      {chosen.length > 0 && <Chosen data={data} pilots={chosen} />}
      {candidates.length === 0 ? (
        <div className="empty">
          <p>
            <strong>{t('none')}</strong>
          </p>
          {mayEdit && <p>{t('noneWhy')}</p>}
        </div>
      ) : (
        <>
          <Matrix data={data} />
          <Weights data={data} />
          <Scoring data={data} />
          <Decisions data={data} />
        </>
      )}
      {candidates.length > 0 && (
        <p>
          {t('documents')} <a href={`/documents/${data.project.id}/pilots.pdf`}>PDF</a> ·{' '}
          <a href={`/documents/${data.project.id}/pilots.docx`}>Word</a>
        </p>
      )}
      {mayEdit && <NewCandidate data={data} />}
    </div>
  );
}

function Chosen({ data, pilots }: { data: ChoiceData; pilots: readonly CandidateView[] }) {
  const { t } = useTranslation('pilots');
  return (
    <section className="stack" aria-labelledby="chosen-title">
      <h2 className="ds-heading" data-size="sm" id="chosen-title">
        {t('chosen.title')}
      </h2>
      <ul className="pilot-list">
        {pilots.map(({ id, title, standing, rounds }) => (
          <li key={id}>
            <a href={`/desk/${data.project.id}/pilots/${id}`} aria-label={`${t('chosen.open')}: ${title}`}>
              <bdi>{title}</bdi>
            </a>
            <span>
              {t(`standing.${standing}`)}
              {rounds > 0 && <> · {t('chosen.rounds', { count: rounds })}</>}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/desk/${data.project.id}/sponsors`}>{t('chosen.sponsors')}</a>
      </p>
    </section>
  );
}

function NewCandidate({ data: { solutions } }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const call = 'candidate.add';
  return (
    <section className="panel stack" aria-labelledby="add-title">
      <h2 className="ds-heading" data-size="sm" id="add-title">
        {t('add.title')}
      </h2>
      <CallForm call={call} className="stack">
        <div className="form-grid">
          <Choice
            call={call}
            name="solutionId"
            label={t('add.solution')}
            options={[
              ...solutions.map(({ id, title }) => ({ value: id, label: title })),
              { value: '', label: t('add.own') },
            ]}
          />
          <Field
            call={call}
            name="title"
            label={t('add.name')}
            hint={t('add.nameHint')}
            maxLength={LIMITS.title}
          />
        </div>
        <button className="ds-button" data-variant="primary" type="submit">
          {t('add.go')}
        </button>
      </CallForm>
    </section>
  );
}
