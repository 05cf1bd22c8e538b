import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyFieldProps {
  label: string;
  value: string;
  rows?: number;
}

/** A text to take elsewhere: marked with one press where it cannot be copied by script (only https may). */
export function CopyField({ label, value, rows = 1 }: CopyFieldProps) {
  const { t } = useTranslation('findings');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
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
      <textarea className="ds-input" id={id} ref={field} rows={rows} value={value} dir="auto" readOnly />
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
