import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { spacedCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { CONTACTS, REPLIES, SECTORS } from '~/domain/lists';
import { searchQuery } from '~/domain/register-search';
import type { DeskHead, Invitee, RegisterView } from '~/views/shapes';
import { CallForm, Choice, Field } from '../../forms';

type Data = DeskHead & RegisterView;
const CALL = 'invitee.save';

/** One person at a time, above the list: her details, her code, and the way out of it. */
export function EditPanel({ data, person }: { data: Data; person: Invitee }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <section className="panel stack" id="edit" tabIndex={-1} aria-labelledby="edit-name">
      <div className="row spread">
        <h2 className="ds-heading" data-size="sm" id="edit-name" dir="auto">
          {person.name}
        </h2>
        <a href={`/desk/${data.project.id}/people${searchQuery(data.search)}`}>{t('register.close')}</a>
      </div>
      <p>
        {t('code')}: <strong className="code">{spacedCode(person.personalCode)}</strong>{' '}
        <span className="hint">{t('codeWhy')}</span>
      </p>
      {person.removed ? (
        <CallForm call="invitee.restore" input={{ participantId: person.id }} className="row">
          <p>{t('register.removed')}</p>
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:restore')}
          </button>
        </CallForm>
      ) : (
        <>
          <PersonForm data={data} person={person} />
          <CallForm
            call="invitee.remove"
            input={{ participantId: person.id }}
            confirm={t('register.removeSure', { name: person.name })}
          >
            <button className="ds-button" data-variant="tertiary" data-color="danger" type="submit">
              {t('register.remove')}
            </button>
          </CallForm>
        </>
      )}
    </section>
  );
}

export function PersonForm({ data, person }: { data: Data; person?: Invitee }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <CallForm call={CALL} input={person ? { participantId: person.id } : {}} className="stack">
      <div className="form-grid">
        <Who person={person} />
        <Reach person={person} />
        <Tongue data={data} person={person} />
        <Standing data={data} person={person} />
      </div>
      <button className="ds-button" data-variant="primary" type="submit">
        {person ? t('common:save') : t('add')}
      </button>
    </CallForm>
  );
}

function Who({ person }: { person?: Invitee }) {
  const { t } = useTranslation('common');
  return (
    <>
      <Field
        call={CALL}
        name="name"
        label={t('person.name')}
        required
        maxLength={LIMITS.name}
        defaultValue={person?.name}
      />
      <Field
        call={CALL}
        name="organisation"
        label={t('person.organisation')}
        maxLength={LIMITS.name}
        defaultValue={person?.organisation}
      />
      <Choice
        call={CALL}
        name="sector"
        label={t('person.sectorColumn')}
        defaultValue={person?.sector ?? 'municipality'}
        options={SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
      />
    </>
  );
}

function Reach({ person }: { person?: Invitee }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <>
      <Field
        call={CALL}
        name="email"
        type="email"
        label={t('common:person.email')}
        maxLength={LIMITS.email}
        defaultValue={person?.email}
      />
      <Field
        call={CALL}
        name="phone"
        label={t('phone')}
        maxLength={LIMITS.name}
        defaultValue={person?.phone}
        dir="ltr"
      />
    </>
  );
}

/** The language, and whether she needs an interpreter into it. */
function Tongue({ data, person }: { data: Data; person?: Invitee }) {
  const { t } = useTranslation(['people', 'common']);
  const id = useId();
  return (
    <>
      <Choice
        call={CALL}
        name="language"
        label={t('common:person.language')}
        defaultValue={person?.language ?? data.project.language}
        options={Object.entries(data.languages).map(([value, label]) => ({ value, label }))}
      />
      <p className="tick">
        <input type="hidden" name="interpreter" value="" />
        <input type="checkbox" name="interpreter" id={id} defaultChecked={person?.interpreter} />
        <label htmlFor={id}>{t('interpreter')}</label>
      </p>
    </>
  );
}

/** How she was asked and what she has replied; who came uninvited has replied by coming. */
function Standing({ data, person }: { data: Data; person?: Invitee }) {
  const { t } = useTranslation(['people', 'common']);
  const place = { value: '', label: data.project.municipality };
  return (
    <>
      <Choice
        call={CALL}
        name="contact"
        label={t('contact.label')}
        defaultValue={person?.contact ?? ''}
        options={[
          { value: '', label: t('contact.none') },
          ...CONTACTS.map((value) => ({ value, label: t(`contact.${value}`) })),
        ]}
      />
      {(person?.invited ?? true) && (
        <Choice
          call={CALL}
          name="reply"
          label={t('reply.label')}
          defaultValue={person?.reply ?? 'planned'}
          options={REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        />
      )}
      {data.partners.length > 0 && (
        <Choice
          call={CALL}
          name="partnerId"
          label={t('municipality')}
          defaultValue={person?.partnerId ?? ''}
          options={[place, ...data.partners.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  );
}
