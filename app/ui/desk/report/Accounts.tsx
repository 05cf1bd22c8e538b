import { useTranslation } from 'react-i18next';
import { accountsNotes } from '~/domain/budget';
import { BUDGET_SIDES } from '~/domain/lists-after';
import { useProgrammeWords } from '../../programme';
import { BudgetBalance } from '../programme/BudgetBalance';
import { AccountForm } from './AccountForm';
import { AccountsTable } from './AccountsTable';
import type { ReportData } from './ReportPage';

/** The pilot's budget against its accounts: both sides, and why a line came out otherwise. */
export function Accounts({ data }: { data: ReportData }) {
  const { t } = useTranslation('finalReport');
  const { lines, edit, mayEdit } = data;
  const chosen = lines.find(({ id }) => id === edit);
  const form = mayEdit && <AccountForm key={chosen?.id} data={data} line={chosen} />;
  return (
    <section className="stack" id="accounts" aria-labelledby="accounts-title">
      <h2 className="ds-heading" data-size="sm" id="accounts-title">
        {t('accounts.title')}
      </h2>
      <p>{t('accounts.why')}</p>
      {chosen && form}
      {lines.length === 0 ? (
        <p className="empty">{t('accounts.none')}</p>
      ) : (
        <>
          <BudgetBalance budget={{ year: 0, lines }} />
          <Notes data={data} />
          {BUDGET_SIDES.map((side) => (
            <AccountsTable key={side} data={data} side={side} />
          ))}
        </>
      )}
      {!chosen && form}
    </section>
  );
}

/** Whether the accounts come out, and what they lack until they do. */
function Notes({ data: { lines } }: { data: ReportData }) {
  const { t } = useTranslation('finalReport');
  const { figure } = useProgrammeWords();
  const notes = accountsNotes(lines);
  const isDone = notes.every(({ is }) => is === 'balanced');
  return (
    <section className="panel stack budget-balance" data-balanced={isDone} aria-labelledby="state-title">
      <h3 className="ds-heading" data-size="xs" id="state-title">
        {t('accounts.state')}
      </h3>
      {notes.map((note) => (
        <p key={note.is} className={note.is === 'balanced' ? 'goes-up' : 'late'}>
          {'count' in note
            ? t(`accounts.${note.is}`, { count: note.count })
            : t(`accounts.${note.is}`, { amount: figure(note.amount) })}
        </p>
      ))}
    </section>
  );
}
