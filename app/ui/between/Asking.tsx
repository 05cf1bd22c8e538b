import { useTranslation } from 'react-i18next';
import type { RefereeLine } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { useDates } from '../dates';
import { CallForm } from '../forms';
import type { BetweenData } from './BetweenPage';

/** The form that the ticks beside the names belong to. */
const ASK_FORM = 'ask-form';

interface RefereeProps {
  referee: RefereeLine;
}
interface DataProps {
  data: BetweenData;
}

const reachable = ({ email, removed }: RefereeLine) => email !== '' && !removed;
const got = ({ mail }: RefereeLine) => mail !== null && mail.state !== 'failed';
/** Letters are sent from here, and lead to an open page. */
export const maySend = ({ mayEdit, mailReady, open }: BetweenData) => mayEdit && mailReady && open;

/** Whether she has been asked by mail. */
export function Asked({ referee: { mail } }: RefereeProps) {
  const { t } = useTranslation('between');
  const { day } = useDates();
  return mail && ` · ${t(`ask.state.${mail.state}`, { day: day(mail.on) })}`;
}

/** Who gets a letter unless somebody says otherwise: who has an address and none yet. */
export function AskTick({ referee }: RefereeProps) {
  const { t } = useTranslation('between');
  if (referee.removed) return null;
  if (referee.email === '') return <p className="hint">{t('ask.noAddress')}</p>;
  return (
    <label className="tick">
      <input
        type="checkbox"
        name="refereeIds[]"
        value={referee.id}
        form={ASK_FORM}
        defaultChecked={!got(referee)}
        aria-label={t('ask.tickOf', { name: referee.name })}
      />
      {t('ask.tick')}
    </label>
  );
}

/** What she is asked: to read before it is sent, and to copy where mail is not set up. */
export function AskLetter({ referee: { name, letter } }: RefereeProps) {
  const { t } = useTranslation('between');
  if (!letter) return null;
  return (
    <details className="ds-details">
      <summary aria-label={`${t('ask.letter')}: ${name}`}>{t('ask.letter')}</summary>
      <CopyField label={t('ask.subject', { name })} value={letter.subject} rows={2} />
      <CopyField label={t('ask.text', { name })} value={letter.text} rows={14} />
    </details>
  );
}

/** The letters to those who are ticked; or why they cannot be sent from here. */
export function AskForm({ data }: DataProps) {
  const { t } = useTranslation('between');
  const { referees, mayEdit, mailReady } = data;
  if (!mayEdit || referees.every(({ removed }) => removed)) return null;
  if (!mailReady) return <p className="notice">{t('ask.noMail')}</p>;
  if (!maySend(data)) return <p className="notice">{t('ask.openFirst')}</p>;
  if (!referees.some(reachable)) return null;
  return (
    <CallForm call="referee.ask" id={ASK_FORM} className="stack" confirm={t('ask.sure')}>
      {referees.some((one) => reachable(one) && got(one)) && (
        <label className="tick">
          <input type="checkbox" name="again" />
          {t('ask.again')}
        </label>
      )}
      <button className="ds-button" data-variant="primary" type="submit">
        {t('ask.go')}
      </button>
    </CallForm>
  );
}
