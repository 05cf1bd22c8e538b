import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { ProjectView } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { useDates } from '../dates';

type Workshop = ProjectView['workshops'][number];

/** When and where: two workshops is the model, more are possible. */
export function WorkshopsPage({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'agenda', 'common']);
  const mayEdit = data.role !== 'reader' && !data.project.archived;
  const next = data.workshops.length + 1;
  return (
    <>
      <p>{t('agenda:workshops.why')}</p>
      {data.workshops.map((workshop) => (
        <WorkshopCard key={workshop.number} workshop={workshop} mayEdit={mayEdit} />
      ))}
      {mayEdit && next <= 9 && (
        <CallForm call="workshop.save" input={{ number: String(next), minutes: '240' }}>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('agenda:workshops.addOne')}
          </button>
        </CallForm>
      )}
    </>
  );
}

function WorkshopCard({ workshop, mayEdit }: { workshop: Workshop; mayEdit: boolean }) {
  const { t } = useTranslation(['desk', 'agenda', 'common']);
  const { when } = useDates();
  const { number, date, start, minutes, place } = workshop;
  const call = 'workshop.save';
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('agenda:workshops.heading', { number })}
      </h2>
      {date && <p dir="auto">{when(date, start, place)}</p>}
      {mayEdit && (
        <CallForm call={call} input={{ number: String(number) }} className="form-grid">
          <Field call={call} name="date" type="date" label={t('agenda:workshops.date')} defaultValue={date} />
          <Field
            call={call}
            name="start"
            type="time"
            label={t('agenda:workshops.start')}
            defaultValue={start}
          />
          <Field
            call={call}
            name="minutes"
            type="number"
            label={t('agenda:workshops.minutes')}
            defaultValue={String(minutes)}
            min={15}
            max={720}
            required
          />
          <Field
            call={call}
            name="place"
            label={t('agenda:workshops.place')}
            maxLength={LIMITS.name}
            defaultValue={place}
          />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
      )}
    </section>
  );
}
