import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { BoardChange, MeView, TableView } from '~/views/shapes';
import { Act } from '../forms';
import { Button } from '../kit';

/** After an act of this device: the way back, and after that the way forth again. */
export function UndoBar() {
  const { t } = useTranslation('board');
  const { state, client } = useRoom();
  const { done } = state;
  // What was done in one step is not offered in the next; the list below still has it.
  useEffect(() => () => client.forgetDone(), [client]);
  if (!done) return null;
  const undone = done.name === 'change.undo';
  const take = () => {
    client.forgetDone();
    client.call('change.undo', { changeId: done.changeId });
  };
  return (
    <div className="undo-bar">
      <span role="status">{t(undone ? 'undo.undone' : 'undo.done')}</span>
      <Button variant="secondary" data-size="sm" onClick={take}>
        {t(undone ? 'undo.redo' : 'undo.act')}
      </Button>
    </div>
  );
}

interface TableChangesProps {
  /** Null for staff, who may undo everything. */
  me: MeView | null;
  table: TableView;
}

/** The last changes at the table with the way back: all of them for who leads it, their own for the others. */
export function TableChanges({ me, table }: TableChangesProps) {
  const { t } = useTranslation('board');
  const [open, setOpen] = useState(false);
  const leads = me === null || me.leadsTableId === table.id;
  const shown = table.changes.filter((change) => leads || change.by === me?.mark);
  return (
    <details className="ds-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(leads ? 'undo.title' : 'undo.mine')}</summary>
      {shown.length === 0 && <p className="hint">{t('undo.none')}</p>}
      <ol className="board-changes">
        {shown.map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ol>
    </details>
  );
}

function ChangeRow({ change }: { change: BoardChange }) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { room } = useRoom().state.views;
  const key = `did.${change.name}`;
  // The names of commands are data here, so the compiler cannot know the key.
  const what = i18n.exists(key, { ns: 'board' }) ? String(t(key as never)) : t('did.other');
  const quoted = change.label && t('common:quote', { text: change.label });
  const clock = new Date(change.at).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <li>
      <span>
        <time dateTime={new Date(change.at).toISOString()} suppressHydrationWarning>
          {clock}
        </time>{' '}
        {what} <bdi>{quoted}</bdi>
      </span>
      {change.undone ? (
        <span className="hint">{t('undo.already')}</span>
      ) : (
        <Act
          call="change.undo"
          input={{ projectId: room?.project.id ?? '', changeId: change.id }}
          label={t('undo.act')}
          about={`${what} ${quoted}`}
          variant="secondary"
        />
      )}
    </li>
  );
}
