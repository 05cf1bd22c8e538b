import { useState, type KeyboardEvent } from 'react';

/** Where in a grid the keyboard is: rows and columns from 0. */
interface Place {
  row: number;
  column: number;
}

/**
 * One stop for the whole grid, within which the arrow keys, Home and End go from cell to cell (a roving tabindex).
 * @param idAt the id of the element in a cell
 */
export function useRoving(
  size: { rows: number; columns: number },
  start: number,
  idAt: (at: Place) => string,
) {
  const [at, setAt] = useState<Place>({ row: 0, column: start });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = moved(at, event, size);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    document.getElementById(idAt(to))?.focus();
  };
  return { at, setAt, onKeyDown };
}

/** What turned right to left is gone through the other way. */
function moved(at: Place, event: KeyboardEvent<HTMLElement>, size: { rows: number; columns: number }) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const ahead = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const within = (value: number, last: number) => Math.min(Math.max(value, 0), last);
  const go = (rows: number, columns: number): Place => ({
    row: within(at.row + rows, lastRow),
    column: within(at.column + columns, lastColumn),
  });
  switch (event.key) {
    case 'ArrowRight':
      return go(0, ahead);
    case 'ArrowLeft':
      return go(0, -ahead);
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowUp':
      return go(-1, 0);
    case 'Home':
      return { ...at, column: 0 };
    case 'End':
      return { ...at, column: lastColumn };
    default:
      return null;
  }
}
