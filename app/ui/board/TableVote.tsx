import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { useRoom } from '~/live/useRoom';
import type { ClusterLine, MeView, TableView } from '~/views/shapes';
import { Act, CallForm } from '../forms';

/** One tap per person and heading; the next takes it back. Staff see the count only. */
export function TapButton({ cluster, me }: { cluster: ClusterLine; me: MeView | null }) {
  const { t } = useTranslation('board');
  const { room } = useRoom().state.views;
  const on = me?.tapped.includes(cluster.id) ?? false;
  const count = cluster.votes > 0 && (
    <span className="hint">{t('vote.count', { count: cluster.votes })}</span>
  );
  if (!me || !room) return count;
  return (
    <CallForm
      call="cluster.vote"
      input={{ projectId: room.project.id, clusterId: cluster.id, on: String(!on) }}
      className="tap"
    >
      <button
        className="ds-button"
        data-variant={on ? 'primary' : 'secondary'}
        data-size="sm"
        type="submit"
        aria-pressed={on}
        aria-label={t('vote.tapOf', { heading: cluster.heading })}
      >
        {on ? '✓ ' : ''}
        {t('vote.tap')}
      </button>{' '}
      {count}
    </CallForm>
  );
}

/** For who leads the table: the order of the taps becomes the priorities. */
export function TableVote({ table, leads }: { table: TableView; leads: boolean }) {
  const { t } = useTranslation('board');
  const { room } = useRoom().state.views;
  const { clusters } = outline(table.needs, table.clusters);
  if (clusters.length < 2 || !room) return null;
  const tapped = clusters.some(({ cluster }) => cluster.votes > 0);
  return (
    <div className="row spread">
      <p className="hint">
        {t('vote.title')} {t('vote.how')}
      </p>
      {leads && tapped && (
        <Act
          call="cluster.rank"
          input={{ projectId: room.project.id, groupId: table.id }}
          label={t('vote.use')}
          variant="secondary"
        />
      )}
    </div>
  );
}
