import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { DeskHead, WorkshopsView } from '~/views/shapes';
import { BoardRules } from '../board/BoardRules';
import { useDates } from '../dates';
import { CallForm, Field } from '../forms';
import { Alert } from '../kit';
import { RefusedContext } from '../Problems';
import { Fit } from './AgendaFit';

type Workshop = WorkshopsView['workshops'][number];
const MODEL_MINUTES = 240;
const MOST_WORKSHOPS = 9;

/** When and where: two workshops is the model, more are possible. What looks odd is said, and never refused. */
export function WorkshopsPage({ data }: { data: WorkshopsView & DeskHead }) {
  const { t } = useTranslation(['agenda', 'common']);
  const { workshops, removable, mayEdit, project } = data;
  const next = Math.max(...workshops.map((workshop) => workshop.number)) + 1;
  return (
    <>
      <p>{t('workshops.why')}</p>
      <ul className="workshop-hints">
        {(['hintTime', 'hintPlace', 'hintGap'] as const).map((hint) => (
          <li key={hint}>{t(`workshops.${hint}`)}</li>
        ))}
      </ul>
      {workshops.map((workshop) => (
        <WorkshopCard key={workshop.number} workshop={workshop} projectId={project.id} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <div className="row">
          {next <= MOST_WORKSHOPS && (
            <CallForm call="workshop.save" input={{ number: String(next), minutes: String(MODEL_MINUTES) }}>
              <button className="ds-button" data-variant="secondary" type="submit">
                {t('workshops.addOne')}
              </button>
            </CallForm>
          )}
          {removable && (
            <CallForm
              call="workshop.remove"
              input={{ number: String(removable) }}
              confirm={t('workshops.removeSure', { number: removable })}
            >
              <button className="ds-button" data-variant="tertiary" data-color="danger" type="submit">
                {t('workshops.removeLast', { number: removable })}
              </button>
            </CallForm>
          )}
        </div>
      )}
    </>
  );
}

interface WorkshopCardProps {
  workshop: Workshop;
  projectId: string;
  mayEdit: boolean;
}

function WorkshopCard({ workshop, projectId, mayEdit }: WorkshopCardProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const { when } = useDates();
  const refused = useContext(RefusedContext);
  const { number, date, start, place, warnings } = workshop;
  const own = refused?.values.number === String(number) ? refused : null;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('workshops.heading', { number })}
      </h2>
      {date && <p dir="auto">{when(date, start, place)}</p>}
      {warnings.length > 0 && (
        <Alert data-color="warning">
          <ul className="workshop-warnings">
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {mayEdit && (
        <RefusedContext.Provider value={own}>
          <WorkshopForm workshop={workshop} />
          <BoardRules number={number} {...workshop.board} />
        </RefusedContext.Provider>
      )}
      <AgendaStatus workshop={workshop} href={`/desk/${projectId}/agenda/${number}`} mayEdit={mayEdit} />
    </section>
  );
}

function WorkshopForm({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation(['agenda', 'common']);
  const { number, date, start, minutes, place } = workshop;
  const call = 'workshop.save';
  return (
    <CallForm call={call} input={{ number: String(number) }} className="form-grid">
      <Field call={call} name="date" type="date" label={t('workshops.date')} defaultValue={date} />
      <Field call={call} name="start" type="time" label={t('workshops.start')} defaultValue={start} />
      <Field
        call={call}
        name="minutes"
        type="number"
        label={t('workshops.minutes')}
        defaultValue={String(minutes)}
        min={15}
        max={720}
        required
      />
      <Field
        call={call}
        name="place"
        label={t('workshops.place')}
        maxLength={LIMITS.name}
        defaultValue={place}
      />
      <button className="ds-button" data-variant="primary" type="submit">
        {t('common:save')}
      </button>
    </CallForm>
  );
}

interface AgendaStatusProps {
  workshop: Workshop;
  href: string;
  mayEdit: boolean;
}

/** How far the agenda has come, and the way to it. */
function AgendaStatus({ workshop, href, mayEdit }: AgendaStatusProps) {
  const { t } = useTranslation('agenda');
  const { number, items } = workshop;
  const empty = items.length === 0;
  return (
    <div className="row agenda-status">
      {empty ? <p>{t('workshops.noAgenda')}</p> : <Fit workshop={workshop} items={items} />}
      {(mayEdit || !empty) && (
        <a className="ds-link" href={href}>
          {empty ? t('workshops.makeAgenda', { number }) : t('workshops.openAgenda', { number })}
        </a>
      )}
    </div>
  );
}
