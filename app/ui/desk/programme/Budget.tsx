import { useTranslation } from 'react-i18next';
import { balanceOf } from '~/domain/budget';
import { BUDGET_SIDES } from '~/domain/lists-after';
import type { BudgetYear } from '~/views/shapes';
import { useProgrammeWords } from '../../programme';
import { addressOf } from './address';
import { BudgetBalance } from './BudgetBalance';
import { BudgetTable } from './BudgetTable';
import { LineForm } from './LineForm';
import type { ProgrammeData } from './ProgrammePage';

interface Props {
  data: ProgrammeData;
}

/** What the programme costs in a year and who pays, until the two are the same. */
export function Budget({ data }: Props) {
  const { t } = useTranslation('programme');
  const { budget, asked, mayEdit, today } = data;
  const current = Number(asked.year) || Number(today.slice(0, 4));
  const shown = budget.find(({ year }) => year === current) ?? budget[0];
  if (!shown) return null;
  const chosen = shown.lines.find(({ id }) => id === asked.edit);
  const form = mayEdit && <LineForm key={chosen?.id} data={data} year={shown.year} line={chosen} />;
  return (
    <>
      <p>{t('budget.why')}</p>
      <Years data={data} shown={shown} />
      {chosen && form}
      <BudgetBalance budget={shown} />
      {BUDGET_SIDES.map((side) => (
        <BudgetTable key={side} data={data} budget={shown} side={side} />
      ))}
      {!chosen && form}
    </>
  );
}

function Years({ data, shown }: Props & { shown: BudgetYear }) {
  const { t } = useTranslation('programme');
  const { kroner } = useProgrammeWords();
  const { project, asked, budget } = data;
  const state = ({ lines }: BudgetYear) => {
    if (lines.length === 0) return t('budget.noNumbers');
    const { cost, balanced } = balanceOf(lines);
    return `${kroner(cost.total)}, ${t(balanced ? 'budget.goesUp' : 'budget.goesNot')}`;
  };
  return (
    <nav className="budget-years no-print" aria-label={t('budget.years')}>
      {budget.map((one) => (
        <a
          key={one.year}
          href={addressOf(project.id, asked, { year: String(one.year) })}
          aria-current={one === shown ? 'page' : undefined}
        >
          <strong>{one.year}</strong>
          <span className="figures">{state(one)}</span>
        </a>
      ))}
    </nav>
  );
}
