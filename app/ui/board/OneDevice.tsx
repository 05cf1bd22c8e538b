import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import type { MeView, RoomView, TableView } from '~/views/shapes';
import { BoardReading } from './BoardReading';
import { TapButton } from './TableVote';

/** Is the board written by the table facilitator's device only, and this is another? */
export const readsOnly = (room: RoomView, me: MeView, table: TableView): boolean =>
  room.board.writers === 'facilitator' && table.facilitator !== null && me.leadsTableId !== table.id;

/** The board on the phones that do not write: to read, and to tap what matters. */
export function OneDevice({ me, table, title }: { me: MeView; table: TableView; title: string }) {
  const { t } = useTranslation('board');
  const { clusters } = outline(table.needs, table.clusters);
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {title}
      </h1>
      <p className="notice">
        <bdi>{t('oneDevice', { name: table.facilitator?.name })}</bdi>
      </p>
      <h2 className="ds-sr-only">{t('rules.title')}</h2>
      <BoardReading table={table} />
      {clusters.length > 1 && (
        <>
          <h2 className="ds-heading" data-size="xs">
            {t('vote.title')}
          </h2>
          <p className="hint">{t('vote.how')}</p>
          <ul className="need-list">
            {clusters.map(({ cluster }) => (
              <li key={cluster.id} className="need-row">
                <span dir="auto">{cluster.heading}</span>
                <TapButton cluster={cluster} me={me} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
