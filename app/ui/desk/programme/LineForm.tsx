import { useTranslation } from 'react-i18next';
import { BUDGET_SIDES } from '~/domain/lists-after';
import { LIMITS } from '~/domain/limits';
import type { BudgetEntry } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../../forms';
import { useProgrammeWords } from '../../programme';
import { addressOf } from './address';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'budget.save';

interface LineFormProps {
  data: ProgrammeData;
  year: number;
  line?: BudgetEntry;
}

/** A line of the year's budget, new or changed. */
export function LineForm({ data, year, line }: LineFormProps) {
  const { t } = useTranslation(['programme', 'common']);
  const back = addressOf(data.project.id, data.asked, { year: String(year) });
  const then = `${back}#${line ? `line-${line.id}` : 'edit'}`;
  const input = { year: String(year), _then: then, ...(line ? { lineId: line.id } : {}) };
  return (
    <section className="panel stack no-print" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        {t(line ? 'budget.change' : 'budget.new')} <span className="figures">{year}</span>
      </h3>
      <CallForm call={CALL} input={input} className="stack">
        <Amounts line={line} />
        <Hours line={line} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t(line ? 'common:save' : 'add')}
          </button>
          {line && (
            <a className="ds-button" data-variant="tertiary" href={back}>
              {t('close')}
            </a>
          )}
        </div>
      </CallForm>
      {line && (
        <Act
          call="budget.remove"
          input={{ lineId: line.id, _then: back }}
          label={t('budget.remove')}
          about={line.title}
        />
      )}
    </section>
  );
}

/** A field for figures of a line. */
export const FIGURES = { call: CALL, inputMode: 'numeric', dir: 'ltr', className: 'figure-field' } as const;

/** Kroner as people write them: with blanks between the thousands. */
export function Amounts({ line }: Pick<LineFormProps, 'line'>) {
  const { t } = useTranslation('programme');
  const { figure } = useProgrammeWords();
  return (
    <div className="form-grid">
      <Choice
        call={CALL}
        name="side"
        label={t('budget.side')}
        defaultValue={line?.side}
        options={BUDGET_SIDES.map((side) => ({ value: side, label: t(`budget.sides.${side}`) }))}
      />
      <Field
        call={CALL}
        name="title"
        required
        label={t('budget.line')}
        maxLength={LIMITS.title}
        defaultValue={line?.title}
      />
      <Field
        {...FIGURES}
        name="cash"
        label={t('budget.cashField')}
        defaultValue={line && figure(line.cash)}
      />
      <Field {...FIGURES} name="own" label={t('budget.ownField')} defaultValue={line && figure(line.own)} />
    </div>
  );
}

/** The own contribution by hours and a rate, which make it when both are given. */
export function Hours({ line }: Pick<LineFormProps, 'line'>) {
  const { t } = useTranslation('programme');
  const given = (value: number | null | undefined) => value?.toString() ?? '';
  return (
    <details className="ds-details" open={line?.hours != null || undefined}>
      <summary>{t('budget.byHours')}</summary>
      <div className="stack">
        <p className="hint">{t('budget.byHoursHint')}</p>
        <div className="form-grid">
          <Field {...FIGURES} name="hours" label={t('budget.hours')} defaultValue={given(line?.hours)} />
          <Field {...FIGURES} name="rate" label={t('budget.rate')} defaultValue={given(line?.rate)} />
        </div>
      </div>
    </details>
  );
}
