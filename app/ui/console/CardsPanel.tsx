import { useTranslation } from 'react-i18next';
import { CARD_FIELDS, REALITY_AREAS } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { isReady, judged } from '../cards/CardItem';
import { CardsTask, type CardStep } from '../cards/CardsTask';
import { useHydrated } from '../hydrated';
import { NoTables } from './NoTables';
import { useFold } from '../useFold';

interface CardsPanelProps {
  step: CardStep;
  leads: boolean;
  /** The card that is open from the start. */
  card: string | null;
}

/** The tables' solution cards: how far they have come, and each table's opened to see and to put right. */
export function CardsPanel({ step, leads, card }: CardsPanelProps) {
  const { t } = useTranslation(['cards', 'console']);
  const { views } = useRoom().state;
  const { room } = views;
  if (!room) return null;
  if (room.tables.length === 0) return <NoTables projectId={room.project.id} />;
  return (
    <ul className="boards" aria-label={t('console.tables')}>
      {room.tables.map(({ id }) => {
        const table = views.tables[id];
        return table && <CardsRow key={id} table={table} step={step} leads={leads} card={card} />;
      })}
    </ul>
  );
}

function CardsRow({ table, step, leads, card: opened }: CardsPanelProps & { table: TableView }) {
  const { t } = useTranslation(['cards', 'common']);
  const isOpened = table.cards.some(({ id }) => id === opened);
  const { open, fold } = useFold(isOpened);
  // Without JavaScript a table is opened by the browser alone, so what is in it must be there.
  const isHydrated = useHydrated();
  const cards = table.cards.filter((card) => !card.removed);
  const actions = cards.flatMap((card) => card.actions);
  const sum = (of: (card: (typeof cards)[number]) => number) =>
    cards.reduce((all, card) => all + of(card), 0);
  const counts = [
    t('console.cards', { count: cards.length }),
    t('console.fields', { filled: sum(({ filled }) => filled), count: cards.length * CARD_FIELDS.length }),
    t('console.checks', { checked: sum(judged), count: cards.length * REALITY_AREAS.length }),
    t('console.actions', { ready: actions.filter(isReady).length, count: actions.length }),
  ];
  const name = t('common:table', { number: table.number });
  return (
    <li className="panel">
      <p className="board-head">
        <strong>
          {name} <bdi>{table.theme}</bdi>
        </strong>
        <span>{(cards.length === 0 ? counts.slice(0, 1) : counts).join(' · ')}</span>
      </p>
      {leads && (
        <details className="ds-details" {...fold}>
          <summary aria-label={`${t('console.open')}: ${name}`}>{t('console.open')}</summary>
          {(open || !isHydrated) && (
            <CardsTask me={null} table={table} step={step} opened={isOpened ? opened : null} />
          )}
        </details>
      )}
    </li>
  );
}
