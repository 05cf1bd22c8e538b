import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankKind } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { Act } from '../forms';

interface BankPartProps {
  table: TableView;
  kinds: readonly BankKind[];
}

/** What was collected before the workshop for the table's theme: one press takes it in. */
export function BankPart({ table, kinds }: BankPartProps) {
  const { t } = useTranslation('board');
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(false);
  const stored = table.bank.filter((one) => kinds.includes(one.kind));
  if (stored.length === 0 || !room) return null;
  return (
    <details className="ds-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('bank.title', { count: stored.length })}</summary>
      <p className="hint">{t('bank.why')}</p>
      <ul className="need-list">
        {stored.map(({ id, text }) => (
          <li key={id} className="need-row">
            <span dir="auto">{text}</span>
            <Act
              call="bank.take"
              input={{ projectId: room.project.id, groupId: table.id, bankId: id }}
              label={t('bank.take')}
              about={text}
              variant="secondary"
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
