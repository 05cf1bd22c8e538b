import { useTranslation } from 'react-i18next';
import type { Slot } from '~/domain/agenda';
import { AGENDA_SCREENS, stepsOf } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { AgendaLine } from '~/views/shapes';
import { CallForm, Choice, Field } from '../forms';

const CALL = 'agenda.save';
const USUAL_MINUTES = 15;

/** The fields of an item, for a new one and for one that is changed. */
function ItemFields({ item, number }: { item?: AgendaLine; number: number }) {
  const { t } = useTranslation(['agenda', 'common']);
  const steps = stepsOf(number).map((step) => ({ value: step, label: t(`common:steps.${step}`) }));
  return (
    <>
      <div className="form-grid agenda-what">
        <Field
          call={CALL}
          name="title"
          label={t('item.title')}
          required
          maxLength={LIMITS.title}
          defaultValue={item?.title}
        />
        <Field
          call={CALL}
          name="minutes"
          type="number"
          label={t('item.minutes')}
          required
          min={0}
          max={480}
          defaultValue={String(item?.minutes ?? USUAL_MINUTES)}
        />
      </div>
      <div className="form-grid">
        <Choice
          call={CALL}
          name="step"
          label={t('item.step')}
          defaultValue={item?.step ?? ''}
          options={[{ value: '', label: t('item.nothing') }, ...steps]}
        />
        <Choice
          call={CALL}
          name="screen"
          label={t('item.screen')}
          defaultValue={item?.screen ?? 'scene'}
          options={AGENDA_SCREENS.map((value) => ({ value, label: t(`item.screens.${value}`) }))}
        />
      </div>
      <Field
        call={CALL}
        name="screenText"
        label={t('item.text')}
        hint={t('item.textHint')}
        rows={3}
        maxLength={LIMITS.text}
        defaultValue={item?.screenText}
      />
      <Field
        call={CALL}
        name="notes"
        label={t('item.notes')}
        hint={t('item.notesHint')}
        rows={3}
        maxLength={LIMITS.text}
        defaultValue={item?.notes}
      />
      <div className="form-grid">
        {(['forEveryone', 'forTables'] as const).map((name) => (
          <Field
            key={name}
            call={CALL}
            name={name}
            label={t(`item.${name}`)}
            hint={t(`item.${name}Hint`)}
            rows={3}
            maxLength={LIMITS.text}
            defaultValue={item?.[name]}
          />
        ))}
      </div>
    </>
  );
}

export function NewItem({ number }: { number: number }) {
  const { t } = useTranslation(['agenda', 'common']);
  return (
    <section className="panel stack no-print">
      <h2 className="ds-heading" data-size="sm">
        {t('plan.new')}
      </h2>
      <CallForm call={CALL} className="stack">
        <ItemFields number={number} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('plan.add')}
        </button>
      </CallForm>
    </section>
  );
}

interface EditItemProps {
  item: AgendaLine;
  slot: Slot;
  /** The workshop's. */
  number: number;
  /** The page's own, without what is opened. */
  path: string;
}

/** One item opened in its place: changed, removed, or left as it is. */
export function EditItem({ item, slot, number, path }: EditItemProps) {
  const { t } = useTranslation(['agenda', 'common']);
  return (
    <div className="panel stack agenda-edit">
      <h3 className="ds-heading" data-size="2xs">
        {slot.from} – {slot.to} <bdi>{item.title}</bdi>
      </h3>
      <CallForm call={CALL} input={{ itemId: item.id }} className="stack">
        <ItemFields item={item} number={number} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
          <a className="ds-button" data-variant="secondary" href={`${path}#item-${item.id}`}>
            {t('plan.cancel')}
          </a>
        </div>
      </CallForm>
      <CallForm call="agenda.remove" input={{ itemId: item.id }}>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          type="submit"
          aria-label={`${t('common:remove')}: ${item.title}`}
        >
          {t('common:remove')}
        </button>
      </CallForm>
    </div>
  );
}
