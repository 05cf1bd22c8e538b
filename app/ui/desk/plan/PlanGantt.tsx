import { useTranslation } from 'react-i18next';
import { byDate, fittingScale, gantt, SCALES, type Bar, type Period, type Scale } from '~/domain/plan';
import type { PlanAction } from '~/views/shapes';
import { usePlanWords } from '../../plan';
import { addressOf } from './address';
import type { PlanData } from './PlanPage';

interface Props {
  data: PlanData;
  actions: readonly PlanAction[];
}
const agreedOn = (action: PlanAction) => action.agreed;

/** The plan over time: a table whose cells say in words what their colour shows. */
export function PlanGantt({ data, actions }: Props) {
  const { t } = useTranslation('plan');
  const scale = data.asked.by ?? fittingScale(actions, agreedOn);
  const { periods, bars, undated } = gantt([...actions].sort(byDate), agreedOn, scale);
  return (
    <>
      <nav className="row no-print" aria-label={t('scale.label')}>
        <span>{t('scale.label')}:</span>
        {SCALES.map((by) => (
          <a
            key={by}
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            href={addressOf(data.project.id, data.asked, { by, edit: '' })}
            aria-current={by === scale ? 'true' : undefined}
          >
            {t(`scale.${by}`)}
          </a>
        ))}
      </nav>
      {bars.length > 0 && (
        <div className="scroll-x" role="region" aria-label={t('gantt.caption')} tabIndex={0}>
          <table className="ds-table gantt">
            <caption className="ds-sr-only">{t('gantt.caption')}</caption>
            <Head periods={periods} scale={scale} />
            <tbody>
              {bars.map((bar) => (
                <BarRow key={bar.action.id} bar={bar} periods={periods} today={data.today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undated.length > 0 && (
        <>
          <p className="hint">{t('gantt.undated')}:</p>
          <ul>
            {undated.map(({ id, activity }) => (
              <li key={id} dir="auto" className="typed">
                {activity}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The years, and under them their months or quarters: short to see, in full to hear. */
function Head({ periods, scale }: { periods: readonly Period[]; scale: Scale }) {
  const { t } = useTranslation(['plan', 'common']);
  const months = t('common:dates.months').split(' ');
  const years = [...new Set(periods.map(({ year }) => year))];
  const short = ({ part }: Period) =>
    scale === 'month' ? (months[part - 1] ?? '').slice(0, 3) : t('gantt.quarter', { part });
  const long = ({ part, year }: Period) =>
    scale === 'month'
      ? t('calendar.month', { month: months[part - 1] ?? '', year })
      : t('gantt.quarterLong', { part, year });
  return (
    <thead>
      <tr>
        {(['activity', 'responsible', 'state'] as const).map((column) => (
          <th key={column} scope="col" rowSpan={2}>
            {t(`columns.${column}`)}
          </th>
        ))}
        {years.map((year) => (
          <th key={year} scope="colgroup" colSpan={periods.filter((one) => one.year === year).length}>
            {year}
          </th>
        ))}
      </tr>
      <tr>
        {periods.map((period) => (
          <th key={`${period.year}-${period.part}`} scope="col">
            <span aria-hidden="true">{short(period)}</span>
            <span className="ds-sr-only">{long(period)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface BarRowProps {
  bar: Bar<PlanAction>;
  periods: readonly Period[];
  today: string;
}

function BarRow({ bar, periods, today }: BarRowProps) {
  const { t } = useTranslation('plan');
  const { stateOf, dayOf } = usePlanWords(today);
  const { action, from, to, cut } = bar;
  const { words, late } = stateOf(action);
  const said = (at: number) => {
    if (at === to) return t('gantt.due', { day: dayOf(action.due) });
    return cut && at === periods.length - 1 ? t('gantt.later') : t('gantt.under');
  };
  return (
    <tr data-status={late ? 'late' : action.status}>
      <th scope="row" dir="auto" className="typed">
        {action.activity}
      </th>
      <td>{action.responsible ? <bdi>{action.responsible}</bdi> : t('nobody')}</td>
      <td>{late ? <strong className="late">{words}</strong> : words}</td>
      {periods.map(({ year, part }, at) =>
        at < from || at > to ? (
          <td key={`${year}-${part}`} />
        ) : (
          <td key={`${year}-${part}`} className="gantt-cell" data-end={at === to || undefined}>
            <span className="gantt-bar" aria-hidden="true" />
            <span className="ds-sr-only">{said(at)}</span>
          </td>
        ),
      )}
    </tr>
  );
}
