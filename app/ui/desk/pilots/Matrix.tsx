import { useTranslation } from 'react-i18next';
import { rankingOf, type Ranked } from '~/domain/scoring';
import type { CandidateView } from '~/views/shapes';
import { CallForm } from '../../forms';
import { useCriterion, useFigures } from '../../pilots/words';
import type { ChoiceData } from './ChoicePage';

const SCORES = [1, 2, 3, 4, 5];

/** Candidates by criteria, the best first: the group's numbers, to be changed row by row. */
export function Matrix({ data }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const nameOf = useCriterion();
  const { criteria, candidates } = data;
  const ranking = rankingOf(criteria, candidates);
  return (
    <section className="stack" aria-labelledby="matrix-title" id="matrix">
      <h2 className="ds-heading" data-size="sm" id="matrix-title">
        {t('matrix.title')}
      </h2>
      <p className="hint">{t('matrix.why')}</p>
      {criteria.every(({ weight }) => weight === 0) && <p className="late">{t('matrix.noWeight')}</p>}
      <div className="scroll-x">
        <table className="ds-table as-cards matrix">
          <thead>
            <tr>
              <th scope="col">{t('matrix.candidate')}</th>
              {criteria.map((criterion) => (
                <th key={criterion.id} scope="col" dir="auto">
                  {nameOf(criterion)}
                  <span className="hint">
                    {t('criteria.weight')} {criterion.weight}
                  </span>
                </th>
              ))}
              <th scope="col">{t('matrix.rank')}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.map((line) => {
              const candidate = candidates.find(({ id }) => id === line.id);
              return candidate && <Row key={line.id} data={data} candidate={candidate} line={line} />;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  data: ChoiceData;
  candidate: CandidateView;
  line: Ranked;
}

function Row({ data: { criteria, mayEdit }, candidate, line }: RowProps) {
  const { t } = useTranslation('pilots');
  const nameOf = useCriterion();
  const form = `assess-${candidate.id}`;
  return (
    <tr id={`candidate-${candidate.id}`}>
      <th scope="row" dir="auto">
        {candidate.title}
        <span className="hint">{t(`standing.${candidate.standing}`)}</span>
      </th>
      {criteria.map((criterion) => {
        const value = candidate.scores[criterion.id];
        return (
          <td key={criterion.id} data-label={nameOf(criterion)}>
            {mayEdit ? (
              <select
                className="ds-input score"
                name="values[]"
                form={form}
                aria-label={`${nameOf(criterion)}: ${candidate.title}`}
                defaultValue={value ?? ''}
                key={value}
              >
                <option value="">–</option>
                {SCORES.map((score) => (
                  <option key={score}>{score}</option>
                ))}
              </select>
            ) : (
              (value ?? <span className="hint">{t('matrix.notScored')}</span>)
            )}
          </td>
        );
      })}
      <td data-label={t('matrix.rank')}>
        <div className="stack-tight">
          <Place data={criteria} line={line} />
          {mayEdit && (
            <CallForm
              id={form}
              call="candidate.assess"
              input={{ pilotId: candidate.id, criterionIds: criteria.map(({ id }) => id) }}
              aria-label={t('matrix.scoresOf', { title: candidate.title })}
            >
              <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                {t('matrix.save')}
              </button>
            </CallForm>
          )}
        </div>
      </td>
    </tr>
  );
}

/** The place in words, or what is missing for one. */
function Place({ data, line }: { data: ChoiceData['criteria']; line: Ranked }) {
  const { t } = useTranslation('pilots');
  const nameOf = useCriterion();
  const figures = useFigures();
  if (line.rank === null || line.mean === null) {
    const missing = data.filter(({ id }) => line.missing.includes(id)).map(nameOf);
    return (
      <span>
        {t('matrix.noRank')}
        {missing.length > 0 && (
          <span className="hint">{t('matrix.missing', { criteria: missing.join(', ') })}</span>
        )}
      </span>
    );
  }
  return (
    <span>
      <strong>{t('matrix.place', { rank: line.rank })}</strong> ·{' '}
      {figures.read(Math.round(100 * line.mean) / 100)}
    </span>
  );
}
