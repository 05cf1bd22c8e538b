import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether this page comes after a form that was carried out. */
export const SavedContext = createContext(false);

/** At the top of a page whose form was carried out. Read out when there is time. */
export function SavedBox() {
  const { t } = useTranslation('desk');
  if (!useContext(SavedContext)) return null;
  return (
    <p className="notice" role="status">
      {t('saved')}
    </p>
  );
}
