import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyFieldProps {
  label: string;
  value: string;
  /** More than one line. */
  rows?: number;
}

/** A text to take elsewhere: marked with one press where it cannot be copied by script (only https may). */
export function CopyField({ label, value, rows }: CopyFieldProps) {
  const { t } = useTranslation('findings');
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const shared = { id, value, ref: field, className: 'ds-input', dir: 'auto', readOnly: true } as const;
  const copy = async () => {
    field.current?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className="field copy-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} />}
      <div className="row scripted">
        <button
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          type="button"
          aria-label={`${t('questionnaire.copy')}: ${label}`}
          onClick={() => void copy().catch(() => setCopied(false))}
        >
          {t('questionnaire.copy')}
        </button>
        <span className="hint" role="status">
          {copied ? t('questionnaire.copied') : ''}
        </span>
      </div>
    </div>
  );
}
