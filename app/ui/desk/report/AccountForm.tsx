import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { BudgetEntry } from '~/views/shapes';
import { Act, CallForm, Field } from '../../forms';
import { useProgrammeWords } from '../../programme';
import { Amounts, FIGURES, Hours } from '../programme/LineForm';
import { reportAddress, type ReportData } from './ReportPage';

interface AccountFormProps {
  data: ReportData;
  line?: BudgetEntry;
}

/** A line of the pilot's budget with what it came to, new or changed. */
export function AccountForm({ data, line }: AccountFormProps) {
  const { t } = useTranslation(['programme', 'common']);
  const back = reportAddress(data);
  const then = `${back}#${line ? `line-${line.id}` : 'edit'}`;
  const input = { pilotId: data.pilot.id, _then: then, ...(line ? { lineId: line.id } : {}) };
  return (
    <section className="panel stack no-print" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        {t(line ? 'budget.change' : 'budget.new')}
      </h3>
      <CallForm call={FIGURES.call} input={input} className="stack">
        <Amounts line={line} />
        <Hours line={line} />
        <Spent line={line} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t(line ? 'common:save' : 'add')}
          </button>
          {line && (
            <a className="ds-button" data-variant="tertiary" href={`${back}#line-${line.id}`}>
              {t('close')}
            </a>
          )}
        </div>
      </CallForm>
      {line && (
        <Act
          call="budget.remove"
          input={{ lineId: line.id, _then: `${back}#accounts` }}
          label={t('budget.remove')}
          about={line.title}
        />
      )}
    </section>
  );
}

/** What it came to, and why that is something else. */
function Spent({ line }: Pick<AccountFormProps, 'line'>) {
  const { t } = useTranslation('finalReport');
  const { figure } = useProgrammeWords();
  const spent = line?.spent ?? null;
  return (
    <>
      <Field
        {...FIGURES}
        name="spent"
        label={t('accounts.spentField')}
        hint={t('accounts.spentHint')}
        defaultValue={spent === null ? '' : figure(spent)}
      />
      <Field
        call={FIGURES.call}
        name="note"
        rows={2}
        label={t('accounts.note')}
        hint={t('accounts.noteHint')}
        maxLength={LIMITS.text}
        defaultValue={line?.note}
      />
    </>
  );
}
