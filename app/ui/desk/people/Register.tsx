import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { spacedCode } from '~/domain/codes';
import { REPLIES, SECTORS } from '~/domain/lists';
import { searchQuery, STANDINGS_IN_REGISTER } from '~/domain/register-search';
import type { DeskHead, Invitee, RegisterView } from '~/views/shapes';
import { CallForm, Choice, Field } from '../../forms';
import { Pager } from '../../Pager';
import { Asked, From, Tongue } from './Marks';

type Data = DeskHead & RegisterView;

/** The register, a page at a time: what is looked for, what those ticked have replied, and each person's row. */
export function Register({ data }: { data: Data }) {
  const { t } = useTranslation('people');
  return (
    <section className="stack" id="register" aria-labelledby="register-title">
      <h2 className="ds-heading" data-size="sm" id="register-title">
        {t('register.title')} ({t('count', { count: data.all })})
      </h2>
      <SearchForm data={data} />
      {data.found === 0 ? <p>{t('search.nobody')}</p> : <Listed data={data} />}
    </section>
  );
}

function SearchForm({ data }: { data: Data }) {
  const { t } = useTranslation(['people', 'common']);
  const { search } = data;
  const any = { value: '', label: t('search.any') };
  const statusName = (status: (typeof STANDINGS_IN_REGISTER)[number]) =>
    status === 'walkIn' ? t('reply.walkIn') : t(`search.${status}`);
  const statuses = [
    ...REPLIES.map((value) => ({ value: value as string, label: t(`reply.${value}`) })),
    ...data.workshops.map((number) => ({
      value: `workshop${number}`,
      label: t('search.workshop', { number }),
    })),
    ...STANDINGS_IN_REGISTER.map((value) => ({ value, label: statusName(value) })),
  ];
  const call = 'search';
  return (
    <form className="register-search" action="#register" role="search" aria-label={t('search.label')}>
      <Field
        call={call}
        name="q"
        label={t('search.text')}
        hint={data.role === 'reader' ? t('search.textHintReader') : t('search.textHint')}
        maxLength={100}
        defaultValue={search.text}
      />
      <Choice
        call={call}
        name="sector"
        label={t('common:person.sectorColumn')}
        defaultValue={search.sector}
        options={[any, ...SECTORS.map((value) => ({ value, label: t(`common:sectors.${value}`) }))]}
      />
      <Choice
        call={call}
        name="status"
        label={t('reply.label')}
        defaultValue={search.status}
        options={[any, ...statuses]}
      />
      {data.partners.length > 0 && (
        <Choice
          call={call}
          name="partner"
          label={t('municipality')}
          defaultValue={search.partner}
          options={[
            any,
            { value: 'own', label: data.project.municipality },
            ...data.partners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('search.go')}
        </button>
        {searchQuery(search) !== '' && <a href="?#register">{t('search.clear')}</a>}
      </div>
    </form>
  );
}

/** The found; for who may edit, in a form that marks those ticked. */
function Listed({ data }: { data: Data }) {
  const { t } = useTranslation('people');
  const { found, all, search, pages, mayEdit } = data;
  const hrefOf = (page: number) => `${searchQuery({ ...search, page }) || '?'}#register`;
  const removed = search.status === 'removed';
  const some = found !== all || removed;
  return (
    <>
      {some && <p>{removed ? t('search.found', { count: found }) : t('search.foundOf', { found, all })}</p>}
      {mayEdit && !removed ? (
        <CallForm call="invitee.reply" className="stack">
          <ReplyBar data={data} />
          <People data={data} ticks />
        </CallForm>
      ) : (
        <People data={data} ticks={false} />
      )}
      <Pager page={search.page} pages={pages} href={hrefOf} />
    </>
  );
}

const MARKS = [
  ['invited', 'markInvited'],
  ['accepted', 'markAccepted'],
  ['declined', 'markDeclined'],
] as const;

/** Without JavaScript, "all" is the same page again with everyone ticked. */
function ReplyBar({ data }: { data: Data }) {
  const { t } = useTranslation('people');
  const tickAll = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    event.currentTarget
      .closest('form')
      ?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
      .forEach((box) => (box.checked = true));
  };
  return (
    <div className="reply-bar">
      <p id="reply-mark">{t('reply.mark')}</p>
      <div className="row" role="group" aria-labelledby="reply-mark">
        {MARKS.map(([reply, text]) => (
          <button
            key={reply}
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="reply"
            value={reply}
          >
            {t(`reply.${text}`)}
          </button>
        ))}
      </div>
      <a href={`${searchQuery(data.search, { ticked: 'all' })}#register`} onClick={tickAll}>
        {t('reply.all')}
      </a>
      <p className="hint">{t('reply.noneTicked')}</p>
    </div>
  );
}

function People({ data, ticks }: { data: Data; ticks: boolean }) {
  const { t } = useTranslation(['people', 'common']);
  const { mayEdit } = data;
  return (
    <div className="scroll-x">
      <table className="ds-table register">
        <thead>
          <tr>
            {ticks && <th scope="col">{t('register.select')}</th>}
            <th scope="col">{t('register.person')}</th>
            <th scope="col">{t('register.from')}</th>
            {mayEdit && <th scope="col">{t('register.reach')}</th>}
            <th scope="col">{t('reply.label')}</th>
            {mayEdit && <th scope="col">{t('register.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {data.people.map((person) => (
            <Row key={person.id} data={data} person={person} ticks={ticks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ data, person, ticks }: { data: Data; person: Invitee; ticks: boolean }) {
  const { t } = useTranslation(['people', 'common']);
  const { mayEdit } = data;
  const partner = data.partners.find((one) => one.id === person.partnerId);
  return (
    <tr>
      {ticks && (
        <td>
          <input
            type="checkbox"
            name="participantIds[]"
            value={person.id}
            defaultChecked={data.ticked}
            aria-label={t('reply.tick', { name: person.name })}
          />
        </td>
      )}
      <td>
        <strong dir="auto">{person.name}</strong>
        <Marks data={data} person={person} />
      </td>
      <td>
        <From person={person} />
        {partner && (
          <span className="line hint" dir="auto">
            {partner.name}
          </span>
        )}
      </td>
      {mayEdit && (
        <td>
          <span className="line">{person.email}</span>
          <span className="line">{person.phone}</span>
          <span className="line code hint">
            {t('register.code', { code: spacedCode(person.personalCode) })}
          </span>
        </td>
      )}
      <td>
        {person.invited ? t(`reply.${person.reply}`) : t('reply.walkIn')}
        {person.attended.map((number) => (
          <span key={number} className="line hint">
            ✓ {t('attended', { number })}
          </span>
        ))}
      </td>
      {mayEdit && (
        <td>
          <a href={editAt(data, person.id)} aria-label={`${t('common:edit')}: ${person.name}`}>
            {t('common:edit')}
          </a>
        </td>
      )}
    </tr>
  );
}

const editAt = ({ search }: Data, id: string) => `${searchQuery(search, { edit: id })}#edit`;

/** What to notice about a person: asked in person, needs an interpreter, may be there twice. */
function Marks({ data, person }: { data: Data; person: Invitee }) {
  const { t } = useTranslation('people');
  const { contact, twins } = person;
  return (
    <>
      <Asked contact={contact} />
      <Tongue person={person} languages={data.languages} />
      {data.mayEdit && twins.length > 0 && (
        <span className="line hint">
          {t('twins.same')}{' '}
          {twins.map((twin, i) => (
            <span key={twin.id}>
              {i > 0 && ', '}
              <a href={editAt(data, twin.id)} dir="auto">
                {twin.name}
              </a>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
