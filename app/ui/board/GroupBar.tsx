import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { useFormCallId } from '../CallSeed';

interface GroupBarProps {
  table: TableView;
  ticked: readonly string[];
  onDone: () => void;
}

/** The bar for ticked needs: put them under a heading, a new one or one that exists. */
export function GroupBar({ table, ticked, onDone }: GroupBarProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { state, client } = useRoom();
  const callId = useFormCallId();
  const id = useId();
  const [heading, setHeading] = useState('');
  const [clusterId, setClusterId] = useState('');
  const { room } = state.views;
  if (!room || table.needs.every((need) => need.withdrawn)) return null;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    client.call('need.group', { groupId: table.id, needIds: ticked, heading, clusterId });
    setHeading('');
    setClusterId('');
    onDone();
    // The bar is gone when nothing is ticked: the focus goes to the list that it worked on.
    document.getElementById(`needs-${table.id}`)?.focus();
  };
  return (
    <form
      method="post"
      id={`group-${table.id}`}
      className="group-bar"
      data-empty={ticked.length === 0 || undefined}
      onSubmit={send}
    >
      <input type="hidden" name="_call" value="need.group" />
      <input type="hidden" name="_id" value={callId} suppressHydrationWarning />
      <input type="hidden" name="projectId" value={room.project.id} />
      <input type="hidden" name="groupId" value={table.id} />
      <p role="status">{ticked.length > 0 ? t('needs.ticked', { count: ticked.length }) : ''}</p>
      <label className="ds-label" htmlFor={id}>
        {t('needs.heading')}
      </label>
      <input
        className="ds-input"
        id={id}
        name="heading"
        maxLength={LIMITS.title}
        dir="auto"
        data-draft
        value={heading}
        onChange={(event) => setHeading(event.target.value)}
      />
      {table.clusters.length > 0 && (
        <>
          <label className="ds-label" htmlFor={`${id}-known`}>
            {t('needs.orExisting')}
          </label>
          <select
            className="ds-input"
            id={`${id}-known`}
            name="clusterId"
            value={clusterId}
            onChange={(event) => setClusterId(event.target.value)}
          >
            <option value="">{t('needs.newHeading')}</option>
            {table.clusters.map((cluster) => (
              <option key={cluster.id} value={cluster.id}>
                {cluster.heading}
              </option>
            ))}
          </select>
        </>
      )}
      <button className="ds-button wide" data-variant="primary" type="submit">
        {t('needs.group')}
      </button>
    </form>
  );
}
