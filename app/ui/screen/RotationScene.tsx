import { useTranslation } from 'react-i18next';
import type { RoomView, RotationView } from '~/views/shapes';
import { PageMark, usePages } from './Pages';

const TABLES_AT_ONCE = 3;
/** Lines of text in a column; a long name takes two or three. */
const LINES_PER_COLUMN = 10;
const NAME_LINE = 15;
const MOST_LINES = 3;

/** Who goes where: a column per table that people come from, each name with an arrow to the new table. */
export function RotationScene({ room, rotation }: { room: RoomView; rotation: RotationView }) {
  const { t } = useTranslation('seating');
  const { shown, page, pages } = usePages(rotation.from, TABLES_AT_ONCE);
  const { round, arrived, of } = rotation;
  return (
    <section className="scene rotation">
      <div className="rotation-head">
        <h1>{t('screen.title', { round })}</h1>
        <p className="note">{t('screen.arrived', { arrived, of })}</p>
      </div>
      <div className="columns" data-columns={shown.length}>
        {shown.map((from) => (
          <FromColumn key={from.tableId ?? ''} from={from} room={room} />
        ))}
      </div>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

const linesOf = ({ name }: { name: string }) => Math.min(MOST_LINES, Math.ceil(name.length / NAME_LINE));

function FromColumn({ from, room }: { from: RotationView['from'][number]; room: RoomView }) {
  const { t } = useTranslation('seating');
  const { shown, page, pages } = usePages(from.people, LINES_PER_COLUMN, linesOf);
  const numberOf = (id: string | null) => room.tables.find((table) => table.id === id)?.number ?? 0;
  return (
    <div className="column">
      <h2>{from.tableId ? t('screen.from', { number: numberOf(from.tableId) }) : t('screen.newcomers')}</h2>
      <ul className="goers">
        {shown.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>
            <span className="goes-to" aria-label={t('screen.to', { number: numberOf(person.to) })} role="img">
              <svg viewBox="0 0 24 16" aria-hidden="true">
                <path d="M0 6h14V0l10 8-10 8v-6H0z" />
              </svg>
              {numberOf(person.to)}
            </span>
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </div>
  );
}
