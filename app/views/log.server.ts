import { and, desc, eq, isNull, like, ne } from 'drizzle-orm';
import { actorKey } from '~/domain/actor';
import type { Db } from '~db/client.server';
import { changes } from '~db/schema';
import type { LogLine } from '~/views/shapes';
import { linesOf } from './changes.server';

/** As many of her last acts as a facilitator can undo. */
const SHOWN = 20;
/** Undoings that are looked through for those of the acts that are shown. */
const LOOKED_THROUGH = 100;
const UNDO = 'change.undo';
const STAFF = actorKey({ kind: 'staff', personId: '%', name: '' });

/** The last acts of the project's staff that can be undone, newest first; an undoing is told on the line of its act. */
export async function logView(db: Db, projectId: string): Promise<LogLine[]> {
  const ofProject = eq(changes.projectId, projectId);
  const last = [desc(changes.at), desc(changes.id)];
  const [acts, undoings] = await Promise.all([
    db
      .select()
      .from(changes)
      .where(and(ofProject, like(changes.actor, STAFF), ne(changes.name, UNDO)))
      .orderBy(...last)
      .limit(SHOWN),
    db
      .select()
      .from(changes)
      .where(and(ofProject, eq(changes.name, UNDO), isNull(changes.undoneAt)))
      .orderBy(...last)
      .limit(LOOKED_THROUGH),
  ]);
  const lines = await linesOf(db, acts);
  return lines.map((line, i) => ({
    ...line,
    tableId: acts[i]?.groupId || null,
    way: line.undone ? (undoings.find((row) => undoes(row.rows, line.id))?.id ?? null) : line.id,
  }));
}

/** The mark on what was undone is the last of an undoing's rows (commands/undo). */
const undoes = (rows: unknown, changeId: string): boolean => {
  const mark = (rows as { table: string; id: string }[]).at(-1);
  return mark?.table === 'changes' && mark.id === changeId;
};
