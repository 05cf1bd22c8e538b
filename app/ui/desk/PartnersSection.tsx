import { useTranslation } from 'react-i18next';
import { PROJECT_ROLES } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { Partner, ProjectMember } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../forms';
import type { AnchoringPageProps } from './AnchoringPage';

/** The municipalities that take part beside the project's own, each with its own people. */
export function PartnersSection({ data, edit }: Pick<AnchoringPageProps, 'data' | 'edit'>) {
  const { t } = useTranslation('preparation');
  const { partners, mayEdit } = data;
  return (
    <section className="stack" id="partners">
      <h2 className="ds-heading" data-size="md">
        {t('partners.title')}
      </h2>
      <p>{t('partners.why')}</p>
      {partners.length === 0 && (
        <div className="empty stack">
          <p>
            <strong>{t('partners.none')}</strong>
          </p>
          <p>{t('partners.noneWhy')}</p>
        </div>
      )}
      {partners.map((partner) => (
        <PartnerCard
          key={partner.id}
          partner={partner}
          edit={mayEdit ? edit : ''}
          mayEdit={mayEdit}
          mayAdmit={mayEdit && data.role === 'owner'}
        />
      ))}
      {mayEdit &&
        (edit === 'partner' ? (
          <div className="panel stack">
            <h3 className="ds-heading" data-size="xs">
              {t('partners.new')}
            </h3>
            <PartnerForm />
          </div>
        ) : (
          <p>
            <a className="ds-button" data-variant="secondary" href="?edit=partner#partners">
              {t('partners.add')}
            </a>
          </p>
        ))}
    </section>
  );
}

interface PartnerCardProps {
  partner: Partner;
  edit: string;
  mayEdit: boolean;
  /** Owners decide who comes in. */
  mayAdmit: boolean;
}

function PartnerCard({ partner, edit, mayEdit, mayAdmit }: PartnerCardProps) {
  const { t } = useTranslation(['preparation', 'common']);
  const { id, name, contact, email, invitees, members } = partner;
  return (
    <article className="panel stack" id={id}>
      <div className="row spread">
        <h3 className="ds-heading" data-size="xs" dir="auto">
          {name}
        </h3>
        {mayEdit && edit !== id && <PartnerActs partner={partner} />}
      </div>
      {edit === id ? (
        <PartnerForm partner={partner} />
      ) : (
        <>
          {(contact || email) && <p dir="auto">{[contact, email].filter(Boolean).join(' · ')}</p>}
          <p>{t('partners.invitees', { count: invitees })}</p>
        </>
      )}
      <h4 className="ds-heading" data-size="2xs">
        {t('partners.people')}
      </h4>
      {members.length === 0 && <p className="hint">{t('partners.nobody')}</p>}
      <ul className="members">
        {members.map((member) => (
          <MemberItem key={member.id} member={member} mayAdmit={mayAdmit} />
        ))}
      </ul>
      {mayAdmit && edit === `admit-${id}` && <AdmitForm partner={partner} />}
      {mayAdmit && edit !== `admit-${id}` && (
        <p>
          <a
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            href={`?edit=admit-${id}#${id}`}
            aria-label={`${t('partners.admit')}: ${name}`}
          >
            {t('partners.admit')}
          </a>
        </p>
      )}
    </article>
  );
}

function PartnerActs({ partner: { id, name, invitees, members } }: { partner: Partner }) {
  const { t } = useTranslation(['preparation', 'common']);
  return (
    <div className="row">
      <a
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        href={`?edit=${id}#${id}`}
        aria-label={`${t('common:edit')}: ${name}`}
      >
        {t('common:edit')}
      </a>
      {invitees + members.length === 0 && (
        <Act
          call="partner.remove"
          input={{ partnerId: id }}
          label={t('partners.remove')}
          about={name}
          confirm={t('partners.removeSure', { name })}
        />
      )}
    </div>
  );
}

function PartnerForm({ partner }: { partner?: Partner }) {
  const { t } = useTranslation(['preparation', 'common']);
  const call = 'partner.save';
  return (
    <CallForm call={call} input={partner ? { partnerId: partner.id } : {}} className="stack">
      <div className="form-grid">
        <Field
          call={call}
          name="name"
          label={t('partners.name')}
          required
          maxLength={LIMITS.name}
          defaultValue={partner?.name}
        />
        <Field
          call={call}
          name="contact"
          label={`${t('partners.contact')} (${t('common:optional')})`}
          maxLength={LIMITS.name}
          defaultValue={partner?.contact}
        />
        <Field
          call={call}
          name="email"
          type="email"
          label={`${t('partners.email')} (${t('common:optional')})`}
          maxLength={LIMITS.email}
          defaultValue={partner?.email}
        />
      </div>
      <div className="row">
        <button className="ds-button" data-variant="primary" type="submit">
          {partner ? t('common:save') : t('partners.add')}
        </button>
        <a className="ds-button" data-variant="tertiary" href={`?#${partner?.id ?? 'partners'}`}>
          {t('cancel')}
        </a>
      </div>
    </CallForm>
  );
}

function AdmitForm({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['preparation', 'desk', 'common']);
  const call = 'partner.admit';
  return (
    <CallForm
      call={call}
      input={{ partnerId: partner.id }}
      className="stack"
      aria-label={t('partners.admitTo', { name: partner.name })}
    >
      <p>{t('partners.admitWhy')}</p>
      <div className="form-grid">
        <Field call={call} name="name" label={t('desk:staff.name')} required maxLength={LIMITS.name} />
        <Field
          call={call}
          name="email"
          type="email"
          label={t('desk:staff.email')}
          required
          maxLength={LIMITS.email}
        />
        <Choice
          call={call}
          name="role"
          label={t('desk:staff.role')}
          defaultValue="facilitator"
          options={PROJECT_ROLES.map((role) => ({ value: role, label: t(`common:roles.${role}`) }))}
        />
      </div>
      <div className="row">
        <button className="ds-button" data-variant="primary" type="submit">
          {t('partners.admitGo')}
        </button>
        <a className="ds-button" data-variant="tertiary" href={`?#${partner.id}`}>
          {t('cancel')}
        </a>
      </div>
    </CallForm>
  );
}

function MemberItem({ member, mayAdmit }: { member: ProjectMember; mayAdmit: boolean }) {
  const { t } = useTranslation(['preparation', 'desk', 'common']);
  const { id, name, email, role, active, mayLink } = member;
  const target = { memberId: id };
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        · {[email, t(`common:roles.${role}`)].filter(Boolean).join(' · ')}
        {!active && <span className="hint"> · {t('desk:staff.notActive')}</span>}
      </p>
      {mayAdmit && (
        <div className="row">
          {mayLink && (
            <Act call="partner.link" input={{ ...target, name }} label={t('desk:staff.link')} about={name} />
          )}
          <Act
            call="partner.dismiss"
            input={target}
            label={t('partners.dismiss')}
            about={name}
            confirm={t('partners.dismissSure', { name })}
          />
        </div>
      )}
    </li>
  );
}
