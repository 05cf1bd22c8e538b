import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Act } from './forms';

/** What the form before this page saved: the change's id, '1' for what cannot be undone, '' for nothing. */
export const SavedContext = createContext('');

/** At the top of a page whose form was carried out, with the way back. Read out when there is time. */
export function SavedBox() {
  const { t } = useTranslation('desk');
  const saved = useContext(SavedContext);
  if (!saved) return null;
  return (
    <div className="notice row spread">
      <p role="status">{t('saved')}</p>
      {saved !== '1' && <Act call="change.undo" input={{ changeId: saved }} label={t('undo')} />}
    </div>
  );
}
