import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { MOST_QUARTERS } from '~/domain/quarters';
import type { ProgrammeAbout } from '~/views/shapes';
import { CallForm, Choice, Field } from '../../forms';
import { addressOf } from './address';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'programme.save';
const QUARTERS = [1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: String(quarter) }));

/** What the programme is and when; without one, the way to begin. */
export function AboutForm({ data, programme }: { data: ProgrammeData; programme?: ProgrammeAbout }) {
  const { t } = useTranslation(['programme', 'common']);
  const back = addressOf(data.project.id, data.asked);
  return (
    <section className="panel stack" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h2 className="ds-heading" data-size="sm" id="edit-title">
        {t(programme ? 'about.change' : 'about.begin')}
      </h2>
      <CallForm call={CALL} input={{ _then: back }} className="stack">
        <Field
          call={CALL}
          name="title"
          required
          label={t('about.title')}
          maxLength={LIMITS.title}
          defaultValue={programme?.title ?? data.project.title}
        />
        <Field
          call={CALL}
          name="aim"
          rows={3}
          label={t('about.aim')}
          maxLength={LIMITS.text}
          defaultValue={programme?.aim}
        />
        <Span data={data} programme={programme} />
        {programme && <p className="hint">{t('about.moves')}</p>}
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t(programme ? 'common:save' : 'about.begin')}
          </button>
          {programme && (
            <a className="ds-button" data-variant="tertiary" href={back}>
              {t('close')}
            </a>
          )}
        </div>
      </CallForm>
    </section>
  );
}

function Span({ data, programme }: { data: ProgrammeData; programme?: ProgrammeAbout }) {
  const { t } = useTranslation('programme');
  const whole = { call: CALL, type: 'number', required: true } as const;
  return (
    <div className="form-grid">
      <Field
        {...whole}
        name="year"
        label={t('about.year')}
        min={2000}
        max={2100}
        defaultValue={programme ? String(programme.year) : data.today.slice(0, 4)}
      />
      <Choice
        call={CALL}
        name="quarter"
        label={t('about.quarter')}
        options={QUARTERS}
        defaultValue={String(programme?.quarter ?? 1)}
      />
      <Field
        {...whole}
        name="quarters"
        label={t('about.quarters')}
        hint={t('about.quartersHint')}
        min={1}
        max={MOST_QUARTERS}
        defaultValue={String(programme?.quarters ?? 16)}
      />
    </div>
  );
}
