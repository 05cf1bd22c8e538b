import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { SponsorLine, StatusPilot } from '~/views/shapes';
import { CopyField } from '../../CopyField';
import { Act, CallForm, Field } from '../../forms';
import { Folded, RefusedFor } from '../../RefusedFor';
import type { SponsorsData } from './SponsorsPage';

interface SponsorCardProps {
  sponsor: SponsorLine;
  data: SponsorsData;
}

/** One sponsor: what it follows here; its link and its contact only where it was added. */
export function SponsorCard({ sponsor, data }: SponsorCardProps) {
  const { t } = useTranslation(['sponsors', 'common']);
  const { id, name, municipality, pilotIds, own } = sponsor;
  const { pilots, mayEdit, role, origin } = data;
  const followed = pilots.filter((pilot) => pilotIds.includes(pilot.id)).map(({ title }) => title);
  return (
    <article className="panel stack" id={`s-${id}`} aria-labelledby={`n-${id}`}>
      <h3 className="ds-heading" data-size="xs" id={`n-${id}`} dir="auto">
        {name}
      </h3>
      {own && (own.contact || own.email) && (
        <p>
          <bdi>{[own.contact, own.email].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      {!own && <p className="hint">{t('list.from', { municipality })}</p>}
      {own?.removed ? (
        <p>{t('list.removed')}</p>
      ) : (
        <>
          <p>
            {followed.length > 0 ? `${t('list.follows')}: ` : t('list.followsNone')}
            <bdi>{followed.join(', ')}</bdi>
          </p>
          {own && (
            <>
              <CopyField label={t('list.link', { name })} value={`${origin}/s/${own.code}`} />
              <p className="hint">{t('list.linkWhy')}</p>
            </>
          )}
          {mayEdit && pilots.length > 0 && <Follows sponsor={sponsor} pilots={pilots} />}
        </>
      )}
      {own && mayEdit && role === 'owner' && <OwnerActs sponsor={sponsor} removed={own.removed} />}
    </article>
  );
}

function Follows({ sponsor, pilots }: { sponsor: SponsorLine; pilots: readonly StatusPilot[] }) {
  const { t } = useTranslation(['sponsors', 'common']);
  const call = 'sponsor.follow';
  return (
    <RefusedFor field="sponsorId" id={sponsor.id}>
      <Folded call={call} title={t('list.choose')}>
        <CallForm
          call={call}
          input={{ sponsorId: sponsor.id }}
          className="stack"
          aria-label={`${t('list.choose')}: ${sponsor.name}`}
        >
          <PilotTicks pilots={pilots} ticked={sponsor.pilotIds} />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}

function OwnerActs({ sponsor, removed }: { sponsor: SponsorLine; removed: boolean }) {
  const { t } = useTranslation(['sponsors', 'common']);
  const { id: sponsorId, name } = sponsor;
  if (removed)
    return (
      <Act
        call="sponsor.restore"
        input={{ sponsorId }}
        label={t('common:restore')}
        about={name}
        variant="secondary"
      />
    );
  return (
    <>
      <RefusedFor field="sponsorId" id={sponsorId}>
        <Folded call="sponsor.save" title={t('list.change')}>
          <SponsorForm sponsor={sponsor} pilots={[]} />
        </Folded>
      </RefusedFor>
      <div className="row">
        <Act
          call="sponsor.link"
          input={{ sponsorId }}
          label={t('list.newLink')}
          about={name}
          variant="secondary"
          confirm={t('list.newLinkSure', { name })}
        />
        <Act
          call="sponsor.remove"
          input={{ sponsorId }}
          label={t('list.remove')}
          about={name}
          variant="secondary"
          confirm={t('list.removeSure', { name })}
        />
      </div>
    </>
  );
}

interface SponsorFormProps {
  sponsor?: SponsorLine;
  /** Those that a new one may follow from the beginning. */
  pilots: readonly StatusPilot[];
}

/** Name, contact and e-mail of a sponsor. */
export function SponsorForm({ sponsor, pilots }: SponsorFormProps) {
  const { t } = useTranslation(['sponsors', 'common']);
  const call = 'sponsor.save';
  return (
    <CallForm call={call} input={{ sponsorId: sponsor?.id ?? '' }} className="stack">
      <div className="form-grid">
        <Field
          call={call}
          name="name"
          label={t('list.name')}
          hint={t('list.nameHint')}
          required
          maxLength={LIMITS.name}
          defaultValue={sponsor?.name}
        />
        <Field
          call={call}
          name="contact"
          label={`${t('list.contact')} (${t('common:optional')})`}
          maxLength={LIMITS.name}
          defaultValue={sponsor?.own?.contact}
        />
        <Field
          call={call}
          name="email"
          type="email"
          label={`${t('list.email')} (${t('common:optional')})`}
          maxLength={LIMITS.email}
          defaultValue={sponsor?.own?.email}
        />
      </div>
      {pilots.length > 0 && <PilotTicks pilots={pilots} ticked={[]} />}
      <button className="ds-button" data-variant="primary" type="submit">
        {sponsor ? t('common:save') : t('list.addGo')}
      </button>
    </CallForm>
  );
}

interface PilotTicksProps {
  pilots: readonly StatusPilot[];
  ticked: readonly string[];
}

/** Which of the pilots a sponsor follows. */
export function PilotTicks({ pilots, ticked }: PilotTicksProps) {
  const { t } = useTranslation('sponsors');
  return (
    <fieldset className="pilot-ticks">
      <legend>{t('list.follows')}</legend>
      {/* None is ticked: that is said too. */}
      <input type="hidden" name="pilotIds[]" value="" />
      {pilots.map(({ id, title }) => (
        <label key={id} className="tick-target">
          <input type="checkbox" name="pilotIds[]" value={id} defaultChecked={ticked.includes(id)} />
          <bdi>{title}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
