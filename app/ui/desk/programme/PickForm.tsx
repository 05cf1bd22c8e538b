import { useTranslation } from 'react-i18next';
import type { MeasurePick, WorkPackage } from '~/views/shapes';
import { CallForm } from '../../forms';
import { addressOf } from './address';
import type { ProgrammeData } from './ProgrammePage';

interface PickFormProps {
  data: ProgrammeData;
  workPackage: WorkPackage;
}

/** Measures made of what the workshops came to: their texts are taken along. */
export function PickForm({ data, workPackage }: PickFormProps) {
  const { t } = useTranslation('programme');
  const { solutions, actions } = data.picks;
  const { id, title } = workPackage;
  const back = `${addressOf(data.project.id, data.asked)}#package-${id}`;
  const isEmpty = solutions.length + actions.length === 0;
  return (
    <section className="stack measure-form no-print" id="open" tabIndex={-1} aria-labelledby="pick-title">
      <h4 className="ds-heading" data-size="2xs" id="pick-title">
        <bdi>{t('pick.title', { title })}</bdi>
      </h4>
      <p className="hint">{t(isEmpty ? 'pick.nothing' : 'pick.why')}</p>
      <CallForm call="measure.pick" input={{ packageId: id, _then: back }} className="stack">
        <Picks name="solutionIds[]" legend={t('pick.solutions')} picks={solutions} />
        <Picks name="actionIds[]" legend={t('pick.actions')} picks={actions} />
        <div className="row">
          {!isEmpty && (
            <button className="ds-button" data-variant="primary" type="submit">
              {t('pick.go')}
            </button>
          )}
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('close')}
          </a>
        </div>
      </CallForm>
    </section>
  );
}

function Picks({ name, legend, picks }: { name: string; legend: string; picks: readonly MeasurePick[] }) {
  const { t } = useTranslation('programme');
  if (picks.length === 0) return null;
  return (
    <fieldset className="picks">
      <legend className="ds-label" data-weight="medium">
        {legend}
      </legend>
      {picks.map(({ id, text, used }) => (
        <label key={id} className="pick">
          <input type="checkbox" name={name} value={id} />
          <span>
            <bdi className="typed">{text}</bdi>
            {used && <span className="hint"> ({t('pick.used')})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
