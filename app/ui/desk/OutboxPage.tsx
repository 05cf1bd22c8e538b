import { useTranslation } from 'react-i18next';
import { isNote } from '~/domain/mail';
import { wallTime } from '~/domain/oslo';
import type { DeskHead, OutboxLine, OutboxView } from '~/views/shapes';
import { useDates } from '../dates';
import { Act } from '../forms';
import { Pager } from '../Pager';
import { InvitationParts } from './InvitationParts';
import { LetterText } from './LetterText';

type OutboxData = DeskHead & OutboxView;

/** What was sent to whom, how it went, and what can be done about it. */
export function OutboxPage({ data }: { data: OutboxData }) {
  const { t } = useTranslation('invitation');
  const { counts, mails, page, pages, open, project } = data;
  const parts = <InvitationParts projectId={project.id} here="outbox" />;
  if (counts.sent + counts.queued + counts.failed === 0)
    return (
      <>
        {parts}
        <p className="empty">{t('outbox.none')}</p>
        <p>
          <a className="ds-button" data-variant="primary" href={`/desk/${project.id}/invitation`}>
            {t('outbox.go')}
          </a>
        </p>
      </>
    );
  return (
    <>
      {parts}
      <p>{t('outbox.why')}</p>
      {!data.mailReady && <p className="notice">{t('outbox.notSetUp')}</p>}
      <p className="row spread">
        <strong>{t('outbox.counts', counts)}</strong>
        <a className="ds-link" href={`?page=${page}`}>
          {t('outbox.refresh')}
        </a>
      </p>
      {open && <Reading open={open} page={page} />}
      <ul className="cards">
        {mails.map((mail) => (
          <MailCard key={mail.id} mail={mail} data={data} />
        ))}
      </ul>
      <Pager page={page} pages={pages} href={(number) => `?page=${number}`} />
    </>
  );
}

function Reading({ open, page }: { open: NonNullable<OutboxView['open']>; page: number }) {
  const { t } = useTranslation('invitation');
  return (
    <section className="panel stack" id="open">
      <h2 className="ds-heading" data-size="sm">
        {t('outbox.reading', { name: open.name })}
      </h2>
      <p>
        <bdi>{open.email}</bdi>
      </p>
      <LetterText subject={open.subject} text={open.text || t('outbox.textGone')} />
      <p>
        <a className="ds-link" href={`?page=${page}`}>
          {t('outbox.close')}
        </a>
      </p>
    </section>
  );
}

function MailCard({ mail, data }: { mail: OutboxLine; data: OutboxData }) {
  const { t } = useTranslation('invitation');
  return (
    <li className="panel mail-card" data-state={mail.state}>
      <p>
        <strong>
          <bdi>{mail.name}</bdi>
        </strong>{' '}
        {mail.email && <bdi className="hint">{mail.email}</bdi>}
        <br />
        <bdi>{mail.subject}</bdi>
      </p>
      <div>
        <p>
          <StateWords mail={mail} />
        </p>
        <Reason mail={mail} />
      </div>
      <div className="row">
        {data.role !== 'reader' && (
          <a
            className="ds-link"
            href={`?page=${data.page}&open=${mail.id}#open`}
            aria-label={`${t('outbox.read')}: ${mail.name}`}
          >
            {t('outbox.read')}
          </a>
        )}
        {data.mayEdit && <Acts mail={mail} mailReady={data.mailReady} />}
      </div>
    </li>
  );
}

/** The mark beside the words, so that a glance down the list finds what did not arrive. */
const MARKS = { queued: '○', sent: '✓', failed: '✕' } as const;

function StateWords({ mail }: { mail: OutboxLine }) {
  const { t } = useTranslation('invitation');
  const { day } = useDates();
  const at = (instant: number) => {
    const [date = '', time = ''] = wallTime(instant).split('T');
    return t('outbox.when', { day: day(date), time });
  };
  const words = {
    sent: () => t('outbox.state.sent', { when: at(mail.sentAt ?? mail.createdAt) }),
    failed: () => t(mail.error === '#cancelled' ? 'outbox.state.cancelled' : 'outbox.state.failed'),
    queued: () => {
      if (mail.sendingNow) return t('outbox.state.now');
      if (mail.error === '' || mail.nextAt === null) return t('outbox.state.queued');
      return t('outbox.state.waiting', { when: at(mail.nextAt) });
    },
  }[mail.state];
  return (
    <>
      <span aria-hidden="true">{MARKS[mail.state]}</span> {words()}
      {mail.attempts > 1 && <span className="hint"> ({t('outbox.attempts', { count: mail.attempts })})</span>}
    </>
  );
}

/** Why it is not there yet: our words, or those of the mail server. */
function Reason({ mail: { error } }: { mail: OutboxLine }) {
  const { t } = useTranslation('invitation');
  if (error === '') return null;
  if (isNote(error)) {
    const note = error.slice(1) as 'unreachable' | 'sign-in' | 'interrupted' | 'cancelled' | 'not-made';
    return <p className="hint">{t(`outbox.note.${note}`)}</p>;
  }
  return (
    <p className="hint">
      {t('outbox.said')} <bdi>{error}</bdi>
    </p>
  );
}

function Acts({ mail, mailReady }: { mail: OutboxLine; mailReady: boolean }) {
  const { t } = useTranslation('invitation');
  if (mail.state === 'sent' || mail.sendingNow) return null;
  const input = { mailId: mail.id };
  return (
    <>
      {mailReady && (mail.state === 'failed' || mail.error !== '') && (
        <Act
          call="mail.retry"
          input={input}
          label={t('outbox.retry')}
          about={mail.name}
          variant="secondary"
        />
      )}
      {mail.state === 'queued' && (
        <Act call="mail.cancel" input={input} label={t('outbox.cancel')} about={mail.name} />
      )}
    </>
  );
}
