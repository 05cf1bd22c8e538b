import { found } from '~/domain/problem';
import type {
  actions,
  budgetLines,
  measures,
  packages,
  photos,
  questions,
  solutions,
  themes,
} from '~db/schema';
import type { ProjectContext } from './context.server';
import { change } from './trail.server';

/** One place up or down among its like; at the end it stays where it is. @throws Problem `not-found` */
export async function move(
  ctx: ProjectContext,
  table:
    | typeof themes
    | typeof questions
    | typeof photos
    | typeof actions
    | typeof solutions
    | typeof packages
    | typeof measures
    | typeof budgetLines,
  rows: readonly { id: string; position: number }[],
  id: string,
  direction: 'up' | 'down',
): Promise<void> {
  const at = rows.findIndex((row) => row.id === id);
  const one = found(rows[at]);
  const other = rows[at + (direction === 'up' ? -1 : 1)];
  if (!other) return;
  const swapped = rows.map((row) => (row === one ? other : row === other ? one : row));
  // Numbered anew: what was removed leaves gaps, and what was brought back may share a place.
  for (const [i, row] of swapped.entries())
    if (row.position !== i + 1) await change(ctx, table as typeof themes, row.id, { position: i + 1 });
}
