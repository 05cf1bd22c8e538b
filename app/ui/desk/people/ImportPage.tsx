import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from '~/domain/register-words';
import type { DeskHead, SheetView } from '~/views/shapes';
import { CallForm, Field, FileField } from '../../forms';
import { ColumnsForm } from './ColumnsForm';
import { SheetPreview } from './SheetPreview';

/** A whole list at once: put in, matched by eye, looked at, and only then added. */
export function ImportPage({ data }: { data: DeskHead & { sheet: SheetView | null } }) {
  const { t } = useTranslation('people');
  const { sheet, mayEdit, project } = data;
  return (
    <>
      <p>
        <a href={`/desk/${project.id}/people`}>← {t('import.back')}</a>
      </p>
      <p>{mayEdit ? t('import.why') : t('import.readers')}</p>
      {mayEdit && (sheet ? <Matched sheet={sheet} /> : <PutForms />)}
    </>
  );
}

function Matched({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('people');
  const [stale, setStale] = useState(false);
  return (
    <>
      <ColumnsForm sheet={sheet} onChange={() => setStale(true)} />
      <SheetPreview sheet={sheet} stale={stale} />
      <CallForm call="sheet.drop" className="row">
        <button className="ds-button" data-variant="tertiary" type="submit">
          {t('import.drop')}
        </button>
        <p className="hint">{t('import.kept')}</p>
      </CallForm>
    </>
  );
}

function PutForms() {
  const { t } = useTranslation('people');
  const call = 'sheet.put';
  return (
    <>
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('import.paste')}
        </h2>
        <CallForm call={call} encType="multipart/form-data" className="stack">
          <Field
            call={call}
            name="text"
            label={t('import.text')}
            hint={t('import.pasteHint')}
            rows={8}
            required
            className="pasted"
          />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('import.look')}
          </button>
        </CallForm>
      </section>
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('import.upload')}
        </h2>
        <CallForm call={call} encType="multipart/form-data" className="stack">
          <FileField
            call={call}
            name="file"
            label={t('import.file')}
            hint={t('import.fileHint')}
            accept=".csv,.txt,.tsv,.xlsx"
            required
          />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('import.send')}
          </button>
        </CallForm>
      </section>
      <section className="stack">
        <h2 className="ds-heading" data-size="xs">
          {t('import.understood')}
        </h2>
        <p>{COLUMNS.map((column) => t(`import.columns.${column}`)).join(', ')}.</p>
        <p className="hint">{t('import.understoodWhy')}</p>
      </section>
    </>
  );
}
