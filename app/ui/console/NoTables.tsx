import { useTranslation } from 'react-i18next';

/** Instead of the tables' work while there are none. */
export function NoTables({ projectId }: { projectId: string }) {
  const { t } = useTranslation('console');
  return (
    <p>
      {t('tables.none')}{' '}
      <a className="ds-link" href={`/desk/${projectId}/tables`}>
        {t('tables.setUp')}
      </a>
    </p>
  );
}
