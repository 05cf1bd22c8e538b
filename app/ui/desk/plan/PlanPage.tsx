import { useTranslation } from 'react-i18next';
import { isLate, isSameName, responsibleNames } from '~/domain/plan';
import type { DeskHead, PlanAction, PlanView } from '~/views/shapes';
import { ActionEdit, NewAction } from './ActionForm';
import { ActionTable } from './ActionTable';
import { addressOf, NOBODY, SHOWS, type PlanAsked } from './address';
import { OpenPoints } from './OpenPoints';
import { PlanCalendar } from './PlanCalendar';
import { PlanGantt } from './PlanGantt';
import { Remaining } from './Remaining';

export interface PlanData extends DeskHead, PlanView {
  asked: PlanAsked;
}

/** Who does what by when: as a table, by month or over time, and what is left to settle. */
export function PlanPage({ data }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  const { actions, asked, mayEdit, today } = data;
  const chosen = actions.find(({ id }) => id === asked.edit);
  const late = actions.filter((action) => isLate(action, today)).length;
  return (
    <div className="plan-page wide-content stack">
      <p className="no-print">{t('why')}</p>
      {late > 0 && (
        <p>
          <strong className="late">{t('late', { count: late })}</strong>
        </p>
      )}
      {mayEdit && chosen && <ActionEdit data={data} action={chosen} />}
      {actions.length === 0 ? (
        <div className="empty">
          <p>
            <strong>{t('none')}</strong>
          </p>
          {mayEdit && <p>{t('noneWhy')}</p>}
        </div>
      ) : (
        <Shown data={data} />
      )}
      {mayEdit && !chosen && <NewAction data={data} />}
      {actions.length > 0 && <Remaining data={data} />}
      <OpenPoints data={data} />
    </div>
  );
}

function Shown({ data }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  const { project, asked, actions } = data;
  const shown = actions.filter((action) => isAsked(action, asked.who));
  return (
    <>
      <div className="analysis-nav no-print">
        <nav className="row" aria-label={t('show.label')}>
          {SHOWS.map((show) => (
            <a
              key={show}
              href={addressOf(project.id, asked, { show, edit: '' })}
              aria-current={show === asked.show ? 'page' : undefined}
            >
              {t(`show.${show}`)}
            </a>
          ))}
        </nav>
        <WhoFilter data={data} />
      </div>
      {shown.length === 0 && <p className="empty">{t('noneHere')}</p>}
      {shown.length > 0 && asked.show === 'table' && <ActionTable data={data} actions={shown} />}
      {shown.length > 0 && asked.show === 'calendar' && <PlanCalendar data={data} actions={shown} />}
      {shown.length > 0 && asked.show === 'gantt' && <PlanGantt data={data} actions={shown} />}
      <p className="documents-line no-print">
        {t('documents')} <DocumentLinks projectId={project.id} />
      </p>
    </>
  );
}

const isAsked = ({ responsible }: PlanAction, who: string) =>
  who === '' || isSameName(responsible, who === NOBODY ? '' : who);

/** A form of its own address: works without JavaScript. */
function WhoFilter({ data: { actions, asked } }: { data: PlanData }) {
  const { t } = useTranslation('plan');
  return (
    <form method="get" className="row plan-filter">
      {asked.show !== 'table' && <input type="hidden" name="show" value={asked.show} />}
      {asked.by && <input type="hidden" name="by" value={asked.by} />}
      <label className="ds-label" htmlFor="plan-who">
        {t('who.label')}
      </label>
      <select className="ds-input" id="plan-who" name="who" defaultValue={asked.who}>
        <option value="">{t('who.all')}</option>
        {responsibleNames(actions).map((name) => (
          <option key={name}>{name}</option>
        ))}
        {actions.some(({ responsible }) => responsible === '') && (
          <option value={NOBODY}>{t('who.nobody')}</option>
        )}
      </select>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('who.go')}
      </button>
    </form>
  );
}

/** The plan on paper, as a spreadsheet, and for calendars. */
export function DocumentLinks({ projectId }: { projectId: string }) {
  const { t } = useTranslation('plan');
  const base = `/documents/${projectId}/action-plan`;
  return (
    <>
      <a href={`${base}.pdf`}>PDF</a> · <a href={`${base}.docx`}>Word</a> · <a href={`${base}.xlsx`}>Excel</a>{' '}
      · <a href={`${base}.csv`}>CSV</a> · <a href={`${base}.ics`}>{t('calendarFile')}</a>
    </>
  );
}
