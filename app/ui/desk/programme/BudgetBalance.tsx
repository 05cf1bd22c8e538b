import { useTranslation } from 'react-i18next';
import { balanceOf } from '~/domain/budget';
import type { BudgetYear } from '~/views/shapes';
import { useProgrammeWords } from '../../programme';

const KINDS = ['cash', 'own', 'total'] as const;

/** Cost against financing: the difference in figures and in words, until there is none. */
export function BudgetBalance({ budget: { year, lines } }: { budget: BudgetYear }) {
  const { t } = useTranslation('programme');
  const { figure } = useProgrammeWords();
  const { cost, financing, difference, balanced } = balanceOf(lines);
  const sums = [
    { words: t('budget.sides.financing'), amounts: financing },
    { words: t('budget.sides.cost'), amounts: cost },
    { words: t('budget.difference'), amounts: difference },
  ];
  const said = (['cash', 'own'] as const).filter((kind) => difference[kind] !== 0);
  return (
    <section className="panel stack budget-balance" data-balanced={balanced} aria-labelledby="balance-title">
      <h3 className="ds-heading" data-size="xs" id="balance-title">
        {t('budget.balance')}
      </h3>
      {lines.length === 0 && <p>{t('budget.empty', { year })}</p>}
      {lines.length > 0 && balanced && (
        <p className="goes-up">{t('budget.balanced', { amount: figure(cost.total) })}</p>
      )}
      {said.map((kind) => (
        <p key={kind} className="late">
          {t(difference[kind] < 0 ? `budget.lacks.${kind}` : `budget.extra.${kind}`, {
            amount: figure(Math.abs(difference[kind])),
          })}
        </p>
      ))}
      {lines.length > 0 && (
        <table className="ds-table as-cards budget-table" aria-labelledby="balance-title">
          <thead>
            <tr>
              <td />
              {KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {t(`budget.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sums.map(({ words, amounts }) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                {KINDS.map((kind) => (
                  <td key={kind} className="figures" data-label={t(`budget.${kind}`)}>
                    {figure(amounts[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
