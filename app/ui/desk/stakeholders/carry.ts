import {
  closestCenter,
  KeyboardCode,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { neighbour, type Arrow, type Spot } from '~/domain/stakeholders';

/** How far the mouse goes before a press on a name is a move and not a choice, in pixels. */
const MOVE_PX = 6;
/** A finger that rests lifts the name; one that goes on scrolls the page. */
const HOLD = { delay: 250, tolerance: 8 };
/** From the edge of a cell to a name that is carried there by keyboard, in pixels. */
const INSET_PX = 8;

const ARROWS: Partial<Record<string, Arrow>> = {
  [KeyboardCode.Up]: 'up',
  [KeyboardCode.Down]: 'down',
  [KeyboardCode.Left]: 'left',
  [KeyboardCode.Right]: 'right',
};

/** One press of an arrow goes one cell, however large the cells are. */
const cellByCell: KeyboardCoordinateGetter = (event, { context }) => {
  const arrow = ARROWS[event.code];
  const { over, collisionRect, droppableRects } = context;
  if (!arrow || !over || !collisionRect) return undefined;
  event.preventDefault();
  const cell = droppableRects.get(neighbour(over.id as Spot, arrow));
  if (!cell) return undefined;
  const { width, height } = collisionRect;
  const inset = Math.min(INSET_PX, (cell.height - height) / 2);
  return { x: cell.left + (cell.width - width) / 2, y: cell.top + inset };
};

/** Space lifts and drops; Enter follows the name, which is a link to its form. */
const KEYS = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Space, KeyboardCode.Enter],
};

/** Mouse, finger and keyboard. */
export function useCarrying() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: MOVE_PX } }),
    useSensor(TouchSensor, { activationConstraint: HOLD }),
    useSensor(KeyboardSensor, {
      coordinateGetter: cellByCell,
      keyboardCodes: KEYS,
      scrollBehavior: 'auto',
    }),
  );
}

/** The cell under the pointer; by keyboard, the one under the middle of the name. */
export const cellUnder: CollisionDetection = (args) => {
  const { left, top, width, height } = args.collisionRect;
  const { x, y } = args.pointerCoordinates ?? { x: left + width / 2, y: top + height / 2 };
  const under = args.droppableContainers.filter(({ id }) => {
    const cell = args.droppableRects.get(id);
    return cell && x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
  });
  if (under.length > 0) return under.map(({ id }) => ({ id }));
  return args.pointerCoordinates ? [] : closestCenter(args);
};
