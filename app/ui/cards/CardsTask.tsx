import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { Step } from '~/domain/lists';
import type { MeView, TableView } from '~/views/shapes';
import { readsOnly } from '../board/OneDevice';
import { TableChanges, UndoBar } from '../board/UndoBar';
import { Act } from '../forms';
import { AddCard } from './AddCard';
import { CardItem } from './CardItem';

export type CardStep = Extract<Step, 'cards' | 'reality' | 'plan'>;

interface CardsTaskProps {
  /** Null for staff, who may change everything. */
  me: MeView | null;
  table: TableView;
  step: CardStep;
  /** The card that is open from the start. */
  opened: string | null;
}

const WORDS = { cards: 'list', reality: 'reality', plan: 'plan' } as const;

/** The table's solution cards, one open at a time: written, checked against reality, or planned. */
export function CardsTask({ me, table, step, opened }: CardsTaskProps) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(opened);
  if (!room) return null;
  const cards = table.cards.filter((card) => !card.removed);
  const reads = me !== null && readsOnly(room, me, table);
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t(`${WORDS[step]}.title`)}
      </h1>
      <p className="hint">{t(`${WORDS[step]}.why`)}</p>
      {reads && (
        <p className="notice">
          <bdi>{t('list.readOnly', { name: table.facilitator?.name })}</bdi>
        </p>
      )}
      {cards.length === 0 && <p>{t(step === 'cards' ? 'list.none' : 'plan.noCards')}</p>}
      <ul className="cards">
        {cards.map((card, i) => (
          <CardItem
            key={card.id}
            card={card}
            step={step}
            place={{ first: i === 0, last: i === cards.length - 1 }}
            reads={reads}
            open={open === card.id}
            onOpen={(on) => setOpen(on ? card.id : null)}
          />
        ))}
      </ul>
      {!reads && (step === 'cards' || cards.length === 0) && <AddCard table={table} />}
      {!reads && <PutAway table={table} projectId={room.project.id} />}
      <UndoBar />
      <TableChanges me={me} table={table} />
    </section>
  );
}

function PutAway({ table, projectId }: { table: TableView; projectId: string }) {
  const { t } = useTranslation('cards');
  const gone = table.cards.filter((card) => card.removed);
  if (gone.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>
        {t('list.removed')} ({gone.length})
      </summary>
      <ul className="need-list">
        {gone.map(({ id, title }) => (
          <li key={id} className="need-row">
            <span dir="auto">{title}</span>
            <Act
              call="card.restore"
              input={{ projectId, solutionId: id }}
              label={t('list.restore')}
              about={title}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
