import { useTranslation } from 'react-i18next';
import type { DeskHead, SponsorsView } from '~/views/shapes';
import { CallForm, Choice } from '../../forms';
import { Folded, RefusedFor } from '../../RefusedFor';
import { PilotStatus } from './PilotStatus';
import { PilotTicks, SponsorCard, SponsorForm } from './SponsorCard';

export interface SponsorsData extends DeskHead, SponsorsView {
  /** Where this installation is reached, for links that sponsors are given. */
  origin: string;
}

/** What the project's sponsors ask and are told, and who they are. */
export function SponsorsPage({ data }: { data: SponsorsData }) {
  const { t } = useTranslation('sponsors');
  const { pilots, project } = data;
  const toPilots = `/desk/${project.id}/pilots`;
  return (
    <div className="sponsors-page stack">
      <p>{t('why')}</p>
      <p>
        <a href={toPilots}>{t('back')}</a>
      </p>
      {pilots.length === 0 ? (
        <div className="empty stack">
          <p>
            <strong>{t('none')}</strong>
          </p>
          <p>{t('noneWhy')}</p>
        </div>
      ) : (
        <section className="stack" aria-labelledby="status-title">
          <h2 className="ds-heading" data-size="sm" id="status-title">
            {t('status.title')}
          </h2>
          {pilots.map((pilot) => (
            <PilotStatus key={pilot.id} pilot={pilot} mayEdit={data.mayEdit} />
          ))}
        </section>
      )}
      <Sponsors data={data} />
    </div>
  );
}

function Sponsors({ data }: { data: SponsorsData }) {
  const { t } = useTranslation('sponsors');
  const { sponsors, pilots, mayEdit, role } = data;
  return (
    <section className="stack" aria-labelledby="sponsors-title" id="sponsors">
      <h2 className="ds-heading" data-size="sm" id="sponsors-title">
        {t('list.title')}
      </h2>
      {sponsors.length === 0 && <p className="empty">{t('list.none')}</p>}
      {sponsors.map((sponsor) => (
        <SponsorCard key={sponsor.id} sponsor={sponsor} data={data} />
      ))}
      {mayEdit && role !== 'owner' && <p className="hint">{t('list.onlyOwners')}</p>}
      {mayEdit && role === 'owner' && (
        <RefusedFor field="sponsorId" id="">
          <Folded call="sponsor.save" title={t('list.add')}>
            <SponsorForm pilots={pilots} />
          </Folded>
        </RefusedFor>
      )}
      {mayEdit && pilots.length > 0 && <Pick data={data} />}
    </section>
  );
}

/** One that another municipality has added. */
function Pick({ data: { others, pilots } }: { data: SponsorsData }) {
  const { t } = useTranslation('sponsors');
  const call = 'sponsor.follow';
  if (others.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>{t('list.pick')}</summary>
      <p>{t('list.pickWhy')}</p>
      <CallForm call={call} className="stack">
        <Choice
          call={call}
          name="sponsorId"
          label={t('list.title')}
          options={others.map(({ id, name, municipality }) => ({
            value: id,
            label: `${name} (${municipality})`,
          }))}
        />
        <PilotTicks pilots={pilots} ticked={[]} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('list.pickGo')}
        </button>
      </CallForm>
    </details>
  );
}
