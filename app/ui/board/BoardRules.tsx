import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { WRITERS, type Writers } from '~/domain/lists';
import { CallForm, Choice, Field } from '../forms';

interface BoardRulesProps {
  number: number;
  writers: Writers;
  nominations: number;
  /** Where the page does not know the project by itself. */
  projectId?: string;
}

/** Who writes at the tables, and how many proposals each nominates; in preparation and while the workshop runs. */
export function BoardRules({ number, writers, nominations, projectId }: BoardRulesProps) {
  const { t } = useTranslation('board');
  const call = 'workshop.board';
  const input = { number: String(number), ...(projectId ? { projectId } : {}) };
  return (
    <details className="ds-details">
      <summary>{t('rules.title')}</summary>
      <CallForm key={`${writers} ${nominations}`} call={call} input={input} className="form-grid">
        <Choice
          call={call}
          name="writers"
          label={t('rules.writers')}
          defaultValue={writers}
          options={WRITERS.map((value) => ({ value, label: t(`rules.${value}`) })).reverse()}
        />
        <Field
          call={call}
          name="nominations"
          type="number"
          label={t('rules.nominations')}
          defaultValue={String(nominations)}
          min={1}
          max={LIMITS.nominations}
          required
        />
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('rules.save')}
        </button>
      </CallForm>
    </details>
  );
}
