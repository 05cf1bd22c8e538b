import { actorKey, type Actor } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import type { Views } from '~/live/client';
import { allowView, type ProjectRow } from '~/views/allow.server';
import { consoleView } from '~/views/console.server';
import { logView } from '~/views/log.server';
import { screenView, wayIn } from '~/views/screen.server';
import type { WayIn } from '~/views/shapes';
import { openedCard } from '~/views/writing.server';
import type { AppContext } from './server';

/** What a page that shows the whole room starts with, before its socket is open. */
export interface WholeRoom {
  projectId: string;
  who: string;
  views: Views;
  revision: number;
  now: number;
  wayIn: WayIn;
  role: StaffRole | null;
  /** The solution card that is open from the start. */
  card: string | null;
}

/** Loads the room with all its tables, for a console or a screen; with a card's texts when one is to be open. */
export async function loadWholeRoom(
  context: AppContext,
  actor: Actor,
  projectId: string,
  as: 'console' | 'screen',
  wanted: string | null = null,
): Promise<WholeRoom> {
  const db = context.house.store.read;
  const { project, standing } = await allowView(
    db,
    actor,
    projectId,
    as === 'console' ? 'view.console' : 'view.screen',
  );
  const role = as === 'console' ? (standing as StaffRole) : null;
  const card = await openedCard(db, project, actor, wanted);
  const views = await wholeRoom(context.house, project, role);
  return {
    projectId,
    who: actorKey(actor),
    revision: project.revision,
    now: context.house.now().getTime(),
    wayIn: wayIn(project, context.origin),
    role,
    card: card?.id ?? null,
    views: card ? { ...views, writings: card.writings } : views,
  };
}

async function wholeRoom(
  { store, shared }: AppContext['house'],
  project: ProjectRow,
  role: StaffRole | null,
): Promise<Views> {
  const db = store.read;
  const [room, screen] = await Promise.all([shared.room(project), screenView(db, project)]);
  const tables = await Promise.all(room.tables.map((table) => shared.table(project, table.id)));
  return {
    room,
    screen,
    ...(role ? { console: await consoleView(db, project, role), log: await logView(db, project.id) } : {}),
    tables: Object.fromEntries(tables.map((table) => [table.id, table])),
  };
}
