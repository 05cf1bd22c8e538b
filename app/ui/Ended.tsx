import { useTranslation } from 'react-i18next';

/** On a participant's page of a project that has been archived: why nothing that she does there is taken. */
export function Ended({ archived }: { archived: boolean }) {
  const { t } = useTranslation('common');
  return archived ? <p className="notice">{t('ended')}</p> : null;
}
