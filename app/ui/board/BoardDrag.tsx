import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { useScripted } from '../hydrated';
import { useHold } from '../hold';

/** How far the mouse goes before a press is a move, and how long a finger rests before it lifts. */
const MOUSE = { distance: 5 };
const FINGER = { delay: 200, tolerance: 8 };

/** What is held, and where it may be put: `need` and `heading` with an id, or the list of loose needs. */
const needId = (id: string) => `need ${id}`;
const headingId = (id: string) => `heading ${id}`;
export const LOOSE = 'loose';
const kindOf = (id: unknown) => String(id).split(' ')[0];
const idIn = (id: unknown) => String(id).split(' ')[1] ?? '';

/** A heading goes among headings, a need anywhere. */
const fitting = (held: unknown, over: unknown) => kindOf(held) === 'need' || kindOf(over) === 'heading';

const nearest: CollisionDetection = (args) =>
  closestCenter({
    ...args,
    droppableContainers: args.droppableContainers.filter(({ id }) => fitting(args.active.id, id)),
  });

/** Arrows lead from place to place, in the order in which they stand on the page. */
const placeByPlace: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.code];
  const { active, over, collisionRect, droppableRects } = context;
  if (by === undefined || !active || !collisionRect) return undefined;
  event.preventDefault();
  const places = [...droppableRects.entries()]
    .filter(([id]) => fitting(active.id, id))
    .sort(([, a], [, b]) => a.top - b.top);
  const at = places.findIndex(([id]) => id === (over ?? active).id);
  const rect = places[at + by]?.[1];
  return rect && { ...currentCoordinates, y: rect.top + (rect.height - collisionRect.height) / 2 };
};

/** Where a thing lies when it is put at a place, as the commands take it; null where it lies already. */
function moveTo(table: TableView, held: unknown, over: unknown) {
  const { clusters, loose } = outline(table.needs, table.clusters);
  if (held === over) return null;
  if (kindOf(held) === 'heading') {
    const place = clusters.findIndex(({ cluster }) => cluster.id === idIn(over)) + 1;
    return place > 0
      ? ({ call: 'cluster.prioritise', input: { clusterId: idIn(held), priority: place } } as const)
      : null;
  }
  const input = { needId: idIn(held), clusterId: '', place: '' as number | '' };
  if (kindOf(over) === 'heading') input.clusterId = idIn(over);
  const list = [loose, ...clusters.map((one) => one.needs)].find((needs) =>
    needs.some(({ id }) => kindOf(over) === 'need' && id === idIn(over)),
  );
  if (list) {
    input.clusterId = list[0]?.clusterId ?? '';
    input.place = list.findIndex(({ id }) => id === idIn(over)) + 1;
  }
  return { call: 'need.move', input } as const;
}

/** A place in words. */
function useWords(table: TableView) {
  const { t } = useTranslation('board');
  const { clusters } = outline(table.needs, table.clusters);
  const name = (id: unknown) =>
    table.needs.find((need) => need.id === idIn(id))?.text ??
    table.clusters.find((cluster) => cluster.id === idIn(id))?.heading ??
    '';
  const where = (held: unknown, over: unknown) => {
    if (over === LOOSE) return t('drag.loose');
    if (kindOf(over) === 'need') return t('drag.at', { text: name(over) });
    if (kindOf(held) === 'need') return t('drag.under', { heading: name(over) });
    const place = clusters.findIndex(({ cluster }) => cluster.id === idIn(over)) + 1;
    return t('drag.place', { place, of: clusters.length });
  };
  return { name, where };
}

function useAccessibility(table: TableView) {
  const { t } = useTranslation('board');
  const { name, where } = useWords(table);
  const say = (what: 'over' | 'end', held: unknown, over: unknown) =>
    over && over !== held
      ? t(`drag.${what}`, { text: name(held), where: where(held, over) })
      : t(what === 'over' ? 'drag.start' : 'drag.cancel', { text: name(held) });
  return {
    screenReaderInstructions: { draggable: t('drag.how') },
    announcements: {
      onDragStart: ({ active }: { active: { id: unknown } }) => t('drag.start', { text: name(active.id) }),
      onDragOver: ({ active, over }: Over) => say('over', active.id, over?.id),
      onDragEnd: ({ active, over }: Over) => say('end', active.id, over?.id),
      onDragCancel: ({ active }: Over) => t('drag.cancel', { text: name(active.id) }),
    },
  };
}
interface Over {
  active: { id: unknown };
  over: { id: unknown } | null;
}

/** Needs and headings of a board can be put elsewhere, by mouse, finger and keyboard. The buttons do the same. */
export function BoardDrag({ table, children }: { table: TableView; children: ReactNode }) {
  const { client } = useRoom();
  const { hold, release } = useHold(table.id);
  const accessibility = useAccessibility(table);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: MOUSE }),
    useSensor(TouchSensor, { activationConstraint: FINGER }),
    useSensor(KeyboardSensor, { coordinateGetter: placeByPlace, scrollBehavior: 'auto' }),
  );
  return (
    <DndContext
      id={`board-${table.id}`}
      sensors={sensors}
      collisionDetection={nearest}
      accessibility={accessibility}
      onDragStart={({ active }) => hold(idIn(active.id), 'move')}
      onDragMove={({ active }) => hold(idIn(active.id), 'move')}
      onDragCancel={release}
      onDragEnd={({ active, over }) => {
        release();
        const move = over && moveTo(table, active.id, over.id);
        if (move) client.call(move.call, move.input);
      }}
    >
      {children}
    </DndContext>
  );
}

interface DragProps {
  kind: 'need' | 'heading';
  id: string;
  text: string;
}

/** What a row needs to be held and to be put something at. The handle is drawn where there is script. */
export function useBoardDrag({ kind, id, text }: DragProps) {
  const { t } = useTranslation('board');
  const scripted = useScripted();
  const dragId = kind === 'need' ? needId(id) : headingId(id);
  const { setNodeRef: setDroppable, isOver } = useDroppable({ id: dragId });
  const drag = useDraggable({ id: dragId, attributes: { roleDescription: t('drag.role') } });
  const { setNodeRef, transform, isDragging } = drag;
  const ref = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element);
      setDroppable(element);
    },
    [setNodeRef, setDroppable],
  );
  const row = {
    ref,
    'data-held': isDragging || undefined,
    'data-over': (isOver && !isDragging) || undefined,
    // Set by script on a living page, which the policy allows; the server never draws it.
    style: transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined,
  };
  const handle = (
    <button
      ref={drag.setActivatorNodeRef}
      className="drag-handle"
      type="button"
      aria-label={t('drag.handle', { text })}
      {...drag.attributes}
      {...drag.listeners}
      {...scripted}
    >
      <svg viewBox="0 0 10 16" aria-hidden="true">
        <path d="M2 2h2v2H2zm4 0h2v2H6zM2 7h2v2H2zm4 0h2v2H6zM2 12h2v2H2zm4 0h2v2H6z" />
      </svg>
    </button>
  );
  return { row, handle };
}

/** Where a need is put to stand alone. */
export function LooseHead({ children }: { children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: LOOSE });
  return (
    <h3 className="cluster-head" ref={setNodeRef} data-over={isOver || undefined}>
      {children}
    </h3>
  );
}
