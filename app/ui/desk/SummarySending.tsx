import { useTranslation } from 'react-i18next';
import type { SummaryRecipient } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { useDates } from '../dates';
import { CallForm } from '../forms';
import type { SummaryData } from './SummaryPage';

interface Props {
  data: SummaryData;
}

const got = ({ mail }: SummaryRecipient) => mail !== null && mail.state !== 'failed';
/** Who gets a letter unless somebody says otherwise: who was there and has none yet. */
const isTicked = (one: SummaryRecipient) => one.present && one.email !== '' && !got(one);

/** Who receives the summary: by mail from here, and the others by what can be copied and taken along. */
export function SummarySending({ data }: Props) {
  const { t } = useTranslation('summary');
  const { recipients, mayEdit, mailReady } = data;
  if (recipients.length === 0) return <p className="empty">{t('send.nobody')}</p>;
  return (
    <>
      <p>{t('send.why')}</p>
      {!mailReady && <p className="notice">{t('send.notSetUp')}</p>}
      {mayEdit && mailReady ? <SendForm data={data} /> : <Lists data={data} />}
      {data.state.people + data.state.failed > 0 && (
        <p>
          <a className="ds-link" href={`/desk/${data.project.id}/mail`}>
            {t('send.outbox')}
          </a>
        </p>
      )}
      {mayEdit && data.state.openSince === null && <Open number={data.state.number} />}
      {data.letter && <Letter data={data} letter={data.letter} />}
    </>
  );
}

function SendForm({ data }: Props) {
  const { t } = useTranslation('summary');
  return (
    <CallForm
      call="summary.send"
      input={{ workshop: String(data.state.number) }}
      className="stack"
      confirm={t('send.sure')}
    >
      <Lists data={data} tickable />
      {data.recipients.some(got) && (
        <label className="tick">
          <input type="checkbox" name="again" />
          {t('send.again')}
        </label>
      )}
      <button className="ds-button" data-variant="primary" type="submit">
        {t('send.go')}
      </button>
      <p className="hint">{t('send.enclosed')}</p>
    </CallForm>
  );
}

function Lists({ data, tickable = false }: Props & { tickable?: boolean }) {
  const { t } = useTranslation('summary');
  // Those who get a letter first.
  const all = [true, false].flatMap((has) => data.recipients.filter((one) => (one.email !== '') === has));
  const present = all.filter((one) => one.present);
  const others = all.filter((one) => !one.present);
  return (
    <>
      <section className="stack" aria-labelledby="summary-present">
        <h2 className="ds-heading" data-size="sm" id="summary-present">
          {t('send.present', { count: present.length })}
        </h2>
        {present.length === 0 && <p>{t('send.nonePresent')}</p>}
        <People people={present} data={data} tickable={tickable} />
      </section>
      {others.length > 0 && (
        <details className="ds-details" open={present.length === 0}>
          <summary>{t('send.others', { count: others.length })}</summary>
          <People people={others} data={data} tickable={tickable} />
        </details>
      )}
    </>
  );
}

function People({ people, data, tickable }: Props & { people: SummaryRecipient[]; tickable: boolean }) {
  const leads = data.role !== 'reader';
  return (
    <ul className="recipients">
      {people.map((person) => (
        <li key={person.id}>
          {tickable && person.email !== '' ? (
            <label className="tick">
              <input
                type="checkbox"
                name="participantIds[]"
                value={person.id}
                defaultChecked={isTicked(person)}
              />
              <Who person={person} leads={leads} />
            </label>
          ) : (
            <Who person={person} leads={leads} />
          )}
          {leads && <Takeaway person={person} data={data} />}
        </li>
      ))}
    </ul>
  );
}

/** Readers are not told who has an address. */
function Who({ person, leads }: { person: SummaryRecipient; leads: boolean }) {
  const { t } = useTranslation('summary');
  const { day } = useDates();
  const { name, organisation, email, mail } = person;
  return (
    <span className="recipient-who">
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {organisation && <bdi>{organisation}</bdi>}
      <span className="hint row">
        {mail && <span>{t(`send.state.${mail.state}`, { day: day(mail.on) })}</span>}
        {email && <bdi>{email}</bdi>}
        {leads && !email && <span>{t('send.noAddress')}</span>}
      </span>
    </span>
  );
}

/** The letter for who sends it herself. */
function Takeaway({ person, data: { project, state } }: Props & { person: SummaryRecipient }) {
  const { t } = useTranslation('summary');
  const asked = `workshop=${state.number}&person=${person.id}`;
  return (
    <span className="recipient-acts">
      <a
        className="ds-link"
        href={`?part=send&${asked}#letter`}
        aria-label={`${t('send.see')}: ${person.name}`}
      >
        {t('send.see')}
      </a>
      <a
        className="ds-link"
        href={`/documents/${project.id}/summary.eml?${asked}`}
        aria-label={`${t('send.file')}: ${person.name}`}
      >
        {t('send.file')}
      </a>
    </span>
  );
}

/** For who has handed it out in another way. */
function Open({ number }: { number: number }) {
  const { t } = useTranslation('summary');
  return (
    <CallForm
      call="summary.open"
      input={{ workshop: String(number) }}
      className="panel stack"
      confirm={t('send.openSure')}
    >
      <p>{t('send.openWhy')}</p>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('send.open')}
      </button>
    </CallForm>
  );
}

function Letter({ data, letter }: Props & { letter: NonNullable<SummaryData['letter']> }) {
  const { t } = useTranslation('summary');
  return (
    <section className="panel stack letter" id="letter">
      <h2 className="ds-heading" data-size="sm">
        {t('letter.title', { name: letter.name })}
      </h2>
      <CopyField label={t('letter.subject')} value={letter.subject} copy={t('letter.copySubject')} rows={2} />
      <CopyField label={t('letter.text')} value={letter.text} copy={t('letter.copyText')} rows={16} />
      <p className="hint">{t('letter.attach')}</p>
      <p>
        <a href={`/documents/${data.project.id}/summary-${data.state.number}.pdf`}>{t('letter.pdf')}</a>
      </p>
    </section>
  );
}
