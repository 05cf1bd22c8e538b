import type { LaterTaskProps } from './LaterTask';
import { NeedsTask } from './NeedsTask';
import { SolutionsTask } from './SolutionsTask';

/** One task at a table's board. */
export function BoardTask({ step, me, table }: LaterTaskProps) {
  if (!table) return null;
  if (step === 'needs') return <NeedsTask me={me} table={table} />;
  return <SolutionsTask me={me} table={table} nominating={step === 'nomination'} />;
}
