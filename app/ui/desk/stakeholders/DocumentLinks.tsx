import { useTranslation } from 'react-i18next';

/** The analysis on paper and as a spreadsheet. */
export function DocumentLinks({ projectId }: { projectId: string }) {
  const { t } = useTranslation('stakeholders');
  const base = `/documents/${projectId}/stakeholders`;
  return (
    <p className="documents-line">
      {t('documents.label')} <a href={`${base}.pdf`}>PDF</a> · <a href={`${base}.docx`}>Word</a> ·{' '}
      <a href={`${base}.xlsx`}>Excel</a> · <a href={`${base}.html`}>{t('documents.printable')}</a>
    </p>
  );
}
