import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { MeView, TableView } from '~/views/shapes';
import { CallForm, Choice } from '../forms';

/** Who presents the table's nominations, chosen among those who sit there. */
export function Presenter({ table, me }: { table: TableView; me: MeView | null }) {
  const { t } = useTranslation('board');
  const { room, console: staff } = useRoom().state.views;
  const seated = (staff?.people ?? []).filter(
    (person) => person.tableId === table.id && person.leftAt === null,
  );
  const people = [...(me ? me.people : seated)];
  for (const one of [table.facilitator, table.presenter])
    if (one && !people.some(({ id }) => id === one.id)) people.push(one as (typeof people)[number]);
  if (!room || people.length === 0) return null;
  return (
    <CallForm
      call="table.presenter"
      input={{ projectId: room.project.id, groupId: table.id }}
      className="row end"
    >
      <Choice
        key={table.presenter?.id}
        call="table.presenter"
        name="participantId"
        label={t('presenter.label')}
        defaultValue={table.presenter?.id ?? ''}
        options={[
          { value: '', label: t('presenter.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {t('presenter.save')}
      </button>
    </CallForm>
  );
}
