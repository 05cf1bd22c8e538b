import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { ProjectView } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../forms';

type Table = ProjectView['tables'][number];

/** The tables of the room: theme, table facilitator, place. */
export function TablesPage({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'common']);
  const mayEdit = data.role !== 'reader' && !data.project.archived;
  return (
    <>
      <p>{t('tables.why')}</p>
      {data.tables.length === 0 && <p className="empty">{t('tables.none')}</p>}
      {data.tables.map((table) => (
        <section key={table.id} className="panel stack">
          <h2 className="ds-heading" data-size="sm">
            {t('common:table', { number: table.number })}
          </h2>
          {mayEdit ? <TableForm data={data} table={table} /> : <TableFacts data={data} table={table} />}
          {mayEdit && (
            <Act
              call="table.remove"
              input={{ groupId: table.id }}
              label={t('common:remove')}
              about={t('common:table', { number: table.number })}
              confirm={t('tables.removeSure')}
            />
          )}
        </section>
      ))}
      {mayEdit && data.themes.length === 0 && (
        <p>
          <a className="ds-link" href={`/desk/${data.project.id}/themes`}>
            {t('tables.noThemes')}
          </a>
        </p>
      )}
      {mayEdit && data.themes.length > 0 && (
        <section className="panel stack">
          <h2 className="ds-heading" data-size="sm">
            {t('tables.add')}
          </h2>
          <TableForm data={data} />
        </section>
      )}
    </>
  );
}

function TableFacts({ data, table }: { data: ProjectView; table: Table }) {
  const theme = data.themes.find((one) => one.id === table.themeId)?.title ?? '';
  const facilitator = data.people.find((one) => one.id === table.facilitatorId)?.name ?? '';
  return <p dir="auto">{[theme, facilitator, table.place].filter(Boolean).join(' · ')}</p>;
}

function TableForm({ data, table }: { data: ProjectView; table?: Table }) {
  const { t } = useTranslation(['desk', 'common']);
  const call = 'table.save';
  const unused = data.themes.find((theme) => data.tables.every((other) => other.themeId !== theme.id));
  return (
    <CallForm call={call} input={table ? { groupId: table.id } : {}} className="form-grid">
      <Choice
        call={call}
        name="themeId"
        label={t('tables.theme')}
        defaultValue={table?.themeId ?? unused?.id}
        options={data.themes.map((theme) => ({ value: theme.id, label: theme.title }))}
      />
      <Choice
        call={call}
        name="facilitatorId"
        label={t('tables.facilitator')}
        defaultValue={table?.facilitatorId ?? ''}
        options={[
          { value: '', label: t('tables.nobody') },
          ...data.people.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <Field
        call={call}
        name="place"
        label={t('tables.place')}
        hint={t('tables.placeHint')}
        maxLength={LIMITS.name}
        defaultValue={table?.place}
      />
      <button className="ds-button" data-variant={table ? 'secondary' : 'primary'} type="submit">
        {table ? t('common:save') : t('tables.add')}
      </button>
    </CallForm>
  );
}
