import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { SECTORS, type Sector } from '~/domain/lists';
import { newNames } from '~/domain/stakeholders';
import { Act, CallForm, Choice, Field } from '../../forms';
import { SectorMark, SectorName } from '../../marks';
import { addressOf } from './address';
import type { StakeholdersData } from './StakeholdersPage';
import { StakeholderTable } from './StakeholderTable';

/** Step 1: who is interested or affected? */
export function IdentifyStep({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const { lines, chosen, mayEdit, project } = data;
  return (
    <>
      {lines.length === 0 && <p className="empty">{t('empty.why')}</p>}
      {mayEdit && chosen && <EditOne data={data} />}
      {mayEdit && <AddForm data={data} />}
      {mayEdit && <Suggestions data={data} />}
      {lines.length > 0 && (
        <StakeholderTable
          rows={lines}
          columns={['tier']}
          edit={mayEdit ? (id) => addressOf(project.id, 'identify', id) : undefined}
          chosen={chosen?.id}
        />
      )}
    </>
  );
}

function useSectorOptions() {
  const { t } = useTranslation('common');
  return SECTORS.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }));
}

function AddForm({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const call = 'stakeholder.add';
  return (
    <section className="panel stack" id="new">
      <h3 className="ds-heading" data-size="xs">
        {t('add.heading')}
      </h3>
      <CallForm
        call={call}
        input={{ _then: `${addressOf(data.project.id, 'identify')}#new` }}
        className="stack"
      >
        <Field call={call} name="names" label={t('add.names')} hint={t('add.namesHint')} rows={4} required />
        <Choice call={call} name="sector" label={t('add.sector')} options={useSectorOptions()} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('add.go')}
        </button>
      </CallForm>
    </section>
  );
}

/** Typical stakeholders, one press each. Those that are there are left out. */
function Suggestions({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const there = data.lines.map((line) => line.name);
  const left = SECTORS.map((sector) => ({
    sector,
    names: newNames(t(`suggestions.${sector}`).split('\n'), there),
  }));
  return (
    <details className="ds-details" id="suggestions">
      <summary>{t('suggest.open')}</summary>
      <div className="stack">
        <p className="hint">{t('suggest.hint')}</p>
        {left.map(({ sector, names }) => (
          <SuggestionsOf key={sector} sector={sector} names={names} projectId={data.project.id} />
        ))}
      </div>
    </details>
  );
}

function SuggestionsOf({ sector, names, projectId }: { sector: Sector; names: string[]; projectId: string }) {
  const { t } = useTranslation('stakeholders');
  const back = `${addressOf(projectId, 'identify')}#suggestions`;
  return (
    <div className="stack suggestions">
      <h3 className="ds-heading" data-size="2xs">
        <SectorName sector={sector} />
      </h3>
      {names.length === 0 && <p className="hint">{t('suggest.all')}</p>}
      <CallForm call="stakeholder.add" input={{ sector, _then: back }} className="row">
        {names.map((name) => (
          <button
            key={name}
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            name="names"
            value={name}
            type="submit"
          >
            + {name}
          </button>
        ))}
      </CallForm>
    </div>
  );
}

function EditOne({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation(['stakeholders', 'common']);
  const options = useSectorOptions();
  const { chosen, lines, project } = data;
  if (!chosen) return null;
  const { id: stakeholderId, name, sector } = chosen;
  const call = 'stakeholder.save';
  const list = addressOf(project.id, 'identify');
  const stay = { stakeholderId, _then: addressOf(project.id, 'identify', stakeholderId) };
  return (
    <section className="panel stack" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        {t('edit.heading')}: <SectorMark sector={sector} /> <bdi>{name}</bdi>
      </h3>
      <CallForm call={call} input={{ stakeholderId, _then: list }} className="form-grid">
        <Field
          call={call}
          name="name"
          label={t('columns.name')}
          defaultValue={name}
          maxLength={LIMITS.name}
          required
        />
        <Choice call={call} name="sector" label={t('add.sector')} options={options} defaultValue={sector} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('common:save')}
        </button>
      </CallForm>
      <div className="row">
        {lines[0]?.id !== stakeholderId && (
          <Act call="stakeholder.move" input={{ ...stay, direction: 'up' }} label={t('edit.up')} />
        )}
        {lines.at(-1)?.id !== stakeholderId && (
          <Act call="stakeholder.move" input={{ ...stay, direction: 'down' }} label={t('edit.down')} />
        )}
        <Act
          call="stakeholder.remove"
          input={{ stakeholderId, _then: list }}
          label={t('common:remove')}
          confirm={t('edit.removeSure', { name })}
        />
        <a href={list}>{t('edit.close')}</a>
      </div>
    </section>
  );
}
