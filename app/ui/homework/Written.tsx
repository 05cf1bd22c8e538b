import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOMEWORK_FIELDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { WrittenField } from '~/views/shapes';
import { RefusedFor } from '../RefusedFor';
import { useDates } from '../dates';
import { CallForm, Field } from '../forms';

interface WrittenProps {
  homeworkId: string;
  written: WrittenField;
  mayEdit: boolean;
}

/** A field on the desk: read first, written in when somebody wants to, and how it read before. */
export function Written({ homeworkId, written, mayEdit }: WrittenProps) {
  const { t } = useTranslation('homework');
  const { field, question, text, earlier } = written;
  const known = HOMEWORK_FIELDS.find((one) => one === field);
  const label = known ? t(`fields.${known}`) : question;
  if (!mayEdit && text === '' && earlier.length === 0) return null;
  return (
    <div className="written stack">
      <h4 className="ds-heading typed" data-size="2xs" dir="auto">
        {label}
      </h4>
      {text ? (
        <p className="told" dir="auto">
          {text}
        </p>
      ) : (
        <p className="hint">{t('written.nothing')}</p>
      )}
      {mayEdit && (
        <RefusedFor field="homeworkId" id={homeworkId}>
          <RefusedFor field="field" id={field}>
            <WriteForm homeworkId={homeworkId} written={written} label={label} />
          </RefusedFor>
        </RefusedFor>
      )}
      {earlier.length > 0 && <Earlier homeworkId={homeworkId} written={written} mayEdit={mayEdit} />}
    </div>
  );
}

/** What it was made of goes along, also when the page is read anew: what others have written meanwhile is kept beside it. */
function WriteForm({ homeworkId, written, label }: Omit<WrittenProps, 'mayEdit'> & { label: string }) {
  const { t } = useTranslation(['homework', 'common']);
  const { field } = written;
  const [text] = useState(written.text);
  const call = 'homework.write';
  return (
    <details className="ds-details">
      <summary aria-label={`${t('written.write')}: ${label}`}>{t('written.write')}</summary>
      <CallForm call={call} input={{ homeworkId, field, base: text }} className="stack">
        <Field call={call} name="text" label={label} rows={5} maxLength={LIMITS.text} defaultValue={text} />
        <p>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('common:save')}
          </button>
        </p>
      </CallForm>
    </details>
  );
}

function Earlier({ homeworkId, written, mayEdit }: WrittenProps) {
  const { t } = useTranslation('homework');
  const { day } = useDates();
  const { field, text, earlier } = written;
  return (
    <details className="ds-details">
      <summary>{t('written.earlier', { count: earlier.length })}</summary>
      <ol className="talks">
        {earlier.map((one) => (
          <li key={one.id} className="stack">
            <p className="hint">
              <bdi>{t('written.earlierAt', { day: day(one.on), name: one.by || t('desk.staff') })}</bdi>
            </p>
            <p className="told" dir="auto">
              {one.text}
            </p>
            {mayEdit && one.text !== text && (
              <CallForm call="homework.write" input={{ homeworkId, field, base: text, text: one.text }}>
                <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                  {t('written.again')}
                </button>
              </CallForm>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
