import { useTranslation } from 'react-i18next';
import { sumOf } from '~/domain/budget';
import type { BudgetSide } from '~/domain/lists-after';
import type { BudgetEntry, BudgetYear } from '~/views/shapes';
import { useProgrammeWords } from '../../programme';
import { addressOf } from './address';
import { Mover } from './Mover';
import type { ProgrammeData } from './ProgrammePage';

interface Props {
  data: ProgrammeData;
  budget: BudgetYear;
  side: BudgetSide;
}
const KINDS = ['cash', 'own', 'total'] as const;

/** One side of a year's budget, with its sums. */
export function BudgetTable({ data, budget, side }: Props) {
  const { t } = useTranslation('programme');
  const { figure } = useProgrammeWords();
  const lines = budget.lines.filter((line) => line.side === side);
  const sum = sumOf(lines);
  return (
    <section className="stack" aria-labelledby={`side-${side}`}>
      <h3 className="ds-heading" data-size="xs" id={`side-${side}`}>
        {t(`budget.sides.${side}`)} <span className="figures">{budget.year}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="hint">{t('budget.none')}</p>
      ) : (
        <table className="ds-table as-cards budget-table" aria-labelledby={`side-${side}`}>
          <thead>
            <tr>
              {(['line', ...KINDS] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`budget.${column}`)}
                </th>
              ))}
              {data.mayEdit && (
                <th scope="col" className="no-print">
                  {t('budget.acts')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <LineRow key={line.id} data={data} line={line} at={at} of={lines.length} />
            ))}
            <tr className="sum">
              <th scope="row">{t('budget.sum')}</th>
              {KINDS.map((kind) => (
                <td key={kind} className="figures" data-label={t(`budget.${kind}`)}>
                  {figure(sum[kind])}
                </td>
              ))}
              {data.mayEdit && <td className="no-print" />}
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LineRowProps {
  data: ProgrammeData;
  line: BudgetEntry;
  at: number;
  of: number;
}

function LineRow({ data, line, at, of }: LineRowProps) {
  const { t } = useTranslation(['programme', 'common']);
  const { figure } = useProgrammeWords();
  const { id, title, cash, own, hours, rate } = line;
  const back = addressOf(data.project.id, data.asked);
  return (
    <tr id={`line-${id}`} data-chosen={id === data.asked.edit || undefined}>
      <th scope="row">
        <span dir="auto" className="typed">
          {title}
        </span>
        {hours !== null && rate !== null && (
          <p className="hint">{t('budget.worked', { hours: figure(hours), rate: figure(rate) })}</p>
        )}
      </th>
      <td className="figures" data-label={t('budget.cash')}>
        {figure(cash)}
      </td>
      <td className="figures" data-label={t('budget.own')}>
        {figure(own)}
      </td>
      <td className="figures" data-label={t('budget.total')}>
        {figure(cash + own)}
      </td>
      {data.mayEdit && (
        <td className="no-print">
          <div className="row">
            <a
              href={`${addressOf(data.project.id, data.asked, { edit: id })}#edit`}
              aria-label={`${t('common:edit')}: ${title}`}
            >
              {t('common:edit')}
            </a>
            <Mover call="budget.move" target={{ lineId: id }} name={title} at={at} of={of} back={back} />
          </div>
        </td>
      )}
    </tr>
  );
}
