import { and, desc, eq, inArray } from 'drizzle-orm';
import { actorKey } from '~/domain/actor';
import type { Anchor } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { changes, participants, people } from '~db/schema';
import type { BoardChange, ChangeLine } from '~/views/shapes';

type ChangeRow = typeof changes.$inferSelect;
/** A row as the trail keeps it (commands/trail.server.ts). */
interface RowChange {
  table: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
/** What a thing is called, by the first of these that any changed row has: a theme before its questions. */
const LABELS = ['title', 'heading', 'name', 'text', 'who', 'caption', 'activity'] as const;
const LABEL_LENGTH = 60;

/** The last changes of a project's desk, newest first. */
export async function changesView(db: Db, projectId: string, limit: number): Promise<ChangeLine[]> {
  const rows = await db
    .select()
    .from(changes)
    .where(and(eq(changes.projectId, projectId), eq(changes.groupId, '')))
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(limit);
  return linesOf(db, rows);
}

/** Changes as lines: by whom, and what they are about. */
export async function linesOf(db: Db, rows: readonly ChangeRow[]): Promise<ChangeLine[]> {
  const [names, guests] = await Promise.all([namesOf(db, rows), guestsOf(db, rows)]);
  return rows.map(({ id, actor, name, at, undoneAt, rows: changed }) => {
    const what = about(changed as RowChange[]);
    const guest = guests.get(personIn(changed as RowChange[]) ?? '');
    return {
      ...{ id, at: at.getTime(), undone: undoneAt !== null },
      name: toldAs(name, changed as RowChange[]),
      who: names.get(actor) ?? '',
      ...what,
      ...(what.label === '' && guest ? { label: guest, count: 1 } : {}),
    };
  });
}

/** One command ticks and takes the tick away, and one says that somebody left or is back: each is told by its own words. */
function toldAs(name: string, [first]: readonly RowChange[]): string {
  if (first?.table !== 'attendance') return name;
  if (first.after === null) return 'attendance.untick';
  return name === 'attendance.leave' && first.after.leftAt === null ? 'attendance.back' : name;
}

/** The participant whom a change without a name of its own is about: who came or left, was moved, or leads. */
function personIn(rows: readonly RowChange[]): string | null {
  for (const row of rows) {
    const { participantId, facilitatorId } = rowOf(row);
    const keys = row.table === 'seats' ? Object.keys(rowOf(row)) : [];
    const [moved] = keys.length === 1 ? keys.flatMap((key) => key.split(' ')[1] ?? []) : [];
    const person = participantId ?? moved ?? facilitatorId;
    if (typeof person === 'string') return person;
  }
  return null;
}

async function guestsOf(db: Db, rows: readonly ChangeRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => personIn(row.rows as RowChange[]) ?? []);
  if (ids.length === 0) return new Map();
  const { id, name } = participants;
  const found = await db.select({ id, name }).from(participants).where(inArray(id, ids));
  return new Map(found.map((person) => [person.id, person.name]));
}

/** The last changes of one table's board, newest first. @param marks participants by id, as their marks */
export function boardChanges(
  rows: readonly (typeof changes.$inferSelect)[],
  marks: ReadonlyMap<string | null, string>,
): BoardChange[] {
  return rows.map(({ id, actor, name, at, undoneAt, rows: changed }) => {
    const { label, count } = about(changed as RowChange[]);
    const by = marks.get(participantOf(actor)) ?? null;
    return { id, name, label, count, by, at: at.getTime(), undone: undoneAt !== null };
  });
}
export const lastBoardChanges = (db: Db, projectId: string, groupId: string, limit: number) =>
  db
    .select()
    .from(changes)
    .where(and(eq(changes.projectId, projectId), eq(changes.groupId, groupId)))
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(limit);

const GUEST = actorKey({ kind: 'participant', participantId: '', projectId: '' });
/** The participant who did it; null for staff. */
export const participantOf = (actor: string): string | null =>
  actor.startsWith(GUEST) ? actor.slice(GUEST.length) : null;

/** The names of the staff among these actors, by the actor's key. */
async function namesOf(db: Db, rows: readonly { actor: string }[]): Promise<Map<string, string>> {
  const prefix = actorKey({ kind: 'staff', personId: '', name: '' });
  const ids = rows.filter((row) => row.actor.startsWith(prefix)).map((row) => row.actor.slice(prefix.length));
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(found.map((person) => [`${prefix}${person.id}`, person.name]));
}

const rowOf = ({ before, after }: RowChange) => after ?? before ?? {};

function about(rows: RowChange[]): Pick<ChangeLine, 'label' | 'anchor' | 'count'> {
  for (const key of LABELS) {
    const named = rows.find((row) => rowOf(row)[key]);
    if (!named) continue;
    const count = rows.filter((row) => row.table === named.table).length;
    return { ...anchorOf(rows), label: shortened(String(rowOf(named)[key])), count };
  }
  return { ...anchorOf(rows), label: '', count: rows.length };
}

const anchorOf = ([first]: RowChange[]): Pick<ChangeLine, 'anchor'> => ({
  anchor: first?.table === 'anchors' ? (rowOf(first).item as Anchor) : null,
});

/** At a word's end, where there is one. */
function shortened(text: string): string {
  const signs = [...text];
  if (signs.length <= LABEL_LENGTH) return text;
  return `${signs
    .slice(0, LABEL_LENGTH)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
