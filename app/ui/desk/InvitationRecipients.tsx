import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wallTime } from '~/domain/oslo';
import { RECIPIENT_GROUPS } from '~/domain/mail';
import type { Recipient } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm } from '../forms';
import { SectorName } from '../marks';
import { Pager } from '../Pager';
import type { InvitationData } from './InvitationPage';

/** Who receives the invitation: one group of the register, 50 at a time. */
export function InvitationRecipients({ data }: { data: InvitationData }) {
  const { t } = useTranslation('invitation');
  const { group, counts, page, pages } = data.recipients;
  if (counts.all === 0)
    return (
      <section className="stack">
        <Title />
        <p className="empty">{t('recipients.empty')}</p>
        <p>
          <a className="ds-button" data-variant="primary" href={`/desk/${data.project.id}/people`}>
            {t('recipients.addPeople')}
          </a>
        </p>
      </section>
    );
  return (
    <section className="stack">
      <Title />
      <nav className="tabs" aria-label={t('recipients.group')}>
        {RECIPIENT_GROUPS.map((one) => (
          <a key={one} href={`?group=${one}`} aria-current={one === group ? 'page' : undefined}>
            {t(`recipients.groups.${one}`)} ({counts[one]})
          </a>
        ))}
      </nav>
      <Choosing data={data} />
      <Pager page={page} pages={pages} href={(number) => `?group=${group}&page=${number}`} />
    </section>
  );
}

function Title() {
  const { t } = useTranslation('invitation');
  return (
    <h2 className="ds-heading" data-size="sm">
      {t('recipients.title')}
    </h2>
  );
}

/** Those with an address are sent to, after a look; to the others the owner gives the text herself. */
function Choosing({ data }: { data: InvitationData }) {
  const { t } = useTranslation('invitation');
  const { group, counts, people } = data.recipients;
  const bySelf = !data.mailReady || group === 'unaddressed';
  if (people.length === 0)
    return <p>{group === 'waiting' ? t('recipients.noneWaiting') : t('recipients.none')}</p>;
  if (!data.mayEdit) return <People data={data} />;
  if (bySelf)
    return (
      <CallForm call="invitee.reply" input={{ reply: 'invited' }} className="stack">
        <p className="notice">{t(data.mailReady ? 'recipients.unaddressedWhy' : 'recipients.notSetUp')}</p>
        <p className="hint">{t('recipients.markWhy')}</p>
        <People data={data} field="participantIds[]" />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('recipients.mark')}
        </button>
      </CallForm>
    );
  return (
    <form method="get" className="stack">
      <input type="hidden" name="send" value="invitation" />
      <input type="hidden" name="group" value={group} />
      <button className="ds-button" data-variant="primary" type="submit" name="everyone" value="1">
        {t('recipients.everyone', { count: counts[group] })}
      </button>
      <People data={data} field="to" />
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('recipients.some')}
      </button>
    </form>
  );
}

/** The page of people; with a field, each can be ticked. */
function People({ data, field }: { data: InvitationData; field?: string }) {
  const { recipients } = data;
  return (
    <>
      {field && recipients.people.length > 1 && <SelectAll field={field} />}
      <ul className="recipients">
        {recipients.people.map((person) => (
          <li key={person.id}>
            {field ? (
              <label className="tick">
                <input type="checkbox" name={field} value={person.id} />
                <Who person={person} />
              </label>
            ) : (
              <Who person={person} />
            )}
            {data.role !== 'reader' && <Letters data={data} person={person} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Letters({ data, person }: { data: InvitationData; person: Recipient }): ReactNode {
  const { t } = useTranslation('invitation');
  return (
    <span className="recipient-acts">
      <a
        className="ds-link"
        href={`?person=${person.id}`}
        aria-label={`${t('recipients.see')}: ${person.name}`}
      >
        {t('recipients.see')}
      </a>
      <a
        className="ds-link"
        href={`/documents/${data.project.id}/invitation.eml?person=${person.id}`}
        aria-label={`${t('recipients.file')}: ${person.name}`}
      >
        {t('recipients.file')}
      </a>
    </span>
  );
}

function Who({ person }: { person: Recipient }) {
  const { t } = useTranslation('invitation');
  const { day } = useDates();
  const { mail, reply } = person;
  const date = mail ? (wallTime(mail.at).split('T')[0] ?? '') : '';
  const sent = mail && t(`recipients.state.${mail.state}`, { day: day(date) });
  return (
    <span className="recipient-who">
      <strong>
        <bdi>{person.name}</bdi>
      </strong>
      {person.organisation && <bdi>{person.organisation}</bdi>}
      <span className="hint row">
        <SectorName sector={person.sector} />
        <span>{[t(`recipients.reply.${reply}`), sent].filter(Boolean).join(', ')}</span>
        {person.email && <bdi>{person.email}</bdi>}
      </span>
    </span>
  );
}

/** Ticks all boxes of this name in the form. Only where there is JavaScript: elsewhere it could do nothing. */
function SelectAll({ field }: { field: string }) {
  const { t } = useTranslation('invitation');
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <label className="tick">
      <input
        type="checkbox"
        onChange={({ currentTarget }) => {
          const boxes =
            currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`) ?? [];
          for (const box of boxes) box.checked = currentTarget.checked;
        }}
      />
      {t('recipients.selectAll')}
    </label>
  );
}
