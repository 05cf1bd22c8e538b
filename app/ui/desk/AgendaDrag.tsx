import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type Active,
  type KeyboardCoordinateGetter,
  type Over,
} from '@dnd-kit/core';
import { useCallback, useEffect, useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTimes, moved, type Slot } from '~/domain/agenda';
import type { AgendaLine } from '~/views/shapes';
import { CallForm } from '../forms';
import { useScripted } from '../hydrated';
import { AgendaRow, RowActs } from './AgendaRow';

/** An item and the place that it is held over or dropped at: 1 is first. */
interface Held {
  item: AgendaLine;
  place: number;
}

interface AgendaDragProps {
  items: readonly AgendaLine[];
  start: string;
  /** A clock as it is read out. */
  spoken: (clock: string) => string;
}

/**
 * The items, to be put in another order: by buttons, and with JavaScript by drag, with pointer or keyboard. While one
 * is held, all clock times are those that they would get.
 */
export function AgendaDrag({ items, start, spoken }: AgendaDragProps) {
  const { t } = useTranslation('agenda');
  const [held, setHeld] = useState<Held | null>(null);
  const [dropped, setDropped] = useState<Held | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: rowByRow(items), scrollBehavior: 'auto' }),
  );
  const placeOf = (id: Over['id']) => items.findIndex((item) => item.id === id) + 1;
  const heldAt = (active: Active, over: Over | null): Held | null => {
    const item = items[placeOf(active.id) - 1];
    return item ? { item, place: placeOf(over?.id ?? active.id) } : null;
  };
  const say = (what: 'start' | 'over' | 'end' | 'cancel', now: Held | null) => {
    if (!now) return undefined;
    const time = spoken(clockTimes(start, put(items, now))[now.place - 1]?.from ?? '');
    return t(`drag.${what}`, { title: now.item.title, place: now.place, of: items.length, time });
  };
  const stays = (active: Active, over: Over | null) => !over || over.id === active.id;
  const order = put(items, held ?? dropped);
  const slots = clockTimes(start, order);
  const slotOf = (item: AgendaLine) => slots[order.indexOf(item)] as Slot;
  return (
    <DndContext
      id="agenda-drag"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => setHeld(heldAt(active, null))}
      onDragOver={({ active, over }) => setHeld(heldAt(active, over))}
      onDragCancel={() => setHeld(null)}
      onDragEnd={({ active, over }) => {
        setHeld(null);
        if (!stays(active, over)) setDropped(heldAt(active, over));
      }}
      accessibility={{
        screenReaderInstructions: { draggable: t('drag.how') },
        announcements: {
          onDragStart: ({ active }) => say('start', heldAt(active, null)),
          onDragOver: ({ active, over }) => say(stays(active, over) ? 'start' : 'over', heldAt(active, over)),
          onDragEnd: ({ active, over }) => say(stays(active, over) ? 'cancel' : 'end', heldAt(active, over)),
          onDragCancel: ({ active }) => say('cancel', heldAt(active, null)),
        },
      }}
    >
      <ol className="agenda">
        {put(items, dropped).map((item, i, all) => (
          <DragRow
            key={item.id}
            item={item}
            slot={slotOf(item)}
            place={i + 1}
            of={all.length}
            target={
              held?.place === i + 1 && held.item !== item
                ? placeOf(held.item.id) > i
                  ? 'before'
                  : 'after'
                : undefined
            }
            still={dropped !== null}
          />
        ))}
      </ol>
      {dropped && <DropForm {...dropped} />}
    </DndContext>
  );
}

const put = (items: readonly AgendaLine[], held: Held | null) =>
  held ? moved(items, held.item, held.place) : [...items];

/** Arrows lead from row to row, whatever their heights: the held row's middle goes to the next row's middle. */
const rowByRow =
  (items: readonly AgendaLine[]): KeyboardCoordinateGetter =>
  (event, { currentCoordinates, context: { active, over, collisionRect, droppableRects } }) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.code];
    if (by === undefined) return undefined;
    event.preventDefault();
    const at = items.findIndex((item) => item.id === (over ?? active)?.id);
    const rect = droppableRects.get(items[at + by]?.id ?? '');
    if (!rect || !collisionRect) return undefined;
    return { ...currentCoordinates, y: rect.top + (rect.height - collisionRect.height) / 2 };
  };

interface DragRowProps {
  item: AgendaLine;
  slot: Slot;
  place: number;
  of: number;
  /** The held row would be put here, on this side. */
  target: 'before' | 'after' | undefined;
  /** Nothing more is moved: the page is on its way. */
  still: boolean;
}

function DragRow({ item, slot, place, of, target, still }: DragRowProps) {
  const { t } = useTranslation('agenda');
  const row = useRef<HTMLLIElement | null>(null);
  const { id, title } = item;
  const { setNodeRef: setDroppable } = useDroppable({ id });
  const drag = useDraggable({ id, disabled: still, attributes: { roleDescription: t('drag.role') } });
  const { setNodeRef, transform } = drag;
  useEffect(() => {
    if (row.current) row.current.style.transform = transform ? `translateY(${transform.y}px)` : '';
  }, [transform]);
  const setRow = useCallback(
    (element: HTMLLIElement | null) => {
      row.current = element;
      setNodeRef(element);
      setDroppable(element);
    },
    [setNodeRef, setDroppable],
  );
  return (
    <li
      ref={setRow}
      id={`item-${id}`}
      tabIndex={-1}
      onFocus={toHandle}
      data-held={drag.isDragging || undefined}
      data-target={target}
      data-screen={item.screen}
    >
      <AgendaRow
        item={item}
        slot={slot}
        handle={<Handle id={id} label={t('drag.handle', { title })} drag={drag} />}
        acts={<RowActs item={item} place={place} of={of} />}
      />
    </li>
  );
}

/** The browser gives the focus to the row that the address names, before or after the script has run: on to its handle. */
function toHandle({ target, currentTarget }: FocusEvent<HTMLLIElement>): void {
  if (target === currentTarget) currentTarget.querySelector<HTMLElement>('.agenda-handle')?.focus();
}

interface HandleProps {
  id: string;
  label: string;
  drag: ReturnType<typeof useDraggable>;
}

/** What the row is held by. It has the focus again when the page comes back after its row was moved. */
function Handle({ id, label, drag }: HandleProps) {
  const scripted = useScripted();
  const isAlive = scripted['data-scripted'] === 'alive';
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (window.location.hash === `#item-${id}`) button.current?.focus();
  }, [id, isAlive]);
  const { attributes, listeners, setActivatorNodeRef } = drag;
  const setButton = useCallback(
    (element: HTMLButtonElement | null) => {
      button.current = element;
      setActivatorNodeRef(element);
    },
    [setActivatorNodeRef],
  );
  return (
    <button
      ref={setButton}
      className="agenda-handle no-print"
      type="button"
      aria-label={label}
      {...attributes}
      {...listeners}
      {...scripted}
    >
      <svg viewBox="0 0 10 16" aria-hidden="true">
        <path d="M2 2h2v2H2zm4 0h2v2H6zM2 7h2v2H2zm4 0h2v2H6zM2 12h2v2H2zm4 0h2v2H6z" />
      </svg>
    </button>
  );
}

/** A drop is the same form as the buttons are, sent by itself. */
function DropForm({ item, place }: Held) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => around.current?.querySelector('form')?.requestSubmit(), []);
  return (
    <div ref={around} hidden>
      <CallForm call="agenda.move" input={{ itemId: item.id, place: String(place), _at: `item-${item.id}` }}>
        {null}
      </CallForm>
    </div>
  );
}
