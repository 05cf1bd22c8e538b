import { useTranslation } from 'react-i18next';
import type { SendingView } from '~/views/shapes';
import { CallForm } from '../forms';
import type { InvitationData } from './InvitationPage';
import { useLetter } from './InvitationPreview';
import { useLanguageName } from './InvitationText';
import { LetterText } from './LetterText';

interface Props {
  data: InvitationData;
  sending: SendingView;
}

/** The last look: in words, how many receive what. Sending cannot be taken back. */
export function InvitationSending({ data, sending }: Props) {
  const { t } = useTranslation('invitation');
  const { kind, ids } = sending;
  const count = ids.length;
  return (
    <>
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t(kind === 'change' ? 'sending.titleChange' : 'sending.title')}
        </h2>
        {count === 0 ? <p>{t('sending.nobody')}</p> : <InWords data={data} sending={sending} />}
        {count > 0 && data.mayEdit && (
          <CallForm call="pack.send" input={{ kind, participantIds: ids.join(',') }} className="stack">
            {sending.already > 0 && (
              <label className="tick">
                <input type="checkbox" name="again" defaultChecked={sending.already === count} />
                {t('sending.again')}
              </label>
            )}
            <button className="ds-button" data-variant="primary" type="submit">
              {t('sending.go', { count })}
            </button>
          </CallForm>
        )}
        <p>
          <a className="ds-link" href={`/desk/${data.project.id}/invitation?group=waiting`}>
            {t('sending.back')}
          </a>
        </p>
      </section>
      {count > 0 && <Example data={data} sending={sending} />}
    </>
  );
}

function Example({ data, sending }: Props) {
  const { t } = useTranslation('invitation');
  const { subject, text } = useLetter(data, sending.kind);
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="xs">
        {t('preview.title')}
      </h2>
      <p className="hint">{t('preview.example')}</p>
      <LetterText subject={subject} text={text} />
      {data.calendar && <p className="hint">{t('preview.calendar')}</p>}
    </section>
  );
}

function InWords({ data, sending }: Props) {
  const { t } = useTranslation('invitation');
  const nameOf = useLanguageName(data);
  const { kind, ids, names, languages, already, unaddressed } = sending;
  const count = ids.length;
  const listed = { names: names.join(', '), count: count - names.length };
  const missing = data.missing.map(({ what, number }) => t(`missing.${what}`, { number }));
  return (
    <>
      <p>
        <strong>{t(kind === 'change' ? 'sending.changeCount' : 'sending.count', { count })}</strong>{' '}
        {t('sending.cannotUndo')}
      </p>
      <ul className="documents">
        {languages.map(({ language, people }) => (
          <li key={language}>{t('sending.language', { language: nameOf(language), count: people })}</li>
        ))}
      </ul>
      <p dir="auto">{listed.count > 0 ? t('sending.namesMore', listed) : t('sending.names', listed)}</p>
      {unaddressed > 0 && <p>{t('sending.unaddressed', { count: unaddressed })}</p>}
      {already > 0 && <p>{t('sending.already', { count: already })}</p>}
      {kind === 'invitation' && missing.length > 0 && (
        <p className="notice">{t('sending.missing', { what: missing.join('. ') })}</p>
      )}
    </>
  );
}
