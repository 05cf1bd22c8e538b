import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { ProjectView, SeatingPlanView } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../forms';
import { SeatingPlanPanel } from './SeatingPlanPanel';

type Table = ProjectView['tables'][number];

/** The tables of the room: theme, table facilitator, place. */
export function TablesPage({ data, seating }: { data: ProjectView; seating: SeatingPlanView }) {
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
          {mayEdit ? (
            <TableForm data={data} table={table} sizes={seating.sizes} />
          ) : (
            <TableFacts data={data} table={table} sizes={seating.sizes} />
          )}
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
          <TableForm data={data} sizes={seating.sizes} />
        </section>
      )}
      {data.tables.length > 0 && <SeatingPlanPanel data={data} seating={seating} mayEdit={mayEdit} />}
    </>
  );
}

type Sizes = SeatingPlanView['sizes'];
const sizeOf = (sizes: Sizes, table: Table | undefined) =>
  sizes.find((one) => one.groupId === table?.id)?.size ?? null;

function TableFacts({ data, table, sizes }: { data: ProjectView; table: Table; sizes: Sizes }) {
  const { t } = useTranslation('seating');
  const size = sizeOf(sizes, table);
  const theme = data.themes.find((one) => one.id === table.themeId)?.title ?? '';
  const facilitator = data.people.find((one) => one.id === table.facilitatorId)?.name ?? '';
  return (
    <p dir="auto">
      {[theme, facilitator, table.place, size && t('tables.sizeIs', { count: size })]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function TableForm({ data, table, sizes }: { data: ProjectView; table?: Table; sizes: Sizes }) {
  const { t } = useTranslation(['desk', 'seating', 'common']);
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
      <Field
        call={call}
        name="size"
        label={t('seating:tables.size')}
        hint={t('seating:tables.sizeHint')}
        type="number"
        min={1}
        max={LIMITS.people}
        defaultValue={sizeOf(sizes, table)?.toString()}
      />
      <button className="ds-button" data-variant={table ? 'secondary' : 'primary'} type="submit">
        {table ? t('common:save') : t('tables.add')}
      </button>
    </CallForm>
  );
}
