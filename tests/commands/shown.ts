import { voterOf } from '~/commands/pseudonym.server';
import { isProblem } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { projectRow } from '~/views/allow.server';
import { meView } from '~/views/me.server';
import { roomView } from '~/views/room.server';
import { tableView } from '~/views/table.server';
import type { World } from './world';

/** What the house shows of the views that it keeps, and the same built anew. */
export async function shown({ shared, store }: OpenHouse, w: World) {
  const db = store.read;
  const row = await projectRow(db, w.project.id);
  if (!row) return { kept: null, anew: null };
  const people = [w.anna, w.bo, w.cecilie].map((one) => one.participantId);
  const { tables } = w.project;
  const kept = await Promise.all([
    shared.room(row),
    ...tables.map((id) => shared.table(row, id).catch(told)),
    ...people.map((id) => shared.me(row, id).catch(told)),
  ]);
  const anew = await Promise.all([
    roomView(db, row),
    ...tables.map((id) => tableView(db, row.id, id).catch(told)),
    ...people.map((id) => meView(db, row, id, voterOf).catch(told)),
  ]);
  return { kept, anew };
}

function told(error: unknown): string {
  if (isProblem(error)) return error.code;
  throw error;
}
