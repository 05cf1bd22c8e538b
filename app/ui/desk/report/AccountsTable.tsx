import { useTranslation } from 'react-i18next';
import { accountsOf } from '~/domain/budget';
import type { BudgetSide } from '~/domain/lists-after';
import type { BudgetEntry } from '~/views/shapes';
import { useProgrammeWords } from '../../programme';
import { Mover } from '../programme/Mover';
import { reportAddress, type ReportData } from './ReportPage';

interface AccountsTableProps {
  data: ReportData;
  side: BudgetSide;
}

/** One side of the budget with its accounts, line by line, and the sums. */
export function AccountsTable({ data, side }: AccountsTableProps) {
  const { t } = useTranslation(['finalReport', 'programme']);
  const { figure } = useProgrammeWords();
  const lines = data.lines.filter((line) => line.side === side);
  const sum = accountsOf(data.lines)[side];
  const titles = [t('accounts.budget'), t('accounts.spent'), t('programme:budget.difference')];
  const sums = [sum.budget, sum.spent, sum.difference];
  return (
    <section className="stack" aria-labelledby={`side-${side}`}>
      <h3 className="ds-heading" data-size="xs" id={`side-${side}`}>
        {t(`programme:budget.sides.${side}`)}
      </h3>
      {lines.length === 0 ? (
        <p className="hint">{t('programme:budget.none')}</p>
      ) : (
        <table className="ds-table as-cards budget-table accounts-table" aria-labelledby={`side-${side}`}>
          <thead>
            <tr>
              {[t('programme:budget.line'), ...titles].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col" className="words">
                {t('accounts.note')}
              </th>
              {data.mayEdit && (
                <th scope="col" className="no-print">
                  {t('programme:budget.acts')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <LineRow key={line.id} data={data} line={line} titles={titles} at={at} of={lines.length} />
            ))}
            <tr className="sum">
              <th scope="row">{t('programme:budget.sum')}</th>
              {sums.map((amount, i) => (
                <td key={titles[i]} className="figures" data-label={titles[i]}>
                  {figure(amount)}
                </td>
              ))}
              <td />
              {data.mayEdit && <td className="no-print" />}
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LineRowProps {
  data: ReportData;
  line: BudgetEntry;
  titles: readonly string[];
  at: number;
  of: number;
}

function LineRow({ data, line, titles, at, of }: LineRowProps) {
  const { t } = useTranslation(['finalReport', 'programme', 'common']);
  const { figure } = useProgrammeWords();
  const { id, title, cash, own, hours, rate, spent, note } = line;
  const back = reportAddress(data);
  const difference = spent === null ? null : spent - cash - own;
  const amounts = [cash + own, spent, difference];
  return (
    <tr id={`line-${id}`} data-chosen={id === data.edit || undefined}>
      <th scope="row">
        <span dir="auto" className="typed">
          {title}
        </span>
        {hours !== null && rate !== null && (
          <p className="hint">{t('programme:budget.worked', { hours: figure(hours), rate: figure(rate) })}</p>
        )}
      </th>
      {amounts.map((amount, i) => (
        <td key={titles[i]} className="figures" data-label={titles[i]}>
          {amount === null ? t('accounts.notYet') : figure(amount)}
        </td>
      ))}
      <td dir="auto" className="typed" data-label={t('accounts.note')}>
        {note || (difference ? <strong className="late">{t('accounts.noNote')}</strong> : '–')}
      </td>
      {data.mayEdit && (
        <td className="no-print">
          <div className="row">
            <a href={`${back}?edit=${id}#edit`} aria-label={`${t('common:edit')}: ${title}`}>
              {t('common:edit')}
            </a>
            <Mover call="budget.move" target={{ lineId: id }} name={title} at={at} of={of} back={back} />
          </div>
        </td>
      )}
    </tr>
  );
}
