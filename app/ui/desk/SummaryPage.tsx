import { useTranslation } from 'react-i18next';
import { SUMMARY_PARTS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { DeskHead, SummaryDesk } from '~/views/shapes';
import { CallForm, Field } from '../forms';

const CALL = 'summary.save';

/** The summary before it goes out: a foreword, what it holds, and how it looks now. */
export function SummaryPage({ data }: { data: DeskHead & SummaryDesk }) {
  const { t } = useTranslation('summary');
  const base = `/documents/${data.project.id}/summary-1`;
  return (
    <>
      <p>{t('why')}</p>
      {data.summary.held && <p className="notice">{t('due')}</p>}
      {data.mayEdit ? <SummaryForm data={data} /> : <p dir="auto">{data.summary.foreword}</p>}
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('look')}
        </h2>
        <p className="row">
          <a href={`${base}.html`}>{t('page')}</a>
          <a href={`${base}.pdf`}>PDF</a>
          <a href={`${base}.docx`}>Word</a>
          <a href={`${base}.xlsx`}>{t('lists')}</a>
        </p>
      </section>
    </>
  );
}

function SummaryForm({ data: { summary } }: { data: SummaryDesk }) {
  const { t } = useTranslation(['summary', 'common']);
  return (
    <CallForm call={CALL} className="panel stack">
      <Field
        call={CALL}
        name="foreword"
        label={t('foreword')}
        hint={t('forewordHint')}
        rows={8}
        maxLength={LIMITS.packPart}
        defaultValue={summary.foreword}
      />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t('holds')}</legend>
        {SUMMARY_PARTS.map((part) => (
          <p key={part} className="tick">
            <input
              type="checkbox"
              className="ds-input"
              name="parts[]"
              value={part}
              id={`part-${part}`}
              defaultChecked={!summary.leftOut.includes(part)}
            />
            <label htmlFor={`part-${part}`}>{t(`parts.${part}`)}</label>
          </p>
        ))}
      </fieldset>
      <button className="ds-button" data-variant="primary" type="submit">
        {t('common:save')}
      </button>
    </CallForm>
  );
}
