import { useTranslation } from 'react-i18next';
import { byMonth } from '~/domain/plan';
import type { PlanAction } from '~/views/shapes';
import { usePlanWords } from '../../plan';
import { addressOf } from './address';
import type { PlanData } from './PlanPage';

/** What is due in which month. */
export function PlanCalendar({ data, actions }: { data: PlanData; actions: readonly PlanAction[] }) {
  const { t } = useTranslation(['plan', 'common']);
  const months = t('common:dates.months').split(' ');
  const titleOf = (month: string) => {
    if (month === '') return t('calendar.undated');
    const [year = '', number = ''] = month.split('-');
    return t('calendar.month', { month: months[Number(number) - 1] ?? number, year });
  };
  return (
    <div className="stack">
      {byMonth(actions).map((group) => (
        <section key={group.month} className="stack plan-month">
          <h2 className="ds-heading" data-size="xs">
            {titleOf(group.month)}
          </h2>
          <ul className="todos">
            {group.actions.map((action) => (
              <Line key={action.id} data={data} action={action} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ data, action }: { data: PlanData; action: PlanAction }) {
  const { t } = useTranslation(['plan', 'common']);
  const { dayOf, stateOf } = usePlanWords(data.today);
  const { words, late } = stateOf(action);
  return (
    <li>
      <div>
        <p dir="auto" className="typed">
          {action.activity}
        </p>
        <p className="hint">
          {action.due && <>{dayOf(action.due)} · </>}
          {action.responsible ? <bdi>{action.responsible}</bdi> : t('nobody')}
          {action.solution && (
            <>
              {' · '}
              <bdi>{action.solution}</bdi>
            </>
          )}
          {' · '}
          {late ? <strong className="late">{words}</strong> : words}
        </p>
      </div>
      {data.mayEdit && (
        <a
          className="ds-button no-print"
          data-variant="tertiary"
          data-size="sm"
          href={`${addressOf(data.project.id, data.asked, { edit: action.id })}#edit`}
          aria-label={`${t('common:edit')}: ${action.activity}`}
        >
          {t('common:edit')}
        </a>
      )}
    </li>
  );
}
