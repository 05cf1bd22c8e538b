import { useTranslation } from 'react-i18next';
import type { PlanAction } from '~/views/shapes';
import { CallForm } from '../../forms';
import { usePlanWords } from '../../plan';
import { traceAddress } from '../../trace/address';
import { TraceLink } from '../../trace/TraceLink';
import { addressOf } from './address';
import type { PlanData } from './PlanPage';

interface Props {
  data: PlanData;
  actions: readonly PlanAction[];
}

/** The plan in its own order, and as cards on a phone. */
export function ActionTable({ data, actions }: Props) {
  const { t } = useTranslation('plan');
  const columns = ['activity', 'solution', 'responsible', 'start', 'due', 'state'] as const;
  return (
    <div className="scroll-x">
      <table className="ds-table as-cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {data.mayEdit && (
              <th scope="col" className="no-print">
                {t('columns.acts')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow key={action.id} data={data} action={action} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ActionRow({ data, action }: { data: PlanData; action: PlanAction }) {
  const { t } = useTranslation('plan');
  const { dayOf, stateOf } = usePlanWords(data.today);
  const { words, late } = stateOf(action);
  const [last] = action.notes.filter(({ note }) => note !== '');
  return (
    <tr id={`action-${action.id}`} data-chosen={action.id === data.asked.edit || undefined}>
      <th scope="row" dir="auto" className="typed">
        {action.activity}
        <TraceLink projectId={data.project.id} kind="action" id={action.id} about={action.activity} />
      </th>
      <td data-label={t('columns.solution')}>
        {action.solutionId ? (
          <a href={traceAddress(data.project.id, 'solution', action.solutionId)}>
            <bdi>{action.solution}</bdi>
          </a>
        ) : (
          <span className="hint">{t('noSolution')}</span>
        )}
      </td>
      <td data-label={t('columns.responsible')}>
        {action.responsible ? <bdi>{action.responsible}</bdi> : <span className="late">{t('nobody')}</span>}
      </td>
      <td data-label={t('columns.start')}>{action.start ? dayOf(action.start) : '–'}</td>
      <td data-label={t('columns.due')}>
        {action.due ? dayOf(action.due) : <span className="late">{t('noDue')}</span>}
      </td>
      <td data-label={t('columns.state')}>
        <div>
          {late ? <strong className="late">{words}</strong> : words}
          {last && (
            <p className="hint typed" dir="auto">
              {last.note}
            </p>
          )}
        </div>
      </td>
      {data.mayEdit && <Acts data={data} action={action} />}
    </tr>
  );
}

/** Moved among all of the plan, so only where all of it is shown. */
function Acts({ data, action }: { data: PlanData; action: PlanAction }) {
  const { t } = useTranslation(['plan', 'common']);
  const { project, asked, actions } = data;
  const at = actions.indexOf(action);
  const here = addressOf(project.id, asked, { edit: '' });
  const move = (direction: 'up' | 'down', isEnd: boolean) => {
    const id = `${direction}-${action.id}`;
    return (
      <CallForm call="action.move" input={{ actionId: action.id, direction, _then: `${here}#${id}` }}>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          id={id}
          disabled={isEnd}
          aria-label={`${t(direction)}: ${action.activity}`}
        >
          {direction === 'up' ? '↑' : '↓'}
        </button>
      </CallForm>
    );
  };
  return (
    <td className="no-print">
      <div className="row">
        <a
          href={`${addressOf(project.id, asked, { edit: action.id })}#edit`}
          aria-label={`${t('common:edit')}: ${action.activity}`}
        >
          {t('common:edit')}
        </a>
        {asked.who === '' && move('up', at === 0)}
        {asked.who === '' && move('down', at === actions.length - 1)}
      </div>
    </td>
  );
}
