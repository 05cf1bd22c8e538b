import { useTranslation } from 'react-i18next';
import { isRepresented } from '~/domain/stakeholders';
import type { Representative, Stakeholder, StakeholderLine } from '~/views/shapes';
import { CallForm, Field } from '../../forms';
import { SectorMark } from '../../marks';
import { addressOf } from './address';
import type { StakeholdersData } from './StakeholdersPage';
import { StakeholderName } from './StakeholderTable';

/** From stakeholder to invitee: who speaks for whom, and for whom nobody does. */
export function InvitePart({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  return (
    <div className="stack">
      <h2 className="ds-heading" data-size="md">
        {t('invite.heading')}
      </h2>
      <p>{t('invite.why')}</p>
      <Unrepresented data={data} />
      {data.mayEdit && data.chosen && <NamesForm data={data} chosen={data.chosen} />}
      <WhoIsInvited data={data} />
      <p>
        <a href={`/desk/${data.project.id}/people`}>{t('invite.register')}</a>
      </p>
    </div>
  );
}

const standingFor = (data: StakeholdersData, id: string) =>
  data.representatives.filter((one) => one.stakeholderId === id);

function Unrepresented({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const primary = data.lines.filter((line) => line.tier === 'primary');
  const missing = primary.filter(({ id }) => !isRepresented(standingFor(data, id).map((one) => one.reply)));
  if (primary.length === 0) return <p className="notice">{t('invite.noPrimary')}</p>;
  if (missing.length === 0) return <p className="notice">✓ {t('invite.allIn')}</p>;
  return (
    <div className="notice stack" data-warning>
      <p>{t('invite.missing')}</p>
      <ul>
        {missing.map((line) => (
          <li key={line.id}>
            <SectorMark sector={line.sector} /> <bdi>{line.name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NamesForm({ data, chosen }: { data: StakeholdersData; chosen: Stakeholder }) {
  const { t } = useTranslation('stakeholders');
  const call = 'stakeholder.invite';
  const list = addressOf(data.project.id, 'invite');
  return (
    <section className="panel stack" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="sm" id="edit-title">
        <SectorMark sector={chosen.sector} /> <bdi>{chosen.name}</bdi>
      </h3>
      <CallForm call={call} input={{ stakeholderId: chosen.id, _then: list }} className="stack">
        <Field call={call} name="names" label={t('invite.names')} hint={t('invite.namesHint')} rows={3} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('invite.go')}
          </button>
          <a href={list}>{t('edit.close')}</a>
        </div>
      </CallForm>
    </section>
  );
}

/** One form for the whole table: a press invites one person, whose name is to come. */
function WhoIsInvited({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const table = (
    <table className="ds-table as-cards">
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.tier')}</th>
          <th scope="col">{t('columns.invited')}</th>
          {data.mayEdit && <th scope="col">{t('columns.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line) => (
          <tr key={line.id} data-chosen={line.id === data.chosen?.id || undefined}>
            <StakeholderName of={line} />
            <td data-label={t('columns.tier')}>
              {line.tier ? t(`tiers.${line.tier}`) : <span className="hint">{t('unknown.tier')}</span>}
            </td>
            <td data-label={t('columns.invited')}>
              <Names people={standingFor(data, line.id)} />
            </td>
            {data.mayEdit && (
              <td>
                <InviteActs line={line} projectId={data.project.id} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!data.mayEdit) return <div className="scroll-x">{table}</div>;
  return (
    <CallForm
      call="stakeholder.invite"
      input={{ _then: addressOf(data.project.id, 'invite') }}
      className="scroll-x"
    >
      {table}
    </CallForm>
  );
}

function Names({ people }: { people: Representative[] }) {
  const { t } = useTranslation('stakeholders');
  if (people.length === 0) return <span className="hint">{t('invite.nobody')}</span>;
  return (
    <ul className="plain">
      {people.map((one, i) => (
        <li key={i}>
          <bdi>{one.name}</bdi> <span className="hint">({t(`invite.replies.${one.reply}`)})</span>
        </li>
      ))}
    </ul>
  );
}

function InviteActs({ line, projectId }: { line: StakeholderLine; projectId: string }) {
  const { t } = useTranslation('stakeholders');
  return (
    <span className="row">
      <button
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        name="stakeholderId"
        value={line.id}
        type="submit"
        aria-label={`${t('invite.go')}: ${line.name}`}
      >
        {t('invite.go')}
      </button>
      <a href={addressOf(projectId, 'invite', line.id)} aria-label={`${t('invite.withNames')}: ${line.name}`}>
        {t('invite.withNames')}
      </a>
    </span>
  );
}
