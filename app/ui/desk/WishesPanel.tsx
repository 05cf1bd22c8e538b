import { useTranslation } from 'react-i18next';
import type { ProjectView, SeatingPlanView } from '~/views/shapes';
import { Act, CallForm, Choice } from '../forms';
import { SectorMark } from '../marks';

interface WishesPanelProps {
  data: ProjectView;
  seating: SeatingPlanView;
  mayEdit: boolean;
}

/** What the plan should heed: people together, apart, or one at a certain table. */
export function WishesPanel({ data, seating, mayEdit }: WishesPanelProps) {
  const { t } = useTranslation(['seating', 'common']);
  return (
    <section className="panel stack no-print">
      <h2 className="ds-heading" data-size="sm">
        {t('wishes.title')}
      </h2>
      <p className="hint">{t('wishes.why')}</p>
      {seating.wishes.length === 0 && <p className="empty">{t('wishes.none')}</p>}
      {seating.wishes.length > 0 && (
        <ul className="stack">
          {seating.wishes.map((wish) => (
            <WishLine key={wish.id} wish={wish} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit && data.people.length > 0 && (
        <>
          <details className="ds-details">
            <summary>{t('wishes.add')}</summary>
            <CompanyForm people={data.people} />
          </details>
          <details className="ds-details">
            <summary>{t('wishes.addFixed')}</summary>
            <FixedForm data={data} rounds={seating.rounds} />
          </details>
        </>
      )}
    </section>
  );
}

function WishLine({ wish, mayEdit }: { wish: SeatingPlanView['wishes'][number]; mayEdit: boolean }) {
  const { t } = useTranslation(['seating', 'common']);
  const names = wish.people.join(', ');
  const { kind, table, round } = wish;
  const words =
    kind === 'fixed' && round !== null
      ? t('wishes.fixedRound', { names, table, round })
      : t(`wishes.${kind}`, { names, table });
  return (
    <li className="row">
      <span dir="auto">{words}</span>
      {mayEdit && (
        <Act call="wish.remove" input={{ wishId: wish.id }} label={t('common:remove')} about={words} />
      )}
    </li>
  );
}

function CompanyForm({ people }: { people: ProjectView['people'] }) {
  const { t } = useTranslation('seating');
  const call = 'wish.add';
  return (
    <CallForm call={call} className="stack">
      <Choice
        call={call}
        name="kind"
        label={t('wishes.kind')}
        options={(['together', 'apart'] as const).map((value) => ({
          value,
          label: t(`wishes.kinds.${value}`),
        }))}
      />
      <fieldset className="pick-people wish-people">
        <legend className="ds-label">{t('wishes.people')}</legend>
        {people.map((person) => (
          <label key={person.id}>
            <input type="checkbox" name="people[]" value={person.id} />
            <SectorMark sector={person.sector} /> <bdi>{person.name}</bdi>
          </label>
        ))}
      </fieldset>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('wishes.save')}
      </button>
    </CallForm>
  );
}

function FixedForm({ data, rounds }: { data: ProjectView; rounds: number }) {
  const { t } = useTranslation(['seating', 'common']);
  const call = 'wish.add';
  const numbers = Array.from({ length: rounds }, (_, i) => String(i + 1));
  return (
    <CallForm call={call} input={{ kind: 'fixed' }} className="form-grid">
      <Choice
        call={call}
        name="people"
        label={t('wishes.person')}
        options={data.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        call={call}
        name="groupId"
        label={t('wishes.table')}
        options={data.tables.map(({ id, number }) => ({ value: id, label: t('common:table', { number }) }))}
      />
      <Choice
        call={call}
        name="round"
        label={t('wishes.round')}
        options={[
          { value: '', label: t('wishes.all') },
          ...numbers.map((value) => ({ value, label: t('plan.round', { round: Number(value) }) })),
        ]}
      />
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('wishes.save')}
      </button>
    </CallForm>
  );
}
