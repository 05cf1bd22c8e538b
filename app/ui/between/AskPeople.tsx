import { useTranslation } from 'react-i18next';
import { CopyField } from '../CopyField';
import { CallForm } from '../forms';
import type { BetweenData } from './BetweenPage';

/** The link to the participants: sent from here, or as a text to send in another way. */
export function AskPeople({ data }: { data: BetweenData }) {
  const { t } = useTranslation('between');
  const { people, letter, mailReady, mayEdit, open } = data;
  if (!mayEdit || !open) return null;
  if (!mailReady)
    return (
      <>
        <p className="hint">{t('people.noMail')}</p>
        <OwnLetter letter={letter} />
      </>
    );
  const isDone = people.asked === people.reachable;
  return (
    <>
      {people.reachable === 0 ? (
        <p className="hint">{t('people.nobody')}</p>
      ) : (
        <CallForm call="comments.ask" className="stack" confirm={t('people.sure')}>
          <p>{t('people.state', { asked: people.asked, count: people.reachable })}</p>
          {people.asked > 0 && (
            <label className="tick">
              <input type="checkbox" name="again" defaultChecked={isDone} />
              {t('people.again')}
            </label>
          )}
          <button className="ds-button" data-variant={isDone ? 'secondary' : 'primary'} type="submit">
            {t('people.go')}
          </button>
        </CallForm>
      )}
      <details className="ds-details">
        <summary>{t('people.own')}</summary>
        <OwnLetter letter={letter} />
      </details>
    </>
  );
}

/** What they are asked, in words to send in another way. */
function OwnLetter({ letter }: Pick<BetweenData, 'letter'>) {
  const { t } = useTranslation('between');
  return (
    <>
      <CopyField label={t('people.subject')} value={letter?.subject ?? ''} rows={2} />
      <CopyField label={t('people.text')} value={letter?.text ?? ''} rows={10} />
    </>
  );
}
