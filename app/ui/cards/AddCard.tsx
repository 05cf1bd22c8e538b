import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { CallForm, Choice, Field } from '../forms';

const CALL = 'card.add';

/** A new card from a chosen proposal, or from one of the table's own. */
export function AddCard({ table }: { table: TableView }) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  if (!room) return null;
  const chosen = room.homework
    .filter(({ mergedInto }) => mergedInto === '')
    .map(({ proposalId, title }) => ({ value: proposalId, label: t('list.chosen', { title }) }));
  const own = table.proposals
    .filter(({ withdrawn, mergedInto }) => !withdrawn && mergedInto === '')
    .filter(({ id }) => chosen.every(({ value }) => value !== id))
    .map(({ id, title }) => ({ value: id, label: title }));
  const options = [...chosen, ...own];
  if (options.length === 0) return <p className="hint">{t('list.nothing')}</p>;
  return (
    <CallForm
      call={CALL}
      input={{ projectId: room.project.id, groupId: table.id }}
      onSent={(form) => form.reset()}
      className="stack panel"
    >
      <Choice call={CALL} name="proposalId" label={t('list.from')} options={options} required />
      <Field
        call={CALL}
        name="title"
        label={t('list.name')}
        hint={t('list.nameHint')}
        maxLength={LIMITS.title}
      />
      <button className="ds-button wide" data-variant="primary" type="submit">
        {t('list.add')}
      </button>
    </CallForm>
  );
}
