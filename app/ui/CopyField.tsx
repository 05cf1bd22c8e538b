import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScripted } from './hydrated';
import { Button } from './kit';

interface CopyFieldProps {
  label: string;
  value: string;
  /** What the button says, where it is to say more than "copy". */
  copy?: string;
  /** More than one line. */
  rows?: number;
}

/** A text to take along: a button copies it where there is JavaScript; elsewhere it can be marked and copied. */
export function CopyField({ label, value, copy, rows }: CopyFieldProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const scripted = useScripted();
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [value]);
  const take = async () => {
    field.current?.select();
    // Without https a browser has no clipboard of this kind; what is marked can still be copied by the old way.
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      document.execCommand('copy');
    }
    setCopied(true);
  };
  const shared = { id, value, ref: field, className: 'ds-input', dir: 'auto', readOnly: true } as const;
  return (
    <div className="field copy-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} />}
      <div className="row">
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={copy ? undefined : `${t('copy.act')}: ${label}`}
          onClick={() => void take()}
          {...scripted}
        >
          {copy ?? t('copy.act')}
        </Button>
        <span className="hint" role="status">
          {copied && t('copy.done')}
        </span>
      </div>
    </div>
  );
}
