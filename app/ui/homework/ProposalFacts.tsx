import { useTranslation } from 'react-i18next';
import type { Assignment } from '~/views/shapes';
import { useDates } from '../dates';
import { MergedHere } from '../MergedHere';
import { MergedInto } from '../MergedInto';

/** The proposal with what it answers, how it stood in the vote, and by when it is to be looked into. */
export function ProposalFacts({ assignment, isDone }: { assignment: Assignment; isDone: boolean }) {
  const { t } = useTranslation(['homework', 'common']);
  const { text, heading, needs, table, theme, votes, mergedInto, merged, due, late } = assignment;
  const { day } = useDates();
  const isLate = late && !isDone;
  return (
    <>
      <p>
        {isLate && <strong className="late">{t('wasDue', { day: day(due) })}</strong>}
        {!isLate && (due ? t('due', { day: day(due) }) : t('noDue'))}
      </p>
      <p className="hint">
        {t('common:table', { number: table })} · <bdi>{theme}</bdi>
        {votes !== null && ` · ${t('common:votes', { count: votes })}`}
      </p>
      <MergedInto title={mergedInto} />
      <MergedHere merged={merged} />
      {text && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
      {heading && <p dir="auto">{t('heading', { heading })}</p>}
      {needs.length > 0 && (
        <>
          <p>{t('needs')}:</p>
          <ul>
            {needs.map((need, i) => (
              <li key={i} dir="auto" className="typed">
                {need}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
