import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { flipsOf, rankingOf, type Ranked } from '~/domain/scoring';
import type { CriterionView } from '~/views/shapes';
import { Act, CallForm, Field } from '../../forms';
import { Button } from '../../kit';
import { Folded, RefusedFor } from '../../RefusedFor';
import { useCriterion } from '../../pilots/words';
import type { ChoiceData } from './ChoicePage';

/** What counts how much, and at which weights the order becomes another. Dragging tries it out; a press saves. */
export function Weights({ data }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const [tried, setTried] = useState<Readonly<Record<string, number>>>({});
  const criteria = data.criteria.map((each) => ({ ...each, weight: tried[each.id] ?? each.weight }));
  const isTrying = criteria.some(({ weight }, i) => weight !== data.criteria[i]?.weight);
  return (
    <section className="stack" aria-labelledby="weights-title" id="weights">
      <h2 className="ds-heading" data-size="sm" id="weights-title">
        {t('criteria.title')}
      </h2>
      <p className="hint">{t('criteria.why')}</p>
      <ul className="weights">
        {criteria.map((criterion) => (
          <Weight
            key={criterion.id}
            data={data}
            criteria={criteria}
            criterion={criterion}
            onTry={(weight) => setTried({ ...tried, [criterion.id]: weight })}
          />
        ))}
      </ul>
      <div role="status">
        {isTrying && (
          <div className="notice stack-tight">
            <p>{t('criteria.tried')}</p>
            <Order ranking={rankingOf(criteria, data.candidates)} data={data} />
          </div>
        )}
      </div>
      {isTrying && (
        <p>
          <Button variant="secondary" onClick={() => setTried({})}>
            {t('criteria.reset')}
          </Button>
        </p>
      )}
      {data.mayEdit && data.criteria.length < LIMITS.criteria && <NewCriterion />}
    </section>
  );
}

interface WeightProps {
  data: ChoiceData;
  /** With the weights that are being tried. */
  criteria: readonly CriterionView[];
  criterion: CriterionView;
  onTry: (weight: number) => void;
}

function Weight({ data, criteria, criterion, onTry }: WeightProps) {
  const { t } = useTranslation(['pilots', 'common']);
  const name = useCriterion()(criterion);
  const field = `weight-${criterion.id}`;
  const saved = data.criteria.find(({ id }) => id === criterion.id)?.weight ?? criterion.weight;
  return (
    <li className="stack-tight">
      <CallForm
        call="criterion.save"
        input={{ criterionId: criterion.id, title: criterion.title }}
        className="row weight"
      >
        <label htmlFor={field} dir="auto">
          {name}
        </label>
        <input
          id={field}
          name="weight"
          type="range"
          min={0}
          max={LIMITS.weight}
          value={criterion.weight}
          disabled={!data.mayEdit}
          onChange={(event) => onTry(Number(event.currentTarget.value))}
        />
        <output htmlFor={field}>{criterion.weight}</output>
        {data.mayEdit && (
          <button
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            aria-label={`${t('criteria.save')}: ${name}`}
          >
            {t('criteria.save')}
          </button>
        )}
      </CallForm>
      <Flips data={data} criteria={criteria} criterion={criterion} />
      {data.mayEdit && <Renaming criterion={criterion} saved={saved} />}
      {data.mayEdit && (
        <Act
          call="criterion.remove"
          input={{ criterionId: criterion.id }}
          label={t('common:remove')}
          about={name}
        />
      )}
    </li>
  );
}

/** In other words; an emptied title of one of the model's four gives its own words back. */
function Renaming({ criterion, saved }: { criterion: CriterionView; saved: number }) {
  const { t } = useTranslation(['pilots', 'common']);
  const nameOf = useCriterion();
  const call = 'criterion.save';
  return (
    <RefusedFor field="criterionId" id={criterion.id}>
      <Folded call={call} title={t('pilot.change')} about={nameOf(criterion)}>
        <CallForm call={call} input={{ criterionId: criterion.id, weight: String(saved) }} className="stack">
          <Field
            call={call}
            name="title"
            label={t('criteria.name')}
            hint={criterion.key && t('criteria.emptied')}
            maxLength={LIMITS.title}
            defaultValue={criterion.title}
          />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}

/** At which weights of this criterion which order holds. */
function Flips({ data, criteria, criterion }: Omit<WeightProps, 'onTry'>) {
  const { t } = useTranslation('pilots');
  const stretches = flipsOf(criteria, data.candidates, criterion.id);
  if (stretches.length === 1) return <p className="hint">{t('criteria.stays')}</p>;
  return (
    <ul className="flips">
      {stretches.map(({ from, to, ranking }) => {
        const isNow = from <= criterion.weight && criterion.weight <= to;
        return (
          <li key={from} aria-current={isNow || undefined}>
            {from === to ? t('criteria.at', { weight: from }) : t('criteria.between', { from, to })}{' '}
            <Order ranking={ranking} data={data} /> {isNow && <em>({t('criteria.now')})</em>}
          </li>
        );
      })}
    </ul>
  );
}

/** The order in one line: 1 A · 2 B. */
function Order({ ranking, data }: { ranking: readonly Ranked[]; data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const ranked = ranking.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return <span>{t('matrix.noRank')}</span>;
  return (
    <span>
      {ranked.map(({ id, rank }, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          {rank} <bdi>{data.candidates.find((one) => one.id === id)?.title}</bdi>
        </span>
      ))}
    </span>
  );
}

function NewCriterion() {
  const { t } = useTranslation('pilots');
  const call = 'criterion.save';
  return (
    <RefusedFor field="criterionId" id="">
      <Folded call={call} title={t('criteria.add')}>
        <CallForm call={call} className="stack">
          <div className="form-grid">
            <Field call={call} name="title" label={t('criteria.name')} required maxLength={LIMITS.title} />
            <Field
              call={call}
              name="weight"
              label={t('criteria.weight')}
              type="number"
              min={0}
              max={LIMITS.weight}
              defaultValue="5"
            />
          </div>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('criteria.add')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}
