import type { House } from '~/commands/context.server';
import { voterOf } from '~/commands/pseudonym.server';
import { consoleView } from '~/views/console.server';
import { logView } from '~/views/log.server';
import { meView } from '~/views/me.server';
import { roomView } from '~/views/room.server';
import { screenView } from '~/views/screen.server';
import { summaryView } from '~/views/summary.server';
import { tableView } from '~/views/table.server';
import { projectRow, type Participant, type Project } from '../support/make';

/** The views as the routes and the live wire build them. */
export const views = (house: House, project: Pick<Project, 'id'>) => {
  const db = house.store.read;
  const row = () => projectRow(house, project.id);
  return {
    room: async () => roomView(db, await row()),
    screen: async () => screenView(db, await row()),
    console: async () => consoleView(db, await row(), 'facilitator'),
    log: () => logView(db, project.id),
    table: (groupId: string) => tableView(db, project.id, groupId),
    me: async (who: Participant) => meView(db, await row(), who.participantId, voterOf),
    summary: async (madeAt = 0) => summaryView(db, await row(), madeAt),
  };
};

/** Every object in a value, however deep. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
