import { useRef, useState } from 'react';
import type { ProgressMark } from '~/domain/lists-after';
import type { ProblemShape } from '~/domain/problem';
import { giveCall } from '~/live/post';
import type { Measure } from '~/views/shapes';

export type CellMark = ProgressMark | '';
export interface Cell {
  measure: Measure;
  quarter: number;
}
/** What came of the last press. */
export type News = { cell: Cell; mark: CellMark } & (
  | { kind: 'saving' }
  | { kind: 'saved'; undo: (() => void) | null }
  | { kind: 'back' }
  | { kind: 'refused'; problem: ProblemShape | null }
);

/** Empty, planned, done, and empty again. */
const NEXT: Record<CellMark, CellMark> = { '': 'planned', planned: 'done', done: '' };
export const nextMark = (mark: CellMark): CellMark => NEXT[mark];

/** The id of a cell's button. */
export const cellId = ({ measure, quarter }: Cell): string => `cell-${measure.id}-${quarter}`;
const keyOf = ({ measure, quarter }: Cell) => `${measure.id} ${quarter}`;

/** The marks as they were loaded, with those that were laid over them. */
function useMarks() {
  const [changed, setChanged] = useState<Record<string, CellMark>>({});
  const markAt = (cell: Cell): CellMark => changed[keyOf(cell)] ?? cell.measure.marks[cell.quarter] ?? '';
  /** With `from`: unless it has been pressed on meanwhile. */
  const lay = (cell: Cell, mark: CellMark, from?: CellMark) =>
    setChanged((all) => {
      const isOther = from !== undefined && all[keyOf(cell)] !== from;
      return isOther ? all : { ...all, [keyOf(cell)]: mark };
    });
  return { markAt, lay };
}

/**
 * The progress plan as this page has changed it. A press shows at once and is saved by the same command as the form; one
 * that is refused, or does not get through, goes back. Presses are saved in the order in which they were made.
 */
export function useProgress(projectId: string) {
  const [news, setNews] = useState<News | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const { markAt, lay } = useMarks();

  const takeBack = async (changeId: string, cell: Cell, before: CellMark, after: CellMark) => {
    const reply = await giveCall(projectId, 'change.undo', { changeId });
    if (!reply.ok) return setNews({ cell, mark: after, kind: 'refused', problem: reply.problem });
    lay(cell, before, after);
    setNews({ cell, mark: before, kind: 'back' });
  };

  const save = async (cell: Cell, before: CellMark, mark: CellMark) => {
    const { measure, quarter } = cell;
    const reply = await giveCall(projectId, 'progress.mark', { measureId: measure.id, quarter, mark });
    if (!reply.ok) {
      lay(cell, before, mark);
      return setNews({ cell, mark, kind: 'refused', problem: reply.problem });
    }
    const { changeId } = reply.answer;
    const undo = changeId ? () => void takeBack(changeId, cell, before, mark) : null;
    setNews({ cell, mark, kind: 'saved', undo });
  };

  const press = (cell: Cell) => {
    const before = markAt(cell);
    const mark = nextMark(before);
    lay(cell, mark);
    setNews({ cell, mark, kind: 'saving' });
    queue.current = queue.current.then(() => save(cell, before, mark));
  };
  return { markAt, news, press };
}
