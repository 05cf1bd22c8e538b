import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './kit';

interface CopyFieldProps {
  label: string;
  value: string;
  /** What the button says. */
  copy: string;
  rows?: number;
}

/** A text to take along: a button copies it where there is JavaScript; elsewhere it can be marked and copied. */
export function CopyField({ label, value, copy, rows = 1 }: CopyFieldProps) {
  const { t } = useTranslation('invitation');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [mayCopy, setMayCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setMayCopy(true), []);
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
  return (
    <div className="field copy-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      <textarea className="ds-input" id={id} ref={field} readOnly rows={rows} value={value} dir="auto" />
      {mayCopy && (
        <p className="row">
          <Button variant="secondary" data-size="sm" onClick={() => void take()}>
            {copy}
          </Button>
          <span role="status">{copied && t('preview.copied')}</span>
        </p>
      )}
    </div>
  );
}
