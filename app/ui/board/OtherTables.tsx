import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSteps } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import { BoardReading } from './BoardReading';

/** From the step of nomination on: the boards of the other tables, to read. One is opened by a link, also without JavaScript. */
export function OtherTables({ mine, open }: { mine: string | null; open: string | null }) {
  const { t } = useTranslation(['board', 'common']);
  const { state, client } = useRoom();
  const { room } = state.views;
  useEffect(() => {
    if (open) client.look(open);
  }, [client, open]);
  if (!room || compareSteps(room.step, 'nomination') < 0) return null;
  const others = room.tables.filter((table) => table.id !== mine);
  if (others.length === 0) return null;
  const shown = open ? state.views.tables[open] : undefined;
  return (
    <section className="others stack" aria-labelledby="others-title">
      <h2 className="ds-heading" data-size="xs" id="others-title">
        {t('others.title')}
      </h2>
      <ul className="row">
        {others.map(({ id, number, theme }) => (
          <li key={id}>
            <a
              className="ds-link"
              href={`/room?table=${id}#others-title`}
              aria-current={id === shown?.id || undefined}
            >
              {t('common:table', { number })} <bdi>{theme}</bdi>
            </a>
          </li>
        ))}
        {shown && (
          <li>
            <a className="ds-link" href="/room">
              {t('others.close')}
            </a>
          </li>
        )}
      </ul>
      {shown && shown.id !== mine && <BoardReading table={shown} />}
    </section>
  );
}
