import { useTranslation } from 'react-i18next';

/** That a proposal became part of another afterwards. Nothing where it stands by itself. */
export function MergedInto({ title }: { title: string }) {
  const { t } = useTranslation('common');
  if (title === '') return null;
  return (
    <span className="note-tag" dir="auto">
      {t('mergedInto', { title })}
    </span>
  );
}
