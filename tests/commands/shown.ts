import { isProblem } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { projectRow } from '~/views/allow.server';
import { views } from '../views/all';
import type { World } from './world';

/** What the house shows of the views that it keeps, and the same built anew; nothing of a project that is gone. */
export async function shown(house: OpenHouse, w: World) {
  const row = await projectRow(house.store.read, w.project.id);
  if (!row) return { kept: null, anew: null };
  const { shared } = house;
  const now = views(house, w.project);
  const people = [w.anna, w.bo, w.cecilie];
  const { tables } = w.project;
  const kept = [
    shared.room(row),
    ...tables.map((id) => shared.table(row, id)),
    ...people.map((one) => shared.me(row, one.participantId)),
  ];
  const anew = [now.room(), ...tables.map(now.table), ...people.map(now.me)];
  return { kept: await all(kept), anew: await all(anew) };
}

const all = (asked: readonly Promise<unknown>[]) => Promise.all(asked.map((one) => one.catch(told)));
function told(error: unknown): string {
  if (isProblem(error)) return error.code;
  throw error;
}
