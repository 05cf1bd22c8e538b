import type { Sector } from './lists';

/** Where a homework stands, as the staff follow it up (report ch. 4). */
export type HomeworkState = 'notBegun' | 'underWay' | 'done' | 'overdue';

/** What decides it. `due` is an ISO date, or empty; `begun` when anything has been written. */
interface Standing {
  done: boolean;
  due: string;
  begun: boolean;
}

/** @param today ISO date; the last day itself is not too late */
export function homeworkState({ done, due, begun }: Standing, today: string): HomeworkState {
  if (done) return 'done';
  if (due !== '' && due < today) return 'overdue';
  return begun ? 'underWay' : 'notBegun';
}

/** Somebody whose homework is not done, and its earliest date. */
interface Late {
  name: string;
  sector: Sector;
  due: string;
}

/** Whom to remind first: business people, who are the likeliest to drop out (report ch. 1), then by date. */
export function byNudge(a: Late, b: Late): number {
  const place = ({ sector }: Late) => (sector === 'business' ? 0 : 1);
  const date = ({ due }: Late) => due || '9999';
  return place(a) - place(b) || date(a).localeCompare(date(b)) || a.name.localeCompare(b.name, 'nb');
}
