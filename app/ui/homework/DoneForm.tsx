import { useTranslation } from 'react-i18next';
import { CallForm } from '../forms';

/** Says that it is done, or takes it up again. */
export function DoneForm({ homeworkId, done }: { homeworkId: string; done: boolean }) {
  const { t } = useTranslation('homework');
  return (
    <CallForm call="homework.done" input={{ homeworkId, done: done ? '' : 'true' }} className="stack">
      {done ? (
        <p className="notice" role="status">
          {t('done.is')}
        </p>
      ) : (
        <p className="hint">{t('done.why')}</p>
      )}
      <p>
        <button className="ds-button" data-variant={done ? 'secondary' : 'primary'} type="submit">
          {t(done ? 'done.reopen' : 'done.mark')}
        </button>
      </p>
    </CallForm>
  );
}
