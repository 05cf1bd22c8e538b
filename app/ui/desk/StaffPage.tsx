import { useTranslation } from 'react-i18next';
import { STAFF_ROLES, type StaffRole } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Act, CallForm, Choice, Field } from '../forms';
import { OneTimeLink, type Made } from './OneTimeLink';

export interface StaffData {
  municipality: { id: string; name: string };
  me: string;
  staff: { id: string; name: string; email: string; role: StaffRole; active: boolean }[];
}

interface StaffPageProps {
  data: StaffData;
  made: Made | null;
}

/** Who works with Samverk in this municipality, and as what. */
export function StaffPage({ data, made }: StaffPageProps) {
  const { t } = useTranslation(['desk', 'common']);
  const call = 'staff.add';
  return (
    <>
      <p>{t('staff.why')}</p>
      <OneTimeLink made={made} />
      <ul className="cards">
        {data.staff.map((person) => (
          <StaffCard key={person.id} person={person} isMe={person.id === data.me} />
        ))}
      </ul>
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('staff.new')}
        </h2>
        <CallForm call={call} className="form-grid">
          <Field call={call} name="name" label={t('staff.name')} required maxLength={LIMITS.name} />
          <Field
            call={call}
            name="email"
            type="email"
            label={t('staff.email')}
            required
            maxLength={LIMITS.email}
          />
          <RoleChoice call={call} role="facilitator" />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('staff.add')}
          </button>
        </CallForm>
      </section>
    </>
  );
}

function RoleChoice({ call, role }: { call: string; role: StaffRole }) {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <Choice
      call={call}
      name="role"
      label={t('staff.role')}
      defaultValue={role}
      options={STAFF_ROLES.map((one) => ({ value: one, label: t(`common:roles.${one}`) }))}
    />
  );
}

function StaffCard({ person, isMe }: { person: StaffData['staff'][number]; isMe: boolean }) {
  const { t } = useTranslation(['desk', 'common']);
  const target = { personId: person.id };
  return (
    <li className="panel stack">
      <p>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>{' '}
        {isMe && `(${t('staff.you')})`} · {person.email} · {t(`common:roles.${person.role}`)}
        {!person.active && <span className="hint"> · {t('staff.notActive')}</span>}
      </p>
      <details className="ds-details">
        <summary aria-label={`${t('common:edit')}: ${person.name}`}>{t('common:edit')}</summary>
        <CallForm call="staff.role" input={target} className="form-grid">
          <RoleChoice call="staff.role" role={person.role} />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('staff.changeRole')}
          </button>
        </CallForm>
        <Act
          call="staff.link"
          input={{ ...target, name: person.name }}
          label={t('staff.link')}
          about={person.name}
        />
        <Act
          call="staff.remove"
          input={target}
          confirm={t('staff.removeSure', { name: person.name })}
          label={t('staff.remove')}
          about={person.name}
        />
      </details>
    </li>
  );
}
