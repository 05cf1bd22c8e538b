import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { REACHED } from '~/domain/lists-after';
import type { PilotAim, PilotPartner } from '~/views/shapes';
import { PartForm } from './PartForm';
import { useDates } from '../../dates';
import { Act, Choice, Field } from '../../forms';
import type { PilotData } from './PilotPage';

interface ListedProps {
  /** The list's heading, and what stands there while it is empty. */
  name: 'aims' | 'partners' | 'indicators';
  empty: boolean;
  children: ReactNode;
}

/** One list of a pilot. */
export function Listed({ name, empty, children }: ListedProps) {
  const { t } = useTranslation('pilots');
  return (
    <section className="stack" aria-labelledby={`${name}-title`} id={name}>
      <h2 className="ds-heading" data-size="sm" id={`${name}-title`}>
        {t(`${name}.title`)}
      </h2>
      {empty && <p className="empty">{t(`${name}.none`)}</p>}
      {children}
    </section>
  );
}

export function Aims({ data: { pilot, aims, mayEdit } }: { data: PilotData }) {
  const { t } = useTranslation(['pilots', 'common']);
  const { dateOf } = useDates();
  return (
    <Listed name="aims" empty={aims.length === 0}>
      {aims.length > 0 && (
        <ul className="pilot-parts">
          {aims.map((aim) => (
            <li key={aim.id} className="stack-tight">
              <p>
                <strong dir="auto">{aim.text}</strong>
                {aim.due && <span className="hint"> · {dateOf(aim.due)}</span>} ·{' '}
                {t(`aims.states.${aim.reached}`)}
              </p>
              {aim.note && (
                <p className="hint typed" dir="auto">
                  {aim.note}
                </p>
              )}
              {mayEdit && (
                <div className="row">
                  <AimForm pilotId={pilot.id} aim={aim} />
                  <Act
                    call="pilotAim.remove"
                    input={{ aimId: aim.id }}
                    label={t('common:remove')}
                    about={aim.text}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && aims.length < LIMITS.pilotParts && <AimForm pilotId={pilot.id} />}
    </Listed>
  );
}

function AimForm({ pilotId, aim }: { pilotId: string; aim?: PilotAim }) {
  const { t } = useTranslation(['pilots', 'common']);
  const call = 'pilotAim.save';
  return (
    <PartForm
      call={call}
      field="aimId"
      id={aim?.id}
      pilotId={pilotId}
      title={aim ? t('pilot.change') : t('aims.add')}
      about={aim?.text}
      add={t('aims.add')}
    >
      <Field
        call={call}
        name="text"
        label={t('aims.text')}
        required
        maxLength={LIMITS.text}
        defaultValue={aim?.text}
      />
      <div className="form-grid">
        <Field call={call} name="due" type="date" label={t('aims.due')} defaultValue={aim?.due} />
        <Choice
          call={call}
          name="reached"
          label={t('aims.reached')}
          defaultValue={aim?.reached ?? ''}
          options={(['', ...REACHED] as const).map((value) => ({
            value,
            label: t(`aims.states.${value}`),
          }))}
        />
      </div>
      <Field
        call={call}
        name="note"
        label={t('aims.note')}
        maxLength={LIMITS.text}
        defaultValue={aim?.note}
      />
    </PartForm>
  );
}

export function Partners({ data: { pilot, partners, mayEdit } }: { data: PilotData }) {
  const { t } = useTranslation('common');
  return (
    <Listed name="partners" empty={partners.length === 0}>
      {partners.length > 0 && (
        <ul className="pilot-parts">
          {partners.map((partner) => (
            <li key={partner.id} className="stack-tight">
              <p>
                <strong dir="auto">{partner.name}</strong>
                {partner.role && (
                  <>
                    {' · '}
                    <bdi>{partner.role}</bdi>
                  </>
                )}
              </p>
              {mayEdit && (
                <div className="row">
                  <PartnerForm pilotId={pilot.id} partner={partner} />
                  <Act
                    call="pilotPartner.remove"
                    input={{ partnerId: partner.id }}
                    label={t('remove')}
                    about={partner.name}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && partners.length < LIMITS.pilotParts && <PartnerForm pilotId={pilot.id} />}
    </Listed>
  );
}

function PartnerForm({ pilotId, partner }: { pilotId: string; partner?: PilotPartner }) {
  const { t } = useTranslation(['pilots', 'common']);
  const call = 'pilotPartner.save';
  return (
    <PartForm
      call={call}
      field="partnerId"
      id={partner?.id}
      pilotId={pilotId}
      title={partner ? t('pilot.change') : t('partners.add')}
      about={partner?.name}
      add={t('partners.add')}
    >
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
          name="role"
          label={t('partners.role')}
          maxLength={LIMITS.title}
          defaultValue={partner?.role}
        />
      </div>
    </PartForm>
  );
}
