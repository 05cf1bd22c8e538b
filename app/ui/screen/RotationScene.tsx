import { useTranslation } from 'react-i18next';
import type { RoomView, RotationView } from '~/views/shapes';
import { PageMark, usePages } from './Pages';

type From = RotationView['from'][number];

const COLUMNS_AT_ONCE = 3;
/** What a column holds, in lines of text. A name alone is as high as its arrow. */
const COLUMN = 12;
const SHORTEST = 1.5;
const MOST_LINES = 3;

const heightOf = ({ name }: From['people'][number], signs: number) =>
  Math.max(SHORTEST, Math.min(MOST_LINES, Math.ceil(name.length / signs)) + 0.2);

/** One column per table, and another where it is full: each page turn shows new columns, so that nobody is missed. */
function columnsOf(from: readonly From[]): From[] {
  const signs = from.length < COLUMNS_AT_ONCE ? 26 : 15;
  return from.flatMap(({ tableId, people }) => {
    const columns: From[] = [];
    let used = COLUMN;
    for (const person of people) {
      const height = heightOf(person, signs);
      if (used + height > COLUMN) {
        columns.push({ tableId, people: [] });
        used = 0;
      }
      columns.at(-1)?.people.push(person);
      used += height;
    }
    return columns;
  });
}

/** Who goes where: a column per table that people come from, each name with an arrow to the new table. */
export function RotationScene({ room, rotation }: { room: RoomView; rotation: RotationView }) {
  const { t } = useTranslation('seating');
  const { shown, page, pages } = usePages(columnsOf(rotation.from), COLUMNS_AT_ONCE);
  const { round, arrived, of } = rotation;
  return (
    <section className="scene rotation">
      <div className="rotation-head">
        <h1>{t('screen.title', { round })}</h1>
        <p className="note">{t('screen.arrived', { arrived, of })}</p>
      </div>
      <div className="columns" data-columns={shown.length}>
        {shown.map((from) => (
          <FromColumn key={from.people[0]?.id} from={from} room={room} />
        ))}
      </div>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

function FromColumn({ from, room }: { from: From; room: RoomView }) {
  const { t } = useTranslation('seating');
  const numberOf = (id: string | null) => room.tables.find((table) => table.id === id)?.number ?? 0;
  return (
    <div className="column">
      <h2>{from.tableId ? t('screen.from', { number: numberOf(from.tableId) }) : t('screen.newcomers')}</h2>
      <ul className="goers">
        {from.people.map((person) => (
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
    </div>
  );
}
